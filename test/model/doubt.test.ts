import {expect} from '@open-wc/testing';
import type {Action} from '../../src/model/actions.js';
import {reduce} from '../../src/model/reduce.js';
import {actionFor, FAILS, follow, pageOf, SAME} from './follow.js';
import {idsOf, MINUTE} from './make-entry.js';
import {received} from './run-actions.js';

interface Case {
  readonly name: string;
  /** Documents by the shorthand of `makeEntries`, or one of the two above. */
  readonly steps: readonly string[];
  readonly page: string;
  readonly every?: number;
}

const page = 'c30 b20 a10';

const cases: readonly Case[] = [
  {name: 'a copy that lacks the newest waits', steps: [page, 'b20 a10'], page: 'c b a'},
  {name: 'a copy that lacks one in the middle waits', steps: [page, 'c30 a10'], page: 'c b a'},
  {name: 'an empty copy waits', steps: [page, ''], page: 'c b a'},
  {name: 'a copy that lacks only what is older is no matter', steps: [page, 'c30 b20'], page: 'c b a'},
  {name: 'a copy that adds one late is believed at once', steps: ['c30 a10', page], page: 'c b a'},
  {name: 'a newer one has the rest believed at once', steps: [page, 'd40 c30 a10'], page: 'd c a'},
  {name: 'one of the time of the newest is newer', steps: [page, 'd30 c30 a10'], page: 'd c a'},
  {name: 'an undated one is newer', steps: [page, 'd c30 a10'], page: 'd c a'},
  {name: 'one that was never seen but is older is not newer', steps: [page, 'c30 d25 a10'], page: 'c b a'},
  {name: 'a later date_modified has the rest believed at once', steps: [page, 'c30+ a10'], page: 'c* a'},
  {name: 'an edit without a date is believed where nothing is missing', steps: [page, 'c30* b20 a10'], page: 'c* b a'},
  {name: 'an edit without a date waits where something is missing', steps: [page, 'c30* a10'], page: 'c b a'},
  {name: 'an earlier date_modified waits', steps: ['b20+ a10', 'b20- a10'], page: 'b* a'},
  {name: 'a date_modified that is gone waits', steps: ['b20+ a10', 'b20 a10'], page: 'b* a'},
  {name: 'content that an update had before waits', steps: ['b20 a10', 'b20* a10', 'b20 a10'], page: 'b* a'},
  {name: 'a step through the contents waits too', steps: ['b20', 'b20*', 'b20^', 'b20*'], page: 'b'},
  {
    name: 'an update that says the same again after all was believed is no matter',
    steps: ['b20 a10', 'b20* a10', 'b20 a10', SAME, SAME, SAME, 'b20 a10'],
    page: 'b a',
  },
  {name: 'two checks are not enough', steps: [page, 'c30 a10', SAME], page: 'c b a'},
  {name: 'three checks within less than a minute are not enough', steps: [page, 'c30 a10', SAME, SAME], page: 'c b a'},
  {name: 'four checks over a minute are enough', steps: [page, 'c30 a10', SAME, SAME, SAME], page: 'c a'},
  {name: 'three checks over a minute are enough', steps: [page, 'c30 a10', SAME, SAME], every: 30, page: 'c a'},
  {name: 'two checks over more than a minute are not enough', steps: [page, 'c30 a10', SAME], every: 90, page: 'c b a'},
  {
    name: 'copies agree that lack the same, though they say different things',
    steps: [page, 'c30* a10', 'c30# a10', 'c30* a10', 'c30# a10'],
    page: 'c a',
  },
  {
    name: 'copies that lack different things do not agree',
    steps: [page, 'c30 a10', 'b20 a10', 'c30 a10', 'b20 a10', 'c30 a10', 'b20 a10'],
    page: 'c b a',
  },
  {
    name: 'a good copy in between has the count begin anew',
    steps: [page, 'c30 a10', SAME, page, 'c30 a10', SAME, SAME],
    page: 'c b a',
  },
  {
    name: 'a failure in between has the count begin anew',
    steps: [page, 'c30 a10', SAME, FAILS, SAME, SAME, SAME],
    page: 'c b a',
  },
  {
    name: 'four checks over a minute are enough after a failure',
    steps: [page, 'c30 a10', SAME, FAILS, SAME, SAME, SAME, SAME],
    page: 'c a',
  },
  {name: 'an empty feed is believed in the end', steps: [page, '', SAME, SAME, SAME], page: ''},
  {
    name: 'a reverted edit is believed in the end',
    steps: ['b20 a10', 'b20* a10', 'b20 a10', SAME, SAME, SAME],
    page: 'b a',
  },
  {name: 'a withdrawal is believed at once', steps: [page, 'c30 b20x a10'], page: 'c a'},
  {name: 'a withdrawal is believed in a copy that waits', steps: [page, 'b20x a10'], page: 'c a'},
  {name: 'a note is believed in a copy that waits', steps: [page, 'b! a10'], page: 'c b! a'},
  {name: 'a withdrawal in a copy that waits adds nothing', steps: [page, 'd5! b20 a10'], page: 'c b a'},
  {name: 'a withdrawn update does not come back with an old copy', steps: [page, 'c30 b20x a10', page], page: 'c a'},
  {name: 'the text of a note does not come back with an old copy', steps: [page, 'c30 b20! a10', page], page: 'c b! a'},
  {name: 'a removed update does not come back with an old copy', steps: [page, 'd40 c30 a10', page], page: 'd c a'},
  {
    name: 'a removed update comes back with a newer one',
    steps: [page, 'd40 c30 a10', 'e50 d40 c30 b20 a10'],
    page: 'e d c b a',
  },
  {
    name: 'a removed update comes back where the copy is believed in the end',
    steps: [page, 'd40 c30 a10', 'd40 c30 b20 a10', SAME, SAME, SAME],
    page: 'd c b a',
  },
  {
    name: 'a removed update comes back at once with other content',
    steps: [page, 'd40 c30 a10', 'd40 c30 b20* a10'],
    page: 'd c b* a',
  },
  {
    name: 'a note without a date is as new as what it stands for',
    steps: ['b20 a10+', 'c30 b20 a!', 'b20 a10+'],
    page: 'c b a!',
  },
  {
    name: 'a withdrawal without a date is as new too',
    steps: ['b20 a10+', 'c30 b20 ax', 'b20 a10+'],
    page: 'c b',
  },
  {
    name: 'a withdrawn update does not come back where the page began after it',
    steps: ['b20 ax', 'b20 a10'],
    page: 'b',
  },
  {name: 'nor does the text of a note', steps: ['b20 a10!', 'b20 a10'], page: 'b a!'},
  {name: 'a withdrawn update is back in the end', steps: ['b20 ax', 'b20 a10', SAME, SAME, SAME], page: 'b a'},
  {name: 'a withdrawn update is back at once with a newer one', steps: ['b20 ax', 'c30 b20 a10'], page: 'c b a'},
  {
    name: 'an update that is back can be edited',
    steps: ['b20 ax', 'b20 a10', SAME, SAME, SAME, 'b20 a10*'],
    page: 'b a*',
  },
  {name: 'a withdrawal that was never seen does not speak for a copy', steps: [page, 'b20 a10 dx'], page: 'c b a'},
  {name: 'a note that was never seen does not either', steps: [page, 'd50! b20 a10'], page: 'c b a'},
  {
    name: 'a feed of which the pinned alone are left is believed in the end',
    steps: ['c30 b20 a5^', 'a5^', SAME, SAME, SAME],
    page: 'a',
  },
  {
    name: 'a pinned one says nothing of how far an undated feed reaches',
    steps: ['c b a p^', 'd c b p^'],
    page: 'd c b p a',
  },
  {name: 'another feed that is newer takes the top at once', steps: [page, 'f60 e50'], page: 'f e c b a'},
  {name: 'another feed that is older waits', steps: [page, 'f5 e4'], page: 'c b a'},
  {
    name: 'another feed that is older takes the place in the end',
    steps: [page, 'f5 e4', SAME, SAME, SAME],
    page: 'f e',
  },
  {
    name: 'another feed that lies between takes what it reaches',
    steps: [page, 'f25 e15', SAME, SAME, SAME],
    page: 'f e a',
  },
];

