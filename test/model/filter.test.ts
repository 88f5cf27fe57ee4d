import {expect} from '@open-wc/testing';
import {Entry} from '../../src/model/entry.js';
import {filterEntries, indexChoices, toggleAlone, toggleTag} from '../../src/model/filter.js';
import {selectStream} from '../../src/model/select.js';
import {idsOf, makeEntry, MINUTE} from './make-entry.js';
import {received, stateAfter} from './run-actions.js';

const tagged = (id: string, ...tags: string[]): Entry => makeEntry(id, undefined, {tags});
const key = (id: string, ...tags: string[]): Entry => makeEntry(id, undefined, {tags, isKey: true});

const entries = [tagged('e', 'Flood', 'roads'), key('d', 'roads'), tagged('c'), tagged('b', 'flood'), key('a')];

describe('a filter', () => {
  const CASES: readonly (readonly [filter: string, ids: string])[] = [
    ['', 'e d c b a'],
    [' , ,', 'e d c b a'],
    ['key', 'd a'],
    ['KEY', 'd a'],
    ['flood', 'e b'],
    ['FLOOD ', 'e b'],
    ['flood, key', 'e d b a'],
    ['flood,roads', 'e d b'],
    ['“flood”', 'e b'],
    ['tide', ''],
  ];
  for (const [filter, ids] of CASES)
    it(`"${filter}" lets ${ids || 'none'} through`, () => {
      expect(idsOf(filterEntries(entries, filter))).to.equal(ids);
    });

  const SPELLINGS: readonly (readonly [tag: string, filter: string])[] = [
    ['Port Ansel', 'port   ansel'],
    ['Paris, Texas', 'paris texas'],
    ['"quoted"', 'quoted'],
    ['l’eau', "l'eau"],
    ['می‌شود', 'میشود'],
    ['ﬁre', 'fire'],
    ['École', 'E\u0301cole'],
    ['C++', 'c++'],
  ];
  for (const [tag, filter] of SPELLINGS)
    it(`finds ${tag} by ${filter}`, () => {
      expect(filterEntries([tagged('a', tag)], filter)).to.have.lengthOf(1);
    });

  it('that its own choice wrote finds its tag', () => {
    for (const [tag] of SPELLINGS) expect(filterEntries([tagged('a', tag)], toggleTag('', tag))).to.have.lengthOf(1);
  });

  it('tells C# from C, and C++ from both', () => {
    const three = [tagged('a', 'C'), tagged('b', 'C#'), tagged('c', 'C++')];
    expect(idsOf(filterEntries(three, 'c#'))).to.equal('b');
  });

  it('takes an update with the tag "key" for a key event', () => {
    expect(idsOf(filterEntries([tagged('b', 'Key'), key('a')], 'key'))).to.equal('b a');
  });

  it('that is no text does no harm', () => {
    expect(idsOf(filterEntries([tagged('b', 'sea'), key('a')], ['sea'] as unknown as string))).to.equal('b');
  });

  it('that is nothing lets all through', () => {
    for (const nothing of [null, undefined])
      expect(filterEntries(entries, nothing as unknown as string) === entries).to.be.true;
  });

  it('is the same list where it lets all through', () => {
    expect(filterEntries(entries, '') === entries).to.be.true;
  });

  it('gets a tag, and loses it again however it was written', () => {
    const on = toggleTag('key', 'Port Ansel');
    expect([on, toggleTag(on, 'port  ansel')]).to.deep.equal(['key, Port Ansel', 'key']);
  });

  it('is one tag alone, or none if it was that', () => {
    expect([toggleAlone('a, b', 'a'), toggleAlone('A', 'a'), toggleAlone('', 'a')]).to.deep.equal(['a', '', 'a']);
  });
});

describe('the choices of a filter', () => {
  const list = (filter = '', given = entries): readonly string[] =>
    indexChoices(given)(filter).map(({label, count}) => `${label} ${count}`);

  it('are key events, then each tag that occurs more than once, by name', () => {
    expect(list()).to.deep.equal(['key 2', 'Flood 2', 'roads 2']);
  });

  it('count an update once, however often it has a tag', () => {
    expect(list('', [tagged('b', 'a', 'A'), tagged('a', 'a')])).to.deep.equal(['a 2']);
  });

  it('are none where no tag occurs twice and nothing is a key event', () => {
    expect(list('', [tagged('b', 'a'), tagged('a', 'b')])).to.be.empty;
  });

  it('hold what is on though it occurs once, or never', () => {
    expect(list('one, Never', [tagged('b', 'One'), tagged('a')])).to.deep.equal(['Never 0', 'One 1']);
  });

  it('leave out tags that are blank or nothing but quotes', () => {
    expect(list('', [tagged('b', ' ', '""'), tagged('a', ' ', '""')])).to.be.empty;
  });
});

describe('a filtered stream', () => {
  const select = (filter: string, shorthand: string, more = {}) =>
    selectStream(stateAfter(received(shorthand), {type: 'reader', filter, ...more}, {type: 'paging', pages: 1}), 2);

  it('shows a page of what the filter lets through, and keeps the rest', () => {
    const {visible, matching, entries: all} = select('key', 'e50 d40# c30# b20# a10');
    expect([visible.map(({id}) => id).join(' '), idsOf(matching), idsOf(all)]).to.deep.equal([
      'd c',
      'd c b',
      'e d c b a',
    ]);
  });

  it('keeps the order and what is pinned on top', () => {
    const {matching} = select('key', 'e50# d40# c30 b20 a10#', {order: 'oldest'});
    expect(idsOf(matching)).to.equal('a d e');
  });

  it('leaves the latest and the key events as they are', () => {
    const {latest, keyEvents} = select('nothing', 'c30 b20# a10');
    expect([latest?.id, idsOf(keyEvents)]).to.deep.equal(['c', 'b']);
  });

  it('counts what is new since the last visit among what it shows', () => {
    const visit = {at: 25 * MINUTE, newest: 25 * MINUTE};
    expect(select('key', 'e50 d40# c30 b20# a10#', {visit}).marker).to.deep.include({id: 'b', count: 1});
  });

  it('keeps the note in the place of what was withdrawn', () => {
    const state = stateAfter(received('b20# a10#'), received('b20! a10#'), {type: 'reader', filter: 'key'});
    expect(idsOf(selectStream(state, 0).matching)).to.equal('b a');
  });

  it('of ten thousand reads none but those that it shows, and the tags of each once', () => {
    let reads = 0;
    let tagReads = 0;
    const many = Array.from({length: 10_000}, (_, index) => {
      const {head, update} = tagged(`u${index}`, `t${index % 50}`);
      const read = (): typeof update => (reads++, update);
      return new Entry(head, update, read, () => (tagReads++, update.tags));
    });
    const choices = indexChoices(many);
    for (const filter of ['', 't1', 't1, t2', '']) {
      choices(filter);
      filterEntries(many, filter);
    }
    expect([reads, tagReads]).to.deep.equal([0, 10_000]);
  });
});
