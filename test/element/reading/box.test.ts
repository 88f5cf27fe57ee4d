import {expect} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, fullFeed, item, items} from '../../helpers/feeds.js';
import {count, find, focused, mount, part, parts, settle, textOf} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

const rows = (...cells: readonly string[]): string =>
  `<table><caption>Level</caption>${cells.map(cell => `<tr><th>${cell}<td>1.0</tr>`).join('')}</table>`;

const boxFeed = (box: unknown, more: Record<string, unknown> = {}, updates = items(1)): object =>
  feedOf(updates, {box, ...more});

const score = (title: string): object => ({title, content_text: 'Half time'});

async function mountBox(box: unknown, attributes?: Record<string, string>): Promise<[LiveUpdates, Network]> {
  const server = new Network(json(boxFeed(box)));
  return [await mount(server, attributes), server];
}

async function change(element: LiveUpdates, server: Network, document: object): Promise<void> {
  server.serve(document);
  await element.refresh();
}

const announced = (element: LiveUpdates): string => textOf(find(element, '.announcer'));

describe('the box', () => {
  it('shows its title and its content above the stream', async () => {
    const [element] = await mountBox({title: 'Tide', content_html: rows('Port')});
    const box = part(element, 'box');
    expect(textOf(box)).to.equal('TideLevelPort1.0');
    expect(box.compareDocumentPosition(part(element, 'stream'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('shows plain text, and frames as placeholders or links', async () => {
    const [element] = await mountBox({title: 'Score', content_text: 'One\n\nTwo'});
    expect(part(element, 'box').querySelectorAll('p')).to.have.length(2);
  });

  it('is a section that its title names, one level below the title of the stream', async () => {
    const [element] = await mountBox(score('1–0'), {'heading-level': '3'});
    const heading = find(element, '.box-title');
    expect(heading.ariaLevel).to.equal('4');
    expect(part(element, 'box').getAttribute('aria-labelledby')).to.equal(heading.id);
  });

  it('has no heading without a title', async () => {
    const [element] = await mountBox({content_text: 'Half time'});
    expect(find(element, '.box-title').hidden).to.equal(true);
  });

  it('lets nothing of a feed run', async () => {
    const html = '<p onclick="x()" style="top:0">A</p><script>alert(1)</script><a href="javascript:alert(1)">b</a>';
    const [element] = await mountBox({title: '<img src=x onerror=alert(1)>', content_html: html});
    const box = part(element, 'box');
    expect(box.querySelectorAll('script, [onclick], [style], [href], img')).to.have.length(0);
  });

  it('goes through the page’s own sanitizer, as an update with an empty id', async () => {
    const element = await mount({}, {src: ''});
    const ids: string[] = [];
    element.sanitizer = (html, {update}) => {
      ids.push(update.id);
      return document.createRange().createContextualFragment(html.replace('A', 'B'));
    };
    element.apply(feedOf([], {box: {title: 'T', content_html: '<p>A</p>'}}));
    await element.updateComplete;
    expect([ids, textOf(find(element, '[part=box] p'))]).to.deep.equal([[''], 'B']);
  });

  for (const [name, box] of [
    ['no box', undefined],
    ['null', null],
    ['a text', 'Score'],
    ['a title alone', {title: '1–0'}],
    ['empty content', {title: '1–0', content_html: '<p> </p>', content_text: ''}],
    ['content of a wrong type', {title: '1–0', content_html: 5}],
    ['a list', [{title: '1–0'}]],
  ] as const) {
    it(`is left out where the feed has ${name}`, async () => {
      const [element] = await mountBox(box);
      expect(count(element, 'box')).to.equal(0);
      expect(count(element, 'update')).to.equal(1);
    });
  }

  it('is there before the first update', async () => {
    const element = await mount(feedOf([], {box: score('0–0')}));
    expect([count(element, 'box'), count(element, 'empty')]).to.deep.equal([1, 1]);
  });

  it('is still there when the coverage is over', async () => {
    const [element, server] = await mountBox(score('1–0'));
    await change(element, server, boxFeed(score('2–0'), {state: 'ended'}));
    expect([element.status, textOf(find(element, '.box-title'))]).to.deep.equal(['ended', '2–0']);
  });

  it('goes when the feed takes it away, and comes back', async () => {
    const [element, server] = await mountBox(score('1–0'));
    await change(element, server, boxFeed(undefined));
    const gone = count(element, 'box');
    await change(element, server, boxFeed(score('1–1')));
    expect([gone, textOf(find(element, '.box-title'))]).to.deep.equal([0, '1–1']);
  });

  it('folds with everything else of a teaser', async () => {
    const [element] = await mountBox(score('1–0'), {collapsed: ''});
    expect(count(element, 'box')).to.equal(0);
  });

  it('is not touched by a document that is a part of the feed', async () => {
    const [element] = await mountBox(score('1–0'));
    element.apply({items: [item(2)]});
    await element.updateComplete;
    expect([count(element, 'box'), count(element, 'update')]).to.deep.equal([1, 2]);
  });

  it('stands in the column of the stream, however many parts there are', async () => {
    const feed = fullFeed();
    const element = await mount({...feed, _live_updates: {...(feed['_live_updates'] as object), box: score('1–0')}});
    element.style.cssText = 'width: 1200px; font-size: 16px';
    const left = part(element, 'stream').getBoundingClientRect().left;
    const edges = ['box', 'toolbar', 'status', 'footer'].map(name => part(element, name).getBoundingClientRect().left);
    expect(edges.map(edge => Math.abs(edge - left) < 2)).to.deep.equal([true, true, true, true]);
  });
});

describe('a change of the box', () => {
  it('leaves a focused table where it is', async () => {
    const wide = '<td>100 200</td>'.repeat(60);
    const content = rows('Port', 'Merrow').replace('<td>', `<td>1.0${wide}<td>`);
    const [element, server] = await mountBox({title: 'Tide', content_html: content});
    const table = find(element, '.box .scroller');
    table.focus();
    table.scrollLeft = 7;
    await change(element, server, boxFeed({title: 'Tide', content_html: content.replaceAll('1.0', '1.1')}));
    expect(textOf(table)).to.include('Port1.1');
    expect([focused(element) === table, table.scrollLeft]).to.deep.equal([true, 7]);
  });

  it('touches nothing of it where the feed says the same', async () => {
    const [element, server] = await mountBox({title: 'Tide', content_html: rows('Port')});
    await settle(); // a table is measured a frame later
    let changes = 0;
    const observer = new MutationObserver(records => (changes += records.length));
    observer.observe(part(element, 'box'), {subtree: true, childList: true, attributes: true, characterData: true});
    await change(element, server, boxFeed({title: 'Tide', content_html: rows('Port')}, {}, items(2)));
    await Promise.resolve();
    observer.disconnect();
    expect([changes, parts(element, 'update').length]).to.deep.equal([0, 2]);
  });

  it('says nothing of its language where that is the page’s', async () => {
    const [element] = await mountBox(score('1–0'));
    expect(part(element, 'box').hasAttribute('lang')).to.be.false;
  });

  it('is announced if its title is another', async () => {
    const [element, server] = await mountBox(score('Northfield 1, Port Ansel 0'));
    const before = announced(element);
    await change(element, server, boxFeed(score('Northfield 1, Port Ansel 1')));
    await settle();
    expect([before, announced(element)]).to.deep.equal(['', 'Northfield 1, Port Ansel 1.']);
  });

  it('is announced together with an update that comes with it', async () => {
    const [element, server] = await mountBox(score('1–0'));
    await change(element, server, boxFeed(score('1–1'), {}, items(2)));
    await settle();
    expect(announced(element)).to.equal('1–1. 1 new update: Update 2');
  });

  for (const [name, box, attributes] of [
    ['its title is the same', {title: '1–0', content_text: 'Full time'}, {}],
    ['it goes', undefined, {}],
    ['it loses its title', {content_text: 'Half time'}, {}],
    ['the page wants nothing announced', score('1–1'), {announce: 'off'}],
  ] as const) {
    it(`is not announced if ${name}`, async () => {
      const [element, server] = await mountBox(score('1–0'), attributes);
      await change(element, server, boxFeed(box));
      await settle();
      expect(announced(element)).to.equal('');
    });
  }
});
