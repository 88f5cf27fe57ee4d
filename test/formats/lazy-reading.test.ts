import {expect} from '@open-wc/testing';
import type {Entry} from '../../src/model/entry.js';
import {mergeEntries} from '../../src/model/merge.js';
import {isSameList, mapOf} from '../model/make-entry.js';
import {readNow} from './read-item.js';

const makeItems = () => [
  {id: 'b', title: 'B', date_published: '2024-06-01T09:20:00Z', tags: ['x'], authors: [{name: 'Ada'}]},
  {id: 'a', title: 'A', date_published: '2024-06-01T09:10:00Z', _live_updates: {key: true}},
];

const read = (items: readonly unknown[], known: ReadonlyMap<string, Entry> = new Map()): readonly Entry[] =>
  readNow({items}, {known}).entries;

/** An item that tells which of its fields were read. */
function makeTrap() {
  const fields = new Set<string>();
  const item = new Proxy(makeItems()[0]!, {
    get(target, name) {
      fields.add(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
  return {item, fields};
}

describe('reading no more than is needed', () => {
  it('what only a shown update needs is not read before it is asked for', () => {
    const {item, fields} = makeTrap();
    read([item]);
    expect([...fields].filter(name => /^(tags|authors?|language|date_modified)$/.test(name))).to.be.empty;
  });

  it('what only a shown update needs is read when it is asked for', () => {
    const {item, fields} = makeTrap();
    const [entry] = read([item]);
    expect(entry?.update.tags).to.deep.equal(['x']);
    expect(fields).to.include('tags');
  });

  it('an update is read once', () => {
    const {item, fields} = makeTrap();
    const [entry] = read([item]);
    const first = entry?.update;
    fields.clear();
    expect(entry?.update).to.equal(first);
    expect(fields).to.be.empty;
  });

  it('merging a document that says the same reads no update', () => {
    const {item, fields} = makeTrap();
    const known = read([item]);
    mergeEntries(known, mapOf(known), known);
    expect(fields).not.to.include('tags');
  });

  it('merging a first document reads no update', () => {
    const {item, fields} = makeTrap();
    mergeEntries([], new Map(), read([item]));
    expect(fields).not.to.include('tags');
  });
});

describe('updates that are known', () => {
  it('say the same and are the very same', () => {
    const known = read(makeItems());
    const again = read(makeItems(), mapOf(known));
    expect(again.map((entry, index) => entry === known[index])).to.deep.equal([true, true]);
  });

  it('differ deep inside and are new', () => {
    const known = read(makeItems());
    const items = makeItems();
    items[0]!.authors![0]!.name = 'Bo';
    const [first, second] = read(items, mapOf(known));
    expect(first?.update.authors[0]?.name).to.equal('Bo');
    expect(second).to.equal(known[1]);
  });

  it('have lost a field and are new', () => {
    const known = read(makeItems());
    const items = makeItems();
    delete items[0]!.tags;
    expect(read(items, mapOf(known))[0]?.update.tags).to.be.empty;
  });

  it('that were withdrawn by their id alone are the very same at the next check', () => {
    const known = read(makeItems());
    const withdrawal = {id: 'b', _live_updates: {deleted: true, correction: 'It was wrong'}};
    const first = mergeEntries(known, mapOf(known), read([withdrawal, makeItems()[1]], mapOf(known)));
    const second = mergeEntries(first.entries, first.byId, read([{...withdrawal}, makeItems()[1]], first.byId));
    expect(isSameList(second.entries, first.entries)).to.be.true;
  });
});

describe('a field nested without end', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const feedOf = (id: string, title: string): string => `{"items": [{"_x": ${deep}, ${id} "title": "${title}"}]}`;

  it('does not stop the reading', () => {
    expect(readNow(feedOf('"id": "a",', 'A')).entries).to.have.length(1);
  });

  it('does not stop the reading of an item without an id', () => {
    expect(readNow(feedOf('', 'A')).entries).to.have.length(1);
  });

  it('does not stop the next reading', () => {
    const {entries} = readNow(feedOf('"id": "a",', 'A'));
    const [next] = readNow(feedOf('"id": "a",', 'B'), {known: mapOf(entries)}).entries;
    expect(next?.update.title).to.equal('B');
  });
});
