import {expect, waitUntil} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {languageOf} from '../../../src/page-language.js';
import {feedOf, fullFeed, item, items} from '../../helpers/feeds.js';
import {
  article,
  count,
  createElement,
  insert,
  mount,
  part,
  failTwice,
  mountFailing,
  partIn,
  parts,
  textOf,
} from '../../helpers/mount.js';
import {cut, hang, json, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

describe('the parts', () => {
  const NAMES = [
    'container skip header state title description previous banner banner-label banner-time banner-headline key-points',
    'key-events toolbar toolbar-button stream day update update-header update-permalink update-time update-edited',
    'update-share update-toggle update-label update-title update-author update-body update-image update-attachment update-footer',
    'update-tags correction status footer credits flags count list-heading tag event-time',
  ].flatMap(line => line.split(' '));
  for (const name of NAMES) {
    it(`hold ${name} where the feed fills it`, async () => {
      expect(count(await mount(fullFeed()), name)).to.be.greaterThan(0);
    });
  }

  it('hold clock beside a time that is relative', async () => {
    const published = new Date(Date.now() - 3_600_000).toISOString();
    const element = await mount(feedOf([item(1, {date_published: published})]), {timestamps: 'relative'});
    expect(count(element, 'clock')).to.equal(1);
  });

  it('hold menu, filter and key-events-toggle where there is something to choose', async () => {
    const keys = Array.from({length: 6}, (_, index) => item(index, {_live_updates: {key: true}}));
    const element = await mount(feedOf(keys));
    expect(['menu', 'filter', 'key-events-toggle'].map(name => count(element, name))).to.deep.equal([1, 1, 1]);
  });

  it('hold skeleton while the feed loads', async () => {
    const element = insert(createElement(new Network(hang)));
    await element.updateComplete;
    expect(count(element, 'skeleton')).to.equal(1);
  });

  it('hold media and captions of bodies and of attachments', async () => {
    const html = '<figure><img src="a.jpg"><figcaption>The harbour</figcaption></figure><audio src="a.mp3"></audio>';
    const file = {url: 'a.webm', mime_type: 'video/webm', title: 'The film'};
    const element = await mount(feedOf([item(1, {content_html: html, attachments: [file]})]));
    expect(parts(element, 'media').map(({localName}) => localName)).to.deep.equal(['img', 'audio', 'video']);
    expect(parts(element, 'caption').map(textOf)).to.deep.equal(['The harbour', 'The film']);
  });

  it('hold frame and frame-button', async () => {
    const html = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>';
    const element = await mount(feedOf([item(1, {content_html: html})]));
    await waitUntil(() => count(element, 'frame'), 'no placeholder came');
    expect(part(element, 'frame').contains(part(element, 'frame-button'))).to.equal(true);
  });

  it('hold avatar where there is one author, and has a picture', async () => {
    const avatar = new URL('/demo/images/nell-ashdown.svg', location.href).href;
    const authors = [
      {name: 'Nell', avatar},
      {name: 'Ada', avatar},
    ];
    const element = await mount(feedOf([item(2, {authors}), item(1, {authors: authors.slice(0, 1)})]));
    const [picture, ...others] = parts(element, 'avatar') as HTMLImageElement[];
    await waitUntil(() => picture?.naturalWidth, 'the picture did not load');
    expect([picture?.src, others.length, partIn(element, 1, 'avatar') === picture]).to.deep.equal([avatar, 0, true]);
  });

  it('hold more where there is a further page', async () => {
    expect(count(await mount(feedOf(items(2)), {'page-size': '1'}), 'more')).to.equal(1);
  });

  it('hold empty where the feed holds no update', async () => {
    expect(count(await mount(feedOf([])), 'empty')).to.equal(1);
  });

  it('hold error where nothing could be loaded', async () => {
    const server = new Network(json({}));
    server.answer = cut;
    expect(count(await mountFailing(server), 'error')).to.equal(1);
  });

  it('take a custom property that a page sets for one of them alone', async () => {
    const element = await mount(fullFeed());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('live-updates::part(update-author) { --live-updates-muted: rgb(1, 2, 3) }');
    document.adoptedStyleSheets.push(sheet);
    const [author, footer] = ['update-author', 'footer'].map(name => getComputedStyle(part(element, name)).color);
    document.adoptedStyleSheets.pop();
    expect(author).to.equal('rgb(1, 2, 3)');
    expect(footer).not.to.equal(author);
  });

  it('that one acts on are buttons', async () => {
    const element = await mount(fullFeed(), {'page-size': '2'});
    const acted = ['more', 'banner', 'update-toggle', 'toolbar-button', 'skip'];
    const kinds = acted.flatMap(name => parts(element, name).map(({localName}) => localName));
    expect(new Set(kinds)).to.deep.equal(new Set(['button']));
  });

  it('that lead somewhere are links', async () => {
    const element = await mount(fullFeed());
    expect(part(element, 'previous').localName).to.equal('a');
    expect(part(element, 'update-permalink').localName).to.equal('a');
    expect(part(element, 'update-permalink').querySelector('[part~=update-time]')!.localName).to.equal('time');
  });

  it('of an update say its state', async () => {
    const element = await mount(fullFeed());
    expect([...article(element, 3).part].sort()).to.deep.equal(['expanded', 'key', 'latest', 'update']);
    expect([...article(element, 2).part].sort()).to.deep.equal(['expanded', 'pinned', 'update']);
    expect([...article(element, 1).part].sort()).to.deep.equal(['update', 'withdrawn']);
  });

  it('of an update say that it is folded', async () => {
    const element = await mount(feedOf(items(1)), {expand: 'none'});
    expect([...article(element, 1).part].sort()).to.deep.equal(['collapsed', 'latest', 'update']);
  });
});

describe('an update', () => {
  it('has a heading with its button, and its time for machines', async () => {
    const element = await mount(feedOf(items(1)));
    expect(textOf(article(element, 1).querySelector('[role=heading] button'))).to.equal('Update 1');
    expect(partIn(element, 1, 'update-time')).to.have.attribute('datetime', '2024-06-01T08:01:00.000Z');
  });

  it('shows its plain text with its line breaks, as text', async () => {
    const element = await mount(feedOf([item(1, {content_html: undefined, content_text: 'One <b>\nTwo\n\nThree'})]));
    expect(partIn(element, 1, 'update-body').innerHTML).to.equal('<p>One &lt;b&gt;<br>Two</p><p>Three</p>');
  });

  it('shows its markup without what could do harm', async () => {
    const content_html = '<p onclick="x()">Hi<script>x()</script><a href="javascript:x()">there</a></p>';
    const body = partIn(await mount(feedOf([item(1, {content_html})])), 1, 'update-body');
    expect(body.querySelectorAll('script, [onclick], [href^="javascript"]')).to.have.length(0);
    expect(textOf(body)).to.equal('Hithere');
  });

  it('without a date shows no time', async () => {
    const element = await mount(feedOf([item(1, {date_published: 'soon'})]));
    expect(count(element, 'update-time')).to.equal(0);
  });

  it('in the page’s language is not cut off from it', async () => {
    const element = await mount(feedOf(items(1), {}, {language: 'en'}));
    // not by ":lang(en)", which ends at the shadow root in Firefox
    expect(languageOf(partIn(element, 1, 'update-title'))).to.equal('en');
  });

  it('in another language says so', async () => {
    const element = await mount(feedOf([item(1, {language: 'fr'})], {}, {language: 'en'}));
    expect(partIn(element, 1, 'update-title').matches(':lang(fr)')).to.be.true;
    expect(partIn(element, 1, 'update-body').matches(':lang(fr)')).to.be.true;
    expect(part(element, 'update').matches(':lang(fr)')).to.be.true;
    expect(partIn(element, 1, 'update-time').matches(':lang(fr)')).to.be.false;
  });
});

describe('the custom states', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  const STATES = ['loading', 'live', 'paused', 'offline', 'retrying', 'ended', 'empty', 'error'];
  const statesOf = (element: Element): string[] => STATES.filter(state => element.matches(`:state(${state})`));

  it('say loading before the first answer', async () => {
    const server = new Network(json({}));
    server.answer = hang;
    const element = insert(createElement(server));
    await element.updateComplete;
    expect(statesOf(element)).to.deep.equal(['loading']);
  });

  const cases: [string, object, Record<string, string>, string[]][] = [
    ['live', feedOf(items(1)), {}, ['live']],
    ['paused', feedOf(items(1)), {paused: ''}, ['paused']],
    ['ended', feedOf(items(1), {state: 'ended'}), {}, ['ended']],
    ['live and empty', feedOf([]), {}, ['live', 'empty']],
  ];
  for (const [name, feed, attributes, expected] of cases) {
    it(`say ${name}`, async () => {
      expect(statesOf(await mount(feed, attributes))).to.deep.equal(expected);
    });
  }

  it('say error', async () => {
    expect(statesOf(await mountFailing(new Network(json({answer: 42}))))).to.deep.equal(['error']);
  });

  it('say retrying, and no longer live, when two checks failed', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    await failTwice(element, server);
    expect(statesOf(element)).to.deep.equal(['retrying']);
  });
});
