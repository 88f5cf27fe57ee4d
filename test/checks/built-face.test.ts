import {expect, waitUntil} from '@open-wc/testing';
import '../../src/index.js';
import type {LiveUpdates} from '../../src/index.js';
import {feedOf, fullFeed, items} from '../helpers/feeds.js';
import {openBuilt} from './built-page.js';

interface Named {
  readonly name: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly (Named & Record<'members' | 'events', readonly Named[]>)[];
  }[];
}

let members: readonly string[];
let events: readonly string[];

before(async () => {
  const answer = await fetch(new URL('../../dist/custom-elements.json', import.meta.url));
  const {modules} = (await answer.json()) as Manifest;
  const declaration = modules.flatMap(({declarations}) => declarations).find(({name}) => name === 'LiveUpdates');
  members = declaration?.members.map(({name}) => name) ?? [];
  events = declaration?.events.map(({name}) => name) ?? [];
});

/** What a page can read of a value, by the names under which it does. */
const facts = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) => {
      if (Object.prototype.toString.call(part) !== '[object Error]') return part;
      const {name, message, ...fields} = part as Error;
      return {name, message, ...fields};
    }),
  );

/** All that an element tells and shows on a way through a load, an edit, a fold and a failure. */
async function tour(element: LiveUpdates): Promise<{heard: unknown[]; scenes: unknown[]}> {
  const heard: unknown[] = [];
  for (const type of events) element.addEventListener(type, event => heard.push(type, facts(event)));
  const scenes: unknown[] = [];
  element.ownerDocument.body.append(element);
  const steps = [
    () => element.apply(feedOf(items(2))),
    () => element.apply(fullFeed()),
    () => element.collapseAll(),
    () => element.apply('no feed'),
    () => element.setAttribute('page-size', '1'),
    () => element.pause(),
  ];
  for (const step of steps) {
    step();
    await element.updateComplete;
    // what a document is that is no feed, a part of the script says, which may have to be loaded first
    await waitUntil(() => !element.error?.message.startsWith('This is in no known format'), 'nothing said what it is');
    const inside = element.shadowRoot?.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ');
    const markup = inside?.replaceAll(`${element.ownerDocument.URL}#`, '#'); // each is linked to on its own page
    const {feed, updates, error, status} = element;
    scenes.push(facts({feed, updates, error, status, markup}));
  }
  element.remove();
  return {heard, scenes};
}

for (const file of ['live-updates.js', 'live-updates.standalone.js']) {
  describe(`${file}, seen from a page,`, () => {
    it('has every property and method that the manifest tells of', async () => {
      const {page, remove} = await openBuilt(file);
      const element = page.document.createElement('live-updates');
      remove();
      expect(members).to.include.members(['src', 'updates', 'showUpdate']);
      expect(members.filter(name => !(name in element) && !(name in element.constructor))).to.deep.equal([]);
    });

    it('tells and shows what the sources do, by the same names', async () => {
      const {page, remove} = await openBuilt(file);
      const built = await tour(page.document.createElement('live-updates'));
      remove();
      expect(built.heard).to.have.length.above(10);
      expect(built).to.deep.equal(await tour(document.createElement('live-updates')));
    });
  });
}
