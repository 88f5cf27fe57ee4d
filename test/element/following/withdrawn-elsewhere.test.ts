import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {foreign} from '../../../src/formats/foreign.js';
import {translateForeign} from '../../../src/formats/foreign/translate.js';
import {mount, nextCheck, parts, textOf} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

type Fields = Record<string, unknown>;

const entry = (id: number, more: Fields = {}): Fields => ({
  id,
  type: 'new',
  render: `<p>Entry ${id}</p>`,
  css_classes: 'liveblog',
  timestamp: 1717228800 + id,
  ...more,
});

const post = (number: number, more: Fields = {}): Fields => ({
  _id: `urn:post:${number}`,
  published_date: `2024-06-01T08:0${number}:00+00:00`,
  groups: [{id: 'main', refs: [{item: {item_type: 'text', text: `<p>Entry ${number}</p>`}}]}],
  ...more,
});

const note = (id: number, more: Fields = {}): Fields => ({
  id,
  date_gmt: `2024-06-01T08:0${id}:00`,
  content: {rendered: `<p>Entry ${id}</p>`},
  ...more,
});

const entries = (...list: readonly Fields[]): object => ({entries: list, latest_timestamp: 1});
const posts = (...list: readonly Fields[]): object => ({_items: list, _links: {}, _meta: {}});

/** A service, with the entries 2 and 1, and what it says once it has taken back the first. */
const services: readonly (readonly [format: string, before: object, after: object])[] = [
  [
    'liveblog',
    entries(entry(1), entry(2)),
    entries(entry(2), entry(1, {type: 'delete', render: '', timestamp: 1717229900})),
  ],
  ['sourcefabric', posts(post(2), post(1)), posts(post(2), post(1, {deleted: true}))],
  ['sourcefabric', posts(post(2), post(1)), posts(post(2), post(1, {post_status: 'draft'}))],
  ['wordpress', [note(2), note(1)], [note(2), note(1, {status: 'trash'})]],
];

before(() => foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign)));

describe('the oldest update, which its service lists as taken back,', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  for (const [format, first, second] of services) {
    it(`goes from an open page at the next check: ${format}`, async () => {
      const server = new Network(json(first));
      const element = await mount(server);
      const textsOf = (): string => parts(element, 'update-body').map(textOf).join(', ');
      const texts = [textsOf()];
      server.serve(second);
      await nextCheck(element, server, clock);
      expect([...texts, textsOf()]).to.deep.equal(['Entry 2, Entry 1', 'Entry 2']);
    });
  }
});
