import {expect} from '@open-wc/testing';
import type {Action} from '../../src/model/actions.js';
import {selectStream} from '../../src/model/select.js';
import {onPage, received, stateAfter, unchanged} from './run-actions.js';

/** The same action on a page of two updates, of which these are shown and the person is at one. */
const shown = <A extends Action>(action: A, ids: string, needed: string): A => ({
  ...action,
  pageSize: 2,
  shownIds: new Set(ids),
  isNeeded: (id: string) => id === needed,
});

const visibleAfter = (...actions: readonly Action[]): string =>
  selectStream(stateAfter(...actions), 2)
    .visible.map(({id}) => id)
    .join('');

describe('updates that the person is at', () => {
  const first = received('b20 a10');

  it('stay on the page, with those before them, when others take their place', () => {
    expect(visibleAfter(first, shown(received('d40 c30 b20 a10'), 'ba', 'b'))).to.equal('dcb');
  });

  it('stay only where they were on the page', () => {
    expect(visibleAfter(first, shown(received('d40 c30 b20 a10'), 'b', 'a'))).to.equal('dc');
  });

  it('give way where the person is at none', () => {
    expect(visibleAfter(first, shown(received('d40 c30 b20 a10'), 'ba', ''))).to.equal('dc');
  });

  it('stay when held updates are released', () => {
    const held = shown(received('d40 c30 b20 a10', {isHolding: true}), 'ba', 'a');
    expect(visibleAfter(first, held, shown({type: 'released', ...onPage}, 'ba', 'a'))).to.equal('dcba');
  });

  it('give way with the next check once the person has left them', () => {
    const kept = shown(received('d40 c30 b20 a10'), 'ba', 'b');
    expect(visibleAfter(first, kept, shown(unchanged(1), 'dcb', ''))).to.equal('dc');
  });

  it('are asked for only beyond the page', () => {
    const asked: string[] = [];
    const action = received('d40 c30 b20 a10');
    stateAfter(first, {
      ...action,
      pageSize: 2,
      shownIds: new Set('dcba'),
      isNeeded: (id: string) => asked.push(id) < 0,
    } as Action);
    expect(asked).to.have.members(['b', 'a']);
  });

  it('are not asked for where all are on one page: each answer forces layout', () => {
    const asked: string[] = [];
    stateAfter(first, {
      ...received('d40 c30 b20 a10'),
      pageSize: 0,
      shownIds: new Set('dcba'),
      isNeeded: (id: string) => asked.push(id) < 0,
    } as Action);
    expect(asked).to.deep.equal([]);
  });
});
