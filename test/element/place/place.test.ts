import {expect, fixtureSync, html} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf} from '../../helpers/feeds.js';
import {createElement} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {Desk, firstInView, seen, topOf, turnWheel} from '../../helpers/scrolling.js';

interface Setting {
  readonly changes: number;
  /** The place for the element, and the box whose content moves. */
  readonly create: () => readonly [place: Node, scroller: Element];
}

const SCROLLERS: Readonly<Record<string, Setting>> = {
  'the page': {
    changes: 200,
    create: () => [fixtureSync<HTMLElement>(html`<main><p>The page’s own text</p></main>`), document.documentElement],
  },
  'an inner scroller': {
    changes: 200,
    create: () => {
      const box = fixtureSync<HTMLElement>(html`<main style="height: 400px; overflow-y: auto"></main>`);
      return [box, box];
    },
  },
  'a scroller in the component that it is slotted into': {
    changes: 20,
    create: () => {
      const outer = fixtureSync<HTMLElement>(html`<main></main>`);
      const root = outer.attachShadow({mode: 'open'});
      root.innerHTML = '<div style="height: 400px; overflow: auto"><slot></slot></div>';
      return [outer, root.firstElementChild!];
    },
  },
  'a scroller outside of the component that it is in': {
    changes: 20,
    create: () => {
      const box = fixtureSync<HTMLElement>(html`<main style="height: 400px; overflow: auto"><p></p></main>`);
      return [box.firstElementChild!.attachShadow({mode: 'open'}), box];
    },
  },
};

async function mountIn(place: Node, desk: Desk): Promise<LiveUpdates> {
  const element = createElement(new Network(json(feedOf(desk.updates))), {'page-size': '0', incoming: 'always'});
  place.appendChild(element);
  await element.refresh();
  await seen();
  return element;
}

/** Sum of all that the engine counts as a layout shift; nothing where it does not count them. */
function countShifts(): () => number {
  let sum = 0;
  const add = (entries: PerformanceEntryList): void => {
    for (const entry of entries) sum += (entry as PerformanceEntry & {value: number}).value;
  };
  const observer = new PerformanceObserver(list => add(list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) observer.observe({type: 'layout-shift'});
  return () => {
    add(observer.takeRecords());
    observer.disconnect();
    return sum;
  };
}

describe('the first visible update', () => {
  afterEach(() => scrollTo(0, 0));

  for (const [name, {create, changes}] of Object.entries(SCROLLERS)) {
    it(`stays where it is over ${changes} changes above it in ${name}`, async () => {
      const [place, scroller] = create();
      const desk = new Desk(40);
      const element = await mountIn(place, desk);
      await turnWheel(3000, scroller);
      const edge = scroller === document.documentElement ? 0 : topOf(scroller);
      const first = firstInView(element, edge);
      const top = topOf(first);
      expect(desk.updates.findIndex(({id}) => id === first.dataset['id'])).to.be.above(5);
      const shifts = countShifts();
      let worst = 0;
      for (let change = 0; change < changes; change++) {
        element.apply(feedOf(desk.work(first.dataset['id']!)));
        await seen();
        worst = Math.max(worst, Math.abs(topOf(first) - top));
      }
      expect(worst, 'pixels').to.be.below(1);
      expect(shifts(), 'layout shift').to.equal(0);
    }).timeout(60_000);
  }
});
