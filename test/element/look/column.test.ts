import {expect, fixtureSync} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/live-updates.js';
import {feedOf, fullFeed, item, items} from '../../helpers/feeds.js';
import {mount, part, partIn, parts} from '../../helpers/mount.js';

const WORD = 'Rechtsschutzversicherungsgesellschaften';
const ADDRESS = `https://news.example/${'a'.repeat(60)}`;
const ARABIC = 'البحر يعلو فوق الجدار الطويل';

const live = {key: true};

/** Puts an element of this width in a page's sheet, which goes with the returned box. */
function boxOf(element: LiveUpdates, width: number, css = '', dir = 'ltr'): HTMLElement {
  const box = fixtureSync<HTMLElement>(`<div dir="${dir}" style="width: ${width}px; font: 16px/1.5 sans-serif"></div>`);
  const style = document.createElement('style');
  style.textContent = css;
  box.append(style, element);
  return box;
}

/** The box of a node's own letters. */
function inkOf(node: Node): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

const boxOfPart = (element: LiveUpdates, name: string): DOMRect => part(element, name).getBoundingClientRect();

const isNear = (a: number, b: number, within = 1.5): boolean => Math.abs(a - b) <= within;

describe('long words', () => {
  const feeds: [name: string, feed: Record<string, unknown>][] = [
    ['a title', feedOf([item(1, {title: WORD})])],
    ['an address as a title', feedOf([item(1, {title: ADDRESS})])],
    ['a key event', feedOf([item(1, {title: `Die ${WORD} zahlen nicht`, _live_updates: live})])],
    ['a key point', feedOf([item(1)], {key_points: [`Die ${WORD} zahlen nicht.`, ADDRESS]})],
    ['the description', feedOf([item(1)], {}, {description: ADDRESS})],
    ['the feed’s title', feedOf([item(1)], {}, {title: WORD})],
    ['the link to yesterday', feedOf([item(1)], {previous: {title: ADDRESS, url: ADDRESS}})],
    [
      'a label, a tag and an author',
      feedOf([item(1, {tags: [WORD], authors: [{name: WORD}], _live_updates: {label: WORD}})]),
    ],
  ];
  for (const [name, feed] of feeds) {
    it(`of ${name} never make the page scroll sideways`, async () => {
      const element = await mount(feed);
      for (const width of [240, 320, 600, 900, 1100]) {
        const box = boxOf(element, width);
        box.lang = 'de';
        expect(`${width}: ${box.scrollWidth}`).to.equal(`${width}: ${width}`);
      }
    });
  }
});

describe('from right to left', () => {
  for (const [dir, width] of [
    ['rtl', 600],
    ['ltr', 600],
    ['rtl', 300],
    ['ltr', 300],
  ] as const) {
    it(`an Arabic headline ends at the right edge of the column of a page in ${dir}, ${width} px wide`, async () => {
      const element = await mount(feedOf([item(2, {title: ARABIC, _live_updates: live}), item(1, {title: ARABIC})]));
      boxOf(element, width, '', dir);
      const title = partIn(element, 1, 'update-title');
      const column = title.parentElement!.getBoundingClientRect();
      expect(isNear(inkOf(title).right, column.right)).to.equal(true);
      const event = parts(element, 'event-time')[0]!.nextElementSibling!;
      expect(isNear(inkOf(event).right, event.getBoundingClientRect().right)).to.equal(true);
    });

    it(`a label does not turn the headline after it round in a page in ${dir}, ${width} px wide`, async () => {
      const element = await mount(feedOf([item(1, {title: ARABIC, _live_updates: {label: 'عاجل'}})]));
      boxOf(element, width, '', dir);
      const title = part(element, 'update-title');
      expect(
        isNear(inkOf(part(element, 'update-label')).right, title.parentElement!.getBoundingClientRect().right),
      ).to.equal(true);
    });
  }

  for (const [dir, title] of [
    ['rtl', 'The mayor, at noon'],
    ['rtl', ARABIC],
    ['ltr', 'The mayor, at noon'],
    ['ltr', ARABIC],
  ] as const)
    it(`the caption of a player stands below its beginning in a page in ${dir}: ${title}`, async () => {
      const file = {url: 'https://news.example/a.mp3', mime_type: 'audio/mpeg', title};
      const element = await mount(feedOf([item(1, {attachments: [file]})]));
      boxOf(element, 600, '', dir);
      const [player, caption] = [boxOfPart(element, 'media'), inkOf(part(element, 'caption'))];
      const edge = dir === 'rtl' ? 'right' : 'left';
      expect(isNear(caption[edge], player[edge])).to.equal(true);
    });

  it('our English words stand at the edge where the page begins', async () => {
    const published = new Date(Date.now() - 3_600_000).toISOString();
    const element = await mount(
      feedOf([item(1, {date_published: published, date_modified: new Date().toISOString()})]),
      {timestamps: 'relative'}, // after midnight it would be one of yesterday
    );
    boxOf(element, 700, '', 'rtl');
    const edge = element.getBoundingClientRect().right;
    const names = ['update-time', 'clock', 'update-edited', 'banner-label', 'banner-time', 'count'];
    const off = names.filter(name => !isNear(inkOf(part(element, name)).right, edge, 3));
    expect(off).to.deep.equal([]);
  });
});

