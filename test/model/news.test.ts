import {expect} from '@open-wc/testing';
import type {StreamState} from '../../src/model/state.js';
import {follow, pageOf, SAME} from './follow.js';
import {idsOf} from './make-entry.js';

const page = 'c30 b20 a10';

/** What the last document added to the page, and what of it is new. */
const news: [name: string, steps: readonly string[], added: string, fresh: string][] = [
  ['what arrives is new', [page, 'd40 c30 b20 a10'], 'd', 'd'],
  ['what is added late is new', ['c30 a10', page], 'b', 'b'],
  ['what comes back is not', [page, 'd40 c30 a10', 'e50 d40 c30 b20 a10'], 'e b', 'e'],
  ['what comes back edited is not', [page, 'd40 c30 a10', 'd40 c30 b20* a10'], 'b', ''],
  ['what comes back after a withdrawal is not', [page, 'c30 b20x a10', 'd40 c30 b20 a10'], 'd b', 'd'],
  ['what is older than all on the page is not', ['c30 b20', 'd40 c30 a10'], 'd a', 'd'],
  ['the first to come to an empty page are', ['', 'b20 a10'], 'b a', 'b a'],
  ['a note is not', [page, 'e50 d40! c30 b20 a10'], 'e d', 'e'],
  ['what waited in doubt is when it is believed', [page, 'c30 d25 a10', SAME, SAME, SAME], 'd', 'd'],
];

describe('what is told as new', () => {
  for (const [name, steps, added, fresh] of news) {
    it(name, () => {
      const [state, difference] = follow(steps);
      expect([idsOf(difference.added), idsOf(difference.fresh)]).to.deep.equal([added, fresh]);
      if (fresh) expect([...state.arrivals.freshIds]).to.include.members(fresh.split(' '));
    });
  }
});

describe('an update that leaves a short feed with its pin', () => {
  const pinned = ({updates: {entries}}: StreamState): string => idsOf(entries.filter(({head}) => head.isPinned));

  it('stays, without the pin', () => {
    const [state, {changed}] = follow(['c30 b20 a5^', 'd40 c30 b20']);
    expect([pageOf(state), pinned(state), idsOf(changed)]).to.deep.equal(['d c b a', '', 'a']);
  });

  it('keeps the pin while the copy waits', () => {
    expect(pinned(follow(['c30 b20 a5^', 'c30 b20', SAME])[0])).to.equal('a');
    expect(pinned(follow(['c30 b20 a5^', 'c30 b20', SAME, SAME, SAME])[0])).to.equal('');
  });
});
