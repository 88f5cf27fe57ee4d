import {expect} from '@open-wc/testing';
import {isDayAlone, parseDate, startOfDay} from '../../src/formats/date.js';
import {parseAnyDate, plainDateOf, withPlainDates} from '../../src/formats/spelled-date.js';

/** Dates as written, with what they are in UTC. */
const possible: [name: string, given: string | number, utc: string][] = [
  ['UTC', '2024-06-01T09:15:00Z', '2024-06-01T09:15:00.000Z'],
  ['an offset to the east', '2024-06-01T09:15:00+02:00', '2024-06-01T07:15:00.000Z'],
  ['an offset to the west', '2024-06-01T09:15:00-03:30', '2024-06-01T12:45:00.000Z'],
  ['an offset over midnight', '2024-03-01T00:30:00+05:45', '2024-02-29T18:45:00.000Z'],
  ['an offset over the new year', '2023-12-31T23:00:00-05:00', '2024-01-01T04:00:00.000Z'],
  ['an unknown offset', '2024-06-01T09:15:00-00:00', '2024-06-01T09:15:00.000Z'],
  ['milliseconds', '2024-06-01T09:15:00.250Z', '2024-06-01T09:15:00.250Z'],
  ['tenths', '2024-06-01T09:15:00.5Z', '2024-06-01T09:15:00.500Z'],
  ['microseconds, cut', '2024-06-01T09:15:00.207955Z', '2024-06-01T09:15:00.207Z'],
  ['nanoseconds, cut', '2024-06-01T09:15:00.999999999Z', '2024-06-01T09:15:00.999Z'],
  ['more digits than a clock has', '2024-06-01T09:15:00.1234567890123Z', '2024-06-01T09:15:00.123Z'],
  ['a fraction with an offset', '2024-06-01T09:15:00.5+02:00', '2024-06-01T07:15:00.500Z'],
  ['a day that few months have', '2024-01-31T23:59:59Z', '2024-01-31T23:59:59.000Z'],
  ['a leap day', '2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
  ['a leap day of a full century', '2000-02-29T12:00:00Z', '2000-02-29T12:00:00.000Z'],
  ['a day before the epoch', '1969-07-20T20:17:40Z', '1969-07-20T20:17:40.000Z'],
  ['the first day of the epoch', '1970-01-01T09:00:00Z', '1970-01-01T09:00:00.000Z'],
  ['the beginning of the epoch', '1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
  ['a comma in the fraction', '2024-06-01T09:15:00,250Z', '2024-06-01T09:15:00.250Z'],
  ['an offset without a colon', '2024-06-01T09:15:00+0200', '2024-06-01T07:15:00.000Z'],
  ['an offset of hours alone', '2024-06-01T09:15:00+02', '2024-06-01T07:15:00.000Z'],
  ['no seconds', '2024-06-01T09:15Z', '2024-06-01T09:15:00.000Z'],
  ['neither seconds nor an offset', '2024-06-01T09:15', '2024-06-01T09:15:00.000Z'],
  ['no offset', '2024-06-01T09:15:00', '2024-06-01T09:15:00.000Z'],
  ['no offset, but a fraction', '2024-06-01T09:15:00.5', '2024-06-01T09:15:00.500Z'],
  ['a space for the T', '2024-06-01 09:15:00+02:00', '2024-06-01T07:15:00.000Z'],
  ['a space before the offset', '2024-06-01 09:15:00 +0200', '2024-06-01T07:15:00.000Z'],
  ['a space and no offset', '2024-06-01 09:15:00', '2024-06-01T09:15:00.000Z'],
  ['lower case', '2024-06-01t09:15:00z', '2024-06-01T09:15:00.000Z'],
  ['the day alone', '2024-06-01', '2024-06-01T00:00:00.000Z'],
  ['seconds since the epoch', 1717233300, '2024-06-01T09:15:00.000Z'],
  ['seconds since the epoch with a fraction', 1717233300.5, '2024-06-01T09:15:00.500Z'],
  ['milliseconds since the epoch', 1717233300250, '2024-06-01T09:15:00.250Z'],
  ['seconds since the epoch as a text', '1717233300', '2024-06-01T09:15:00.000Z'],
  ['milliseconds since the epoch as a text', '1717233300250', '2024-06-01T09:15:00.250Z'],
  ['RFC 822', 'Sat, 01 Jun 2024 09:15:00 GMT', '2024-06-01T09:15:00.000Z'],
  ['RFC 822 with an offset', 'Sat, 1 Jun 2024 11:15:00 +0200', '2024-06-01T09:15:00.000Z'],
  ['RFC 822 with a year of two digits, and no seconds', '1 Jun 24 09:15 UT', '2024-06-01T09:15:00.000Z'],
  ['RFC 822 with a zone of its own', 'Sat, 01 Jun 2024 05:15:00 EDT', '2024-06-01T09:15:00.000Z'],
  ['RFC 822 with another zone of its own', 'Mon, 01 Jan 2024 05:15:00 PST', '2024-01-01T13:15:00.000Z'],
  ['RFC 850', 'Saturday, 01-Jun-24 09:15:00 GMT', '2024-06-01T09:15:00.000Z'],
  ['a cookie’s date', 'Saturday, 01-Jun-2024 09:15:00 UTC', '2024-06-01T09:15:00.000Z'],
  ['what JavaScript prints', 'Sat Jun 01 2024 11:15:00 GMT+0200 (Mitteleuropäische Zeit)', '2024-06-01T09:15:00.000Z'],
  ['what C prints', 'Sat Jun  1 09:15:00 2024', '2024-06-01T09:15:00.000Z'],
  ['what Unix prints', 'Sat Jun  1 09:15:00 UTC 2024', '2024-06-01T09:15:00.000Z'],
  ['what Go prints', '2024-06-01 11:15:00.123456789 +0200 CEST', '2024-06-01T09:15:00.123Z'],
  ['what Go prints with its second clock', '2024-06-01 09:15:00 +0000 UTC m=+0.000012', '2024-06-01T09:15:00.000Z'],
  ['what Rust prints', '2024-06-01 09:15:00.5 UTC', '2024-06-01T09:15:00.500Z'],
  ['an offset with seconds', '2024-06-01 09:15:00.0 +00:00:00', '2024-06-01T09:15:00.000Z'],
  ['what Java prints', '2024-06-01T11:15:00+02:00[Europe/Berlin]', '2024-06-01T09:15:00.000Z'],
  ['ISO 8601 without separators', '20240601T091500Z', '2024-06-01T09:15:00.000Z'],
  ['an hour of one digit', '2024-06-01T9:15:00Z', '2024-06-01T09:15:00.000Z'],
  ['the day alone in words', 'June 1, 2024', '2024-06-01T00:00:00.000Z'],
  ['another short name of a month', 'Sept 1, 2024', '2024-09-01T00:00:00.000Z'],
  ['white space around it', '\n 2024-06-01T09:15:00Z\t', '2024-06-01T09:15:00.000Z'],
];

const impossible: unknown[] = [
  '2024-02-30T10:00:00Z', '2023-02-29T10:00:00Z', '1900-02-29', '2024-04-31T10:00:00Z', '2024-06-31',
  '2024-13-05T10:00:00Z', '2024-00-05T10:00:00Z', '2024-06-00T10:00:00Z', '2024-06-32T10:00:00Z', '0000-00-00T00:00:00Z',
  '-0001-11-30T00:00:00+00:00', '2024-06-01T25:00:00Z', '2024-06-01T10:60:00Z', '2024-06-01T10:00:61Z',
  '2024-06-01T10:00:00+99:00', '2024-06-01T10:00:00+02:99', '2024.06.01', '01/06/2024', '20240601', '2024', '2024-06',
  '2024-6-1', '10:00', '1', 'Tomorrow', 'null', 'Invalid Date', '', ' ', 'x2024-06-01T09:15:00Z',
  '2024-06-01T09:15:00Zulu', '2024-06-01T', '2024-06-01T09', '2024-06-01Z', '٢٠٢٤-٠٦-٠١', 0, NaN, -1717233300, 1e21,
  '01/06/2024 09:15', '06/01/2024', '1 Juni 2024', 'Sat, 1 Jun 2024 09:15:00 CEST', 'Sat Jun 1 09:15:00 2024 CEST', '31 Feb 2024',
  'Jun 2024', '2024-06-01T09:15:00 CET', '12345678901', '20240601T',
  null, undefined, true, {}, [], ['2024-06-01T09:15:00Z'], {date: '2024-06-01T09:15:00Z'},
]; // prettier-ignore

const NativeDate = Date;

/** A clock that lets nobody ask for the reader's zone: neither by a getter, nor by building or reading a local time. */
class ZoneTrap extends NativeDate {
  static {
    for (const name of Object.getOwnPropertyNames(NativeDate.prototype)) {
      if (!/^[gs]et(?!UTC|Time$)|^to(?!ISOString|JSON)/.test(name)) continue;
      Object.defineProperty(ZoneTrap.prototype, name, {value: () => ZoneTrap.complain(name)});
    }
  }

  static complain(what: string): never {
    throw new Error(`${what} depends on the reader's zone`);
  }

  static override parse(text: string): number {
    if (!/^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?$/.test(text)) ZoneTrap.complain(`Reading "${text}"`);
    return NativeDate.parse(text);
  }

  constructor(...parts: readonly (number | string)[]) {
    if (parts.length !== 1) ZoneTrap.complain(`A Date of ${parts.length} parts`);
    super(typeof parts[0] === 'string' ? ZoneTrap.parse(parts[0]) : parts[0]!);
  }
}

describe('parseAnyDate', () => {
  for (const [name, given, utc] of possible) {
    it(`reads ${name}`, () => {
      const time = parseAnyDate(given);
      expect(time === undefined ? time : new Date(time).toISOString()).to.equal(utc);
    });

    it(`reads ${name} wherever the reader is`, () => {
      globalThis.Date = ZoneTrap as unknown as DateConstructor;
      try {
        expect(parseAnyDate(given)).to.equal(NativeDate.parse(utc));
      } finally {
        globalThis.Date = NativeDate;
      }
    });
  }

  for (const given of impossible) {
    it(`takes ${typeof given === 'string' ? `"${given}"` : `${typeof given} ${JSON.stringify(given)}`} for no date`, () => {
      expect(parseAnyDate(given)).to.be.undefined;
    });
  }

  it('reads a leap second within a second of where it belongs', () => {
    expect(parseAnyDate('2016-12-31T23:59:60Z')).to.be.within(Date.UTC(2016, 11, 31, 23, 59, 59), Date.UTC(2017, 0, 1));
  });

  it('reads every millisecond, with an offset that is out of the ordinary', () => {
    const wrong = Array.from({length: 1000}, (_, ms) => ms).filter(ms => {
      const fraction = String(ms).padStart(3, '0');
      return parseAnyDate(`2024-01-31 00:00:00.${fraction} -0000`) !== Date.UTC(2024, 0, 31, 0, 0, 0, ms);
    });
    expect(wrong).to.be.empty;
  });
});

describe('parseDate', () => {
  const inWords = possible.filter(([, given]) => /[a-su-y]/i.test(String(given)));
  const inNumbers = possible.filter(row => !inWords.includes(row));

  for (const [name, given, utc] of inNumbers) {
    it(`reads ${name}`, () => {
      expect(parseDate(given)).to.equal(NativeDate.parse(utc));
    });
  }

  for (const [name, given] of inWords) {
    it(`leaves ${name} to those who read words`, () => {
      expect(parseDate(given)).to.be.undefined;
    });
  }
});

describe('withPlainDates', () => {
  it('writes dates in words as RFC 3339, and days alone as such', () => {
    const items = [{date_published: 'Sat, 1 Jun 2024 11:15:00 +0200', date_modified: 'June 2, 2024'}];
    expect(withPlainDates({items, _live_updates: {starts: '1 Jun 24 09:15 UT'}})).to.deep.equal({
      items: [{date_published: '2024-06-01T09:15:00.000Z', date_modified: '2024-06-02'}],
      _live_updates: {starts: '2024-06-01T09:15:00.000Z'},
    });
  });

  for (const [what, given, written] of [
    ['as most feeds have it', 'Sat, 01 Jun 2024 09:15:00 GMT', '2024-06-01T09:15:00.000Z'],
    ['without a weekday', '01 Dec 2024 09:15:00 +0000', '2024-12-01T09:15:00.000Z'],
    ['on a leap day', 'Thu, 29 Feb 2024 09:15:00 GMT', '2024-02-29T09:15:00.000Z'],
    ['on a day that the month does not have', 'Fri, 30 Feb 2024 09:15:00 GMT', undefined],
    ['in a month that is none', 'Sat, 01 Foo 2024 09:15:00 GMT', undefined],
  ] as const)
    it(`writes RFC 822 in numbers, ${what}`, () => {
      expect(plainDateOf(given)).to.equal(written);
    });

  it('leaves what is in numbers, what is no date, and the feed that it was given', () => {
    const items = Object.freeze([Object.freeze({id: 'a', date_published: '2024-06-01 09:15', date_modified: 'soon'})]);
    expect(withPlainDates(Object.freeze({title: 'T', items}))).to.deep.equal({title: 'T', items});
  });
});

describe('a day alone', () => {
  for (const given of ['2024-06-01', 'June 1, 2024', '1 Jun 2024']) {
    it(`is told from a moment: ${given}`, () => {
      expect(isDayAlone(given)).to.be.true;
    });
  }

  for (const given of ['2024-06-01T09:15Z', '20240601T091500Z', 1717233300, '1717233300', undefined, '']) {
    it(`is not ${JSON.stringify(given)}`, () => {
      expect(isDayAlone(given)).to.be.false;
    });
  }

  it('begins at midnight where the reader is', () => {
    const start = new Date(startOfDay(Date.UTC(2024, 5, 1)));
    expect([start.getFullYear(), start.getMonth(), start.getDate(), start.getHours()]).to.deep.equal([2024, 5, 1, 0]);
  });
});
