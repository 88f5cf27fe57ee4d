import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import {build} from 'esbuild';
import {feedAt} from '../../demo/newsroom/feed-at.mjs';
import {script} from '../../demo/newsroom/script.mjs';
import {happened, startTimeline} from '../../demo/newsroom/timeline.mjs';

const read = path => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = JSON.parse(read('../../src/feed.schema.json'));
const validate = new Ajv({strict: true, strictRequired: false, allowUnionTypes: true}).compile(schema);
const faultsOf = feed =>
  validate(feed) ? [] : validate.errors.map(({instancePath, message}) => `${instancePath} ${message}`);

/** The sources, as a module that Node runs. */
async function load(path) {
  const {outputFiles} = await build({entryPoints: [path], bundle: true, format: 'esm', write: false});
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const {translateForeign} = await load('src/formats/foreign/translate.ts');

/** A feed in which something is to be wrong. */
const feedOf = (item, live = {}, more = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{id: 'a', content_text: 'Text', ...item}],
  _live_updates: live,
  ...more,
});

describe('the schema of the feed accepts', () => {
  test('the feed of the demo at any time of its day', () => {
    const {beats} = script;
    const start = Date.UTC(2030, 0, 15, 12);
    const at = place => happened(beats, startTimeline(start, 1), start + beats[place].at * 1000);
    const places = [0, Math.floor(beats.length / 2), beats.length - 1];
    assert.deepEqual(
      places.flatMap(place => faultsOf(JSON.parse(JSON.stringify(feedAt(script, at(place)))))),
      [],
    );
  });

  test('the feed of the talks', () => {
    assert.deepEqual(faultsOf(JSON.parse(read('../../demo/talks-live.json'))), []);
  });

  test('a feed with everything', () => {
    const live = {
      state: 'live',
      starts: '2026-01-05T09:00:00Z',
      ends: 1767639600,
      refresh: 20,
      time_zone: 'Europe/London',
      previous: {title: 'Yesterday', url: '/yesterday'},
      next: {title: 'Tomorrow', url: '/tomorrow'},
      full_story: {title: 'The story', url: '/story'},
      key_points: ['The road is closed.'],
      credits: 'The desk',
      box: {title: 'Water', content_html: '<p>5.1 m</p>'},
      publisher: {name: 'The Coast', logo: '/logo.png'},
    };
    const more = {$schema: './feed.schema.json', icon: '/icon.png', hubs: [{type: 'EventSource', url: '/events'}]};
    const own = {pinned: true, key: true, label: 'Breaking', correction: 'It was two.', deleted: false};
    assert.deepEqual(faultsOf(feedOf({_live_updates: own}, live, more)), []);
  });

  test('a part that withdraws', () => {
    assert.deepEqual(faultsOf({items: [{id: 'a', _live_updates: {deleted: true}}]}), []);
  });

  for (const folder of ['live-blog-posting', 'list'])
    for (const file of readdirSync(new URL(`../fixtures/${folder}/`, import.meta.url)))
      test(`the translation of ${folder}/${file}`, () => {
        const text = read(`../fixtures/${folder}/${file}`);
        const document = file.endsWith('json') ? JSON.parse(text) : text;
        const feed = translateForeign(document, {url: 'https://news.example/feed', language: 'de', format: folder});
        assert.deepEqual(faultsOf(JSON.parse(JSON.stringify(feed))), []);
      });
});

const wrong = [
  ['no items', {title: 'Storm'}, "must have required property 'items'"],
  ['items that are no list', {items: {a: {}}}, '/items must be array'],
  ['an item that is none', {items: ['One']}, '/items/0 must be object'],
  ['another format', feedOf({}, {}, {version: '2.0'}), '/version must match'],
  ['a title that is a number', feedOf({title: 5}), '/items/0/title must be string'],
  ['an id that is an object', feedOf({id: {}}), '/items/0/id must be'],
  ['a script for an address', feedOf({url: 'javascript:alert(1)'}), '/items/0/url must NOT be valid'],
  ['a date that is an object', feedOf({date_published: {}}), '/items/0/date_published must be'],
  ['tags in one text', feedOf({tags: 'a,b'}), '/items/0/tags must be array'],
  ['a yes in quotes', feedOf({_live_updates: {pinned: 'true'}}), '/items/0/_live_updates/pinned must be boolean'],
  ['a misspelt field of ours', feedOf({_live_updates: {pined: true}}), 'must NOT have additional properties'],
  ['a state that is none', feedOf({}, {state: 'over'}), '/_live_updates/state must be equal to one of'],
  ['a pace in words', feedOf({}, {refresh: 'often'}), '/_live_updates/refresh must be number'],
  [
    'a link without a title',
    feedOf({}, {next: {url: '/a'}}),
    "/_live_updates/next must have required property 'title'",
  ],
  ['a box with nothing in it', feedOf({}, {box: {title: 'Water'}}), '/_live_updates/box must'],
  [
    'a publisher without a name',
    feedOf({}, {publisher: {}}),
    "/_live_updates/publisher must have required property 'name'",
  ],
  [
    'a hub without an address',
    feedOf({}, {}, {hubs: [{type: 'EventSource'}]}),
    "/hubs/0 must have required property 'url'",
  ],
  ['an attachment without an address', feedOf({attachments: [{}]}), "must have required property 'url'"],
];

describe('the schema of the feed refuses', () => {
  for (const [what, feed, fault] of wrong)
    test(what, () => {
      assert.ok(faultsOf(feed).join('\n').includes(fault), faultsOf(feed).join('\n') || 'it was accepted');
    });
});

describe('the schema of the feed', () => {
  const fieldsOf = ({properties = {}}) => Object.entries(properties);
  const all = [schema, ...Object.values(schema.$defs), schema.$defs.item.properties._live_updates];

  test('describes every field', () => {
    const bare = all.flatMap(fieldsOf).filter(([, {description}]) => !description);
    assert.deepEqual(bare, []);
  });

  test('is in the package as it is in the sources', () => {
    assert.equal(read('../../dist/feed.schema.json'), read('../../src/feed.schema.json'));
  });
});