describe('cards', () => {
  for (const width of [300, 700, 1100]) {
    it(`hold all of an update, ${width} px wide`, async () => {
      const element = await mount(fullFeed());
      boxOf(element, width, 'live-updates::part(update) { padding: 20px; background: #eee; border: 1px solid }');
      for (const card of parts(element, 'update')) {
        const {left, right} = card.getBoundingClientRect();
        const inside = [...card.querySelectorAll<HTMLElement>('time, [part~=update-title], [part=correction], button')];
        const out = inside.filter(node => {
          const ink = inkOf(node);
          return ink.left < left + 19 || ink.right > right - 19;
        });
        expect(out.map(({outerHTML}) => outerHTML)).to.deep.equal([]);
      }
    });
  }

  it('stand apart by the gap', async () => {
    const element = await mount(feedOf(items(3)));
    boxOf(element, 700, 'live-updates { --live-updates-gap: 30px } live-updates::part(update) { padding: 20px }');
    const [first, second] = parts(element, 'update').map(card => card.getBoundingClientRect());
    expect(isNear(second!.top - first!.bottom, 30)).to.equal(true);
  });
});

describe('the rail', () => {
  for (const [rail, width] of [
    ['', 128],
    ['5em', 80],
    ['200px', 200],
  ] as const) {
    it(`is as wide as the page says: ${rail || 'nothing'}`, async () => {
      const element = await mount(fullFeed());
      boxOf(element, 800, rail && `live-updates { --live-updates-rail: ${rail} }`);
      const {left} = element.getBoundingClientRect();
      const edges = ['title', 'banner-headline', 'update-title', 'update-body', 'correction', 'credits'];
      const off = edges.filter(name => !isNear(inkOf(part(element, name)).left, left + width, 3));
      expect(off).to.deep.equal([]);
      for (const name of ['state', 'banner-label', 'update-time', 'list-heading'])
        expect(isNear(boxOfPart(element, name).left, left)).to.equal(true);
    });
  }

  for (const rail of ['0', '0em', '0px']) {
    it(`is not there at ${rail}: what stood in it stands above`, async () => {
      const element = await mount(fullFeed());
      boxOf(element, 800, `live-updates { --live-updates-rail: ${rail} }`);
      const {left} = element.getBoundingClientRect();
      const pairs = [
        ['state', 'title'],
        ['banner-time', 'banner-headline'],
        ['list-heading', 'key-points'],
        ['update-time', 'update-title'],
      ] as const;
      const lists = {'key-points': 'ul'} as Record<string, string>;
      const wrong = pairs.filter(([above, below]) => {
        const list = lists[below];
        const ink = inkOf(list ? part(element, below).querySelector(list)! : part(element, below));
        return boxOfPart(element, above).bottom > ink.top + 6 || !isNear(ink.left, left, 3);
      });
      expect(wrong).to.deep.equal([]);
      expect(isNear(boxOfPart(element, 'update-time').top, boxOfPart(element, 'flags').top, 6)).to.equal(true);
    });
  }
});

describe('what a page adds or changes', () => {
  it('in the header stands in the column', async () => {
    const element = await mount(fullFeed());
    const radio = document.createElement('p');
    radio.slot = 'header';
    radio.textContent = 'Follow us on the radio at noon';
    element.append(radio);
    boxOf(element, 700);
    expect(isNear(radio.getBoundingClientRect().left, inkOf(part(element, 'title')).left)).to.equal(true);
  });

  it('of the headings’ typeface holds for labels too', async () => {
    const element = await mount(fullFeed());
    boxOf(element, 700, 'live-updates { --live-updates-heading-font: monospace }');
    expect(getComputedStyle(part(element, 'update-label')).fontFamily).to.equal('monospace');
  });

  it('of the links’ colour holds for links and not for times', async () => {
    const element = await mount(fullFeed());
    boxOf(element, 700, 'live-updates { --live-updates-link: rgb(1, 2, 3) }');
    const colourOf = (node: Element): string => getComputedStyle(node).color;
    expect(colourOf(part(element, 'update-body').querySelector('a')!)).to.equal('rgb(1, 2, 3)');
    expect(colourOf(part(element, 'update-permalink'))).not.to.equal('rgb(1, 2, 3)');
  });

  it('leaves a short key event beside its time', async () => {
    const element = await mount(feedOf([item(1, {title: 'Red warning', _live_updates: live})]));
    for (const width of [300, 600, 1100]) {
      boxOf(element, width);
      const time = part(element, 'event-time');
      expect(isNear(inkOf(time).top, inkOf(time.nextElementSibling!).top, 4)).to.equal(true);
    }
  });

  it('leaves the brief beside the stream where the page has no column', async () => {
    const element = await mount(fullFeed());
    boxOf(element, 1400);
    const apart = boxOfPart(element, 'key-points').left - boxOfPart(element, 'stream').right;
    expect(apart).to.be.within(20, 80);
  });
});
