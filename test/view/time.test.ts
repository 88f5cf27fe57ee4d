import {expect} from '@open-wc/testing';
import {createTimeFormat, type Timestamps} from '../../src/view/time.js';
import {DAY, HOUR, MINUTE, NOW, SECOND, standStill} from './samples.js';

standStill();

const ago = (age: number, timestamps: Timestamps = 'auto', isUnderDay = false): string =>
  createTimeFormat('en-GB', timestamps).label(NOW - age, isUnderDay);

const LABELS: readonly (readonly [what: string, age: number, auto: string, relative: string, absolute: string])[] = [
  ['now', 0, 'now', 'now', '14:30'],
  ['9 seconds ago', 9 * SECOND, 'now', 'now', '14:29'],
  ['10 seconds ago', 10 * SECOND, '10 seconds ago', '10 seconds ago', '14:29'],
  ['59 seconds ago', 59 * SECOND, '59 seconds ago', '59 seconds ago', '14:29'],
  ['60 seconds ago', 60 * SECOND, '1 minute ago', '1 minute ago', '14:29'],
  ['119 seconds ago', 119 * SECOND, '1 minute ago', '1 minute ago', '14:28'],
  ['59 minutes ago', 59 * MINUTE, '59 minutes ago', '59 minutes ago', '13:31'],
  ['60 minutes ago', 60 * MINUTE, '1 hour ago', '1 hour ago', '13:30'],
  ['12 hours ago', 12 * HOUR, '12 hours ago', '12 hours ago', '02:30'],
  ['23 hours ago, on the day before', 23 * HOUR, '23 hours ago', '23 hours ago', '23 Jul, 15:30'],
  ['a second less than a day ago', DAY - SECOND, '23 hours ago', '23 hours ago', '23 Jul, 14:30'],
  ['three days ago', 3 * DAY, '21 Jul, 14:30', '3 days ago', '21 Jul, 14:30'],
  ['4 minutes ahead', -4 * MINUTE, 'now', 'now', '14:34'],
  ['just 5 minutes ahead', -5 * MINUTE, 'now', 'now', '14:35'],
  ['6 minutes ahead', -6 * MINUTE, '14:36', '14:36', '14:36'],
  ['2 days ahead', -2 * DAY, '26 Jul, 14:30', '26 Jul, 14:30', '26 Jul, 14:30'],
];

for (const [what, age, auto, relative, absolute] of LABELS) {
  it(`${what} is "${auto}" if nothing is asked for`, () => {
    expect(ago(age)).to.equal(auto);
  });

  it(`${what} is "${relative}" where relative times are asked for`, () => {
    expect(ago(age, 'relative')).to.equal(relative);
  });

  it(`${what} is "${absolute}" where absolute times are asked for`, () => {
    expect(ago(age, 'absolute')).to.equal(absolute);
  });
}

it('24 hours ago is absolute if nothing is asked for', () => {
  expect(ago(DAY)).to.equal('23 Jul, 14:30');
});

it('24 hours ago is a distance where relative times are asked for', () => {
  expect(ago(DAY, 'relative')).to.match(/^(24 hours ago|1 day ago|yesterday)$/);
});

it('47 hours ago, which is the day before yesterday, is not called yesterday', () => {
  expect(ago(47 * HOUR, 'relative')).not.to.equal('yesterday');
});

it('the date is left out under the name of its day', () => {
  expect(ago(DAY, 'auto', true)).to.equal('14:30');
});

it('relative times are the same under the name of a day', () => {
  expect(ago(HOUR, 'auto', true)).to.equal('1 hour ago');
});

describe('a distance', () => {
  const distance = (ahead: number): string => createTimeFormat('en-GB', 'auto').relative(NOW + ahead);
  const DISTANCES: readonly (readonly [ahead: number, text: string])[] = [
    [9 * SECOND, 'in 9 seconds'],
    [SECOND / 2, 'now'],
    [-9 * SECOND, 'now'],
    [40 * SECOND, 'in 40 seconds'],
    [5 * MINUTE, 'in 5 minutes'],
    [2 * HOUR, 'in 2 hours'],
    [-40 * SECOND, '40 seconds ago'],
  ];

  for (const [ahead, text] of DISTANCES) {
    it(`of ${ahead / SECOND} seconds is "${text}"`, () => {
      expect(distance(ahead)).to.equal(text);
    });
  }
});

describe('other ways of writing', () => {
  const times = createTimeFormat('en-GB', 'auto');

  it('a moment of today is a clock time', () => {
    expect(times.moment(NOW - 2 * HOUR)).to.equal('12:30');
  });

  it('a moment of another day has its date', () => {
    expect(times.moment(NOW - 20 * HOUR)).to.equal('23 Jul, 18:30');
  });

  it('in a list a moment of the last six days has its weekday, and those before and ahead their date', () => {
    const listed = [2, 20, 6 * 24, 7 * 24, -20].map(hours => times.moment(NOW - hours * HOUR, true));
    expect(listed.map(text => text.replace(',', ''))).to.deep.equal([
      '12:30',
      'Thu 18:30',
      'Sat 14:30',
      '17 Jul 14:30',
      '25 Jul 10:30',
    ]);
  });

  it('a day has its weekday', () => {
    expect(times.day(NOW - 2 * DAY)).to.match(/^Wednesday,? 22 July$/);
  });

  it('the last two days have their names', () => {
    expect(times.day(NOW)).to.match(/^Today – Friday,? 24 July$/);
    expect(times.day(NOW - DAY)).to.match(/^Yesterday – Thursday,? 23 July$/);
  });

  it('no comma of ours stands after that name: Arabic has another, Japanese none', () => {
    for (const locale of ['ar', 'fa', 'ja'])
      expect(createTimeFormat(locale, 'auto').day(NOW - DAY)).to.match(/^[^,،、]+ – /);
  });

  it('a moment of another year has its year', () => {
    expect(times.moment(NOW - 365 * DAY)).to.equal('24 Jul 2025, 14:30');
  });

  it('a day of another year has its year', () => {
    expect(times.day(NOW - 365 * DAY)).to.match(/^Thursday,? 24 July 2025$/);
  });

  it('times are written as the language does', () => {
    expect(createTimeFormat('en-US', 'absolute').label(NOW)).to.match(/^2:30\sPM$/);
  });

  for (const [timestamps, age, isRelative] of [
    ['auto', HOUR, true],
    ['auto', 25 * HOUR, false],
    ['auto', -6 * MINUTE, false],
    ['relative', 25 * HOUR, true],
    ['absolute', HOUR, false],
  ] as const) {
    it(`${timestamps} says that a label of ${age / MINUTE} minutes is ${isRelative ? 'relative' : 'absolute'}`, () => {
      expect(createTimeFormat('en-GB', timestamps).isRelative(NOW - age)).to.equal(isRelative);
    });
  }
});
