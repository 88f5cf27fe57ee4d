import {expect} from '@open-wc/testing';
import {useFakeTimers} from 'sinon';
import {createTimeFormat, type TimeFormat, type Timestamps} from '../../src/view/time.js';
import {DAY, HOUR, MINUTE} from './samples.js';

let clock: ReturnType<typeof useFakeTimers> | undefined;
afterEach(() => clock?.restore());

const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A zone that is an hour or more away from the reader's, in winter and in summer, wherever the tests run. */
const FAR = new Date(2026, 0, 1).getTimezoneOffset() === -330 ? 'Asia/Tokyo' : 'Asia/Kolkata';

/** Stops the clock at this time, and formats times in a zone. */
function at(now: string, timeZone: string, locale = 'en-GB', timestamps: Timestamps = 'absolute'): TimeFormat {
  clock = useFakeTimers({now: Date.parse(now), toFake: ['Date']});
  return createTimeFormat(locale, timestamps, timeZone);
}

/** A text without the marks that only say in which direction it is read, with plain spaces. */
const plain = (text: string): string => text.replace(/\p{Cf}/gu, '').replace(/\s/g, ' ');

describe('in another zone than the reader’s', () => {
  it('midnight is that of the zone', () => {
    const {day, dayOf, moment} = at('2026-07-24T19:00:00Z', 'Asia/Kolkata'); // half past midnight on the 25th
    const before = Date.parse('2026-07-24T18:29:59Z');
    expect(day(before)).to.match(/^Yesterday – Friday,? 24 July$/);
    expect(day(before + 1000)).to.match(/^Today – Saturday,? 25 July$/);
    expect(dayOf(before + 1000) - dayOf(before)).to.equal(1);
    expect(moment(before)).to.match(/^24 Jul, 23:59/);
    expect(moment(before + 1000)).to.match(/^00:00/);
  });

  it('it is tomorrow on the other side of the date line', () => {
    const {day, moment} = at('2026-07-24T12:00:00Z', 'Pacific/Apia'); // one in the morning of the 25th
    expect(day(Date.parse('2026-07-24T11:00:00Z'))).to.match(/^Today – Saturday,? 25 July$/);
    expect(moment(Date.parse('2026-07-24T10:59:00Z'))).to.match(/^24 Jul, 23:59/);
    clock?.restore();
    const west = at('2026-07-24T12:00:00Z', 'Pacific/Pago_Pago');
    expect(west.day(Date.parse('2026-07-24T11:00:00Z'))).to.match(/^Today – Friday,? 24 July$/);
    expect(west.day(Date.parse('2026-07-24T10:59:00Z'))).to.match(/^Yesterday – Thursday,? 23 July$/);
  });

  it('the year is that of the zone', () => {
    const {moment} = at('2026-12-31T20:00:00Z', 'Asia/Kolkata'); // 2027 has begun
    expect(moment(Date.parse('2026-12-31T18:00:00Z'))).to.match(/^31 Dec 2026, 23:30/);
  });

  it('a clock time has the name of the zone, and so has one with its date', () => {
    const {clock: time, moment} = at('2026-07-24T12:00:00Z', FAR);
    expect(time(Date.now())).to.match(/^\d\d:\d\d (GMT|UTC)\+\d/);
    expect(moment(Date.now() - 3 * DAY)).to.match(/^2[01] Jul, \d\d:\d\d (GMT|UTC)\+\d/);
  });

  it('no name stands beside the reader’s own', () => {
    for (const zone of [own, ''])
      expect(createTimeFormat('en-GB', 'absolute', zone).clock(Date.now())).to.match(/^\d\d:\d\d$/);
  });

  it('a day alone is the same day, without an hour and a zone', () => {
    const {date, day, full} = at('2026-07-24T12:00:00Z', 'Pacific/Apia');
    const start = new Date(2026, 6, 20).getTime();
    expect(date(start)).to.equal('20 Jul');
    expect(day(start, true)).to.match(/^Monday,? 20 July$/);
    expect(full(start, true)).to.match(/^Monday,? 20 July 2026$/);
  });

  it('the full time says weekday, year and zone, also in the reader’s', () => {
    const time = Date.parse('2026-07-24T12:00:00Z');
    expect(at('2026-07-25T12:00:00Z', 'Asia/Kolkata').full(time)).to.match(
      /^Friday,? 24 July 2026(,| at) 17:30 (GMT\+5:30|IST)$/,
    );
    expect(createTimeFormat('en-GB', 'auto').full(time)).to.match(/2026(,| at) \d\d:\d\d [A-Z]/);
  });
});