describe('a copy that may be stale', () => {
  for (const {name, steps, every, page: expected} of cases) {
    it(name, () => {
      expect(pageOf(follow(steps, every)[0])).to.equal(expected);
    });
  }

  it('takes a pin off at once, unless the update was there without it', () => {
    const isPinned = (...steps: string[]) => follow(steps)[0].updates.byId.get('a')?.head.isPinned;
    expect(isPinned('b20 a10^', 'b20 a10')).to.equal(false);
    expect(isPinned('b20 a10', 'b20 a10^', 'b20 a10')).to.equal(true);
    expect(isPinned('b20 a10', 'b20 a10^', 'c30 b20 a10')).to.equal(false);
    expect(isPinned('b20 a10', 'b20 a10^', 'b20 a10', SAME, SAME, SAME)).to.equal(false);
  });

  it('is believed in the end though the clock is set back in between', () => {
    const hour = 3600;
    const at = (second: number, step = SAME): Action => actionFor(step, second);
    const actions = [at(0, page), at(20, 'c30 a10'), ...[30, 60, 90, 120].map(second => at(second - hour))];
    const [state] = actions.reduce((step, action) => reduce(step[0], action), follow([page]));
    expect(pageOf(state)).to.equal('c a');
  });

  it('is a good check all the same', () => {
    const [state] = follow([page, FAILS, 'c30 a10']);
    expect(state.checks).to.include({error: undefined, failures: 0, checkedAt: 1440 * MINUTE + 40_000});
  });

  it('says nothing of the feed until it is believed', () => {
    const stale = received('c30 a10', {feed: {title: 'Old', state: 'ended'}, minute: 1});
    const [loaded] = follow([page]);
    const [state] = reduce(loaded, stale);
    expect([state.feed?.title, state.feed?.state]).to.deep.equal(['Coverage', 'live']);
  });

  it('tells what it did when an unchanged answer has it believed', () => {
    const [, difference] = follow([page, 'c30 a10', SAME, SAME, SAME]);
    expect(idsOf(difference.removed)).to.equal('b');
  });

  it('does nothing to the objects on the page while it waits', () => {
    const [before] = follow([page]);
    const [state] = reduce(before, received('c30 a10'));
    expect(state.updates.entries).to.have.ordered.members([...before.updates.entries]);
  });
});

it('updates that were never replaced share what is remembered of them: ten thousand sets would be 1.7 MB', () => {
  const [{updates}] = follow(['c30 b20 a10', 'c30* b20 a10']);
  const [edited, ...others] = ['c', 'b', 'a'].map(id => updates.past.get(id));
  expect([edited?.size, new Set(others).size]).to.deep.equal([1, 1]);
});
