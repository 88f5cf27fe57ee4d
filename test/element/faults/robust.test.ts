import {expect} from '@open-wc/testing';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {
  article,
  button,
  createElement,
  focused,
  idsOf,
  insert,
  mount,
  mountBare,
  mountFailing,
  partIn,
  settle,
  textOf,
} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

describe('where the focused control goes, the focus', () => {
  it('goes on to the next update when its own is taken back', async () => {
    const element = await mountBare();
    element.apply(feedOf(items(3)));
    await settle();
    partIn(element, 2, 'update-toggle').focus();
    element.apply(feedOf([item(3), item(2, {_live_updates: {deleted: true}}), item(1)]));
    await settle();
    expect(focused(element)).to.equal(article(element, 1));
  });

  it('stays in the update whose note takes its place', async () => {
    const element = await mountBare();
    element.apply(feedOf(items(2)));
    await settle();
    partIn(element, 1, 'update-toggle').focus();
    element.apply(feedOf([item(2), item(1, {_live_updates: {deleted: true, correction: 'False alarm.'}})]));
    await settle();
    expect(focused(element)).to.equal(article(element, 1));
  });

  it('stays in the element when a new try succeeds', async () => {
    const element = await mountFailing(new Network(json('not a feed')));
    element.fetch = new Network(json(feedOf(items(1)))).fetch;
    const again = button(element, 'Try again');
    again.focus();
    again.click();
    await element.refresh();
    expect(document.activeElement).to.equal(element);
  });
});

describe('an element', () => {
  it('that comes back to the page with another src starts from nothing', async () => {
    const element = await mount(feedOf(items(2)));
    const parent = element.parentElement;
    element.remove();
    await settle();
    element.fetch = new Network(json(feedOf([item(9)]))).fetch;
    element.src = 'https://news.example/other.json';
    parent?.append(element);
    await settle();
    await element.refresh();
    expect(idsOf(element)).to.deep.equal(['u9']);
  });

  it('on a page whose language is no language tag shows its times in English', async () => {
    const element = createElement(new Network(json(feedOf(items(1)))), {lang: 'en-international'});
    insert(element);
    await element.refresh();
    expect(textOf(partIn(element, 1, 'update-time'))).to.match(/\d/);
  });

  it('sees what the page changed in the object that it applied before', async () => {
    const element = await mountBare();
    const feed = feedOf([item(1)]);
    element.apply(feed);
    Object.assign((feed['items'] as object[])[0] ?? {}, {title: 'Edited'});
    element.apply(feed);
    await settle();
    expect(textOf(partIn(element, 1, 'update-title'))).to.equal('Edited');
  });

  it('takes an object that runs in a circle for a feed that cannot be read', async () => {
    const element = await mountBare();
    const circle: Record<string, unknown> = {};
    circle['items'] = [circle];
    element.apply(circle);
    expect(element.error?.name).to.equal('FeedFormatError');
  });

  it('follows the src that a listener gives it in place of one that is no address', async () => {
    const element = createElement(new Network(json(feedOf(items(1)))), {src: 'http://['});
    element.addEventListener('live-updates-error', () => {
      element.src = 'https://news.example/backup.json';
    });
    insert(element);
    await settle();
    await element.refresh();
    expect(idsOf(element)).to.deep.equal(['u1']);
  });

  it('lays out a word of two parts after a line that ends in a space, at any width and on a page that is pretty', async () => {
    const element = await mountBare();
    const page = element.parentElement ?? element;
    page.style.textWrap = 'pretty'; // with which WebKit ends
    element.apply(feedOf([item(1, {content_html: '', content_text: 'Fire out. \nFeuerwehr-Großeinsatz'})]));
    await settle();
    const heights = Array.from({length: 150}, (_, step) => {
      page.style.width = `${100 + 2 * step}px`;
      return partIn(element, 1, 'update-body').offsetHeight;
    });
    expect(Math.min(...heights)).to.be.above(20);
  });
});