describe('in the night in which the clocks are changed', () => {
  it('the hour that comes twice has two names', () => {
    const {clock: time} = at('2026-10-25T12:00:00Z', 'America/New_York', 'en-US');
    expect(plain(time(Date.parse('2026-11-01T05:30:00Z')))).to.equal('1:30 AM EDT');
    expect(plain(time(Date.parse('2026-11-01T06:30:00Z')))).to.equal('1:30 AM EST');
  });

  for (const [what, zone, now, yesterday, before] of [
    [
      'late on a day of 25 hours',
      'Europe/Berlin',
      '2026-10-25T22:30:00Z',
      '2026-10-24T21:59:00Z',
      '2026-10-23T21:59:00Z',
    ],
    [
      'early on the day after it',
      'Europe/Berlin',
      '2026-10-25T23:30:00Z',
      '2026-10-24T22:00:00Z',
      '2026-10-24T21:59:00Z',
    ],
    [
      'early after a day of 23 hours',
      'Europe/Berlin',
      '2026-03-29T22:15:00Z',
      '2026-03-28T23:00:00Z',
      '2026-03-28T22:59:00Z',
    ],
    [
      'where midnight itself is left out',
      'Asia/Beirut',
      '2026-03-29T20:30:00Z',
      '2026-03-27T22:00:00Z',
      '2026-03-27T21:59:00Z',
    ],
  ] as const) {
    it(`yesterday is the day before, ${what}`, () => {
      const {day} = at(now, zone);
      expect(day(Date.now())).to.match(/^Today/);
      expect(day(Date.parse(yesterday))).to.match(/^Yesterday/);
      expect(day(Date.parse(before))).not.to.match(/^(Today|Yesterday)/);
    });
  }
});

describe('each language has its own numerals and order', () => {
  const TIME = '2026-07-24T12:05:00Z';
  const LANGUAGES: readonly (readonly [locale: string, clock: RegExp, moment: RegExp, day: RegExp])[] = [
    ['ar-EG', /^٣:٠٥ م/, /^٢٤ يوليو، ٣:٠٥ م/, /^أمس.* الجمعة، ٢٤ يوليو$/],
    ['fa', /^۱۵:۰۵/, /^۲ مرداد،? ۱۵:۰۵/, /^دیروز.* جمعه ۲ مرداد$/],
    ['bn', /^৩:০৫ (PM|অপরাহ্ণ|বিকাল)/, /^২৪ জুল/, /^গতকাল – শুক্রবার,? ২৪ জুলাই$/],
    ['ja', /^15:05/, /^7月24日 15:05/, /^昨日.* 7月24日\(?金曜日?\)?$/],
    ['de', /^15:05/, /^24. Juli,? 15:05/, /^Gestern – Freitag, 24. Juli$/],
    ['en-US', /^3:05 PM/, /^Jul 24, 3:05 PM/, /^Yesterday – Friday, July 24$/],
  ];
  for (const [locale, time, moment, day] of LANGUAGES) {
    it(`${locale} in Istanbul`, () => {
      const times = at('2026-07-25T12:05:00Z', 'Europe/Istanbul', locale);
      expect(plain(times.clock(Date.parse(TIME)))).to.match(time);
      expect(plain(times.moment(Date.parse(TIME)))).to.match(moment);
      expect(plain(times.day(Date.parse(TIME)))).to.match(day);
    });
  }
});

describe('a clock that is wrong', () => {
  const NOW = '2026-07-24T12:00:00Z';
  /** What a reader sees of an update that is so old, by a clock that is so far behind. */
  const seen = (age: number, lag: number, timestamps: Timestamps = 'auto'): string => {
    clock = useFakeTimers({now: Date.parse(NOW) - lag, toFake: ['Date']});
    return createTimeFormat('en-GB', timestamps, 'UTC', lag).label(Date.parse(NOW) - age);
  };

  for (const lag of [10 * MINUTE, -10 * MINUTE, 3 * HOUR, -3 * DAY]) {
    it(`changes no distance if it is ${lag / MINUTE} minutes behind`, () => {
      expect(seen(0, lag)).to.equal('now');
      clock?.restore();
      expect(seen(4 * MINUTE, lag)).to.equal('4 minutes ago');
      clock?.restore();
      expect(seen(23 * HOUR, lag)).to.equal('23 hours ago');
    });
  }

  it('names no day wrongly', () => {
    clock = useFakeTimers({now: Date.parse('2026-07-25T00:10:00Z'), toFake: ['Date']});
    const {day} = createTimeFormat('en-GB', 'auto', 'UTC', -20 * MINUTE);
    expect(day(Date.parse('2026-07-24T23:00:00Z'))).to.match(/^Today/);
  });
});
