import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {mendOptions, type Options} from '../../src/options.js';
import {DEFAULTS, ROWS, type Row} from './option-rows.js';

let warn: SinonStub;
beforeEach(() => {
  warn = stub(console, 'warn');
});
afterEach(() => warn.restore());

/** What becomes of one option, all others being as they should. */
function mended(name: keyof Options, given: unknown): unknown {
  const options = {...DEFAULTS, [name]: given};
  mendOptions(options);
  return options[name];
}

function written(value: unknown): string {
  return typeof value === 'number' || value === undefined ? String(value) : JSON.stringify(value);
}

for (const [name, {good, outOfRange = [], bad}] of Object.entries(ROWS) as [keyof Options, Row][]) {
  describe(name, () => {
    it('is the default, without a word, where the attribute is removed', () => {
      expect([mended(name, null), warn.args]).to.deep.equal([DEFAULTS[name], []]);
    });

    for (const [given, counts] of good) {
      it(`takes ${written(given)} without a word`, () => {
        expect([mended(name, given), warn.args]).to.deep.equal([counts, []]);
      });
    }

    for (const [given, counts] of outOfRange) {
      it(`takes ${written(given)} to the nearest end, ${written(counts)}`, () => {
        expect(mended(name, given)).to.equal(counts);
      });
    }

    for (const given of bad) {
      it(`is the default where ${written(given)} is given`, () => {
        expect(mended(name, given)).to.equal(DEFAULTS[name]);
      });
    }

    // a filter may be any text
    const count = name === 'filter' ? 0 : 1;
    it('warns of a bad value once, by its name, however often that is seen', () => {
      mended(name, `”bad ${name}`);
      mended(name, `”bad ${name}`);
      expect(warn.args.map(String)).to.have.lengthOf(count);
      expect(warn.args.every(([text]) => String(text).includes(`bad ${name}`))).to.be.true;
    });
  });
}

it('a number out of range is warned of', () => {
  mended('headingLevel', 42);
  expect(warn.callCount).to.equal(1);
});

it('the same mistake in two elements is warned of once', () => {
  mendOptions({...DEFAULTS, interval: 2});
  mendOptions({...DEFAULTS, interval: 2});
  expect(warn.callCount).to.equal(1);
});

it('two mistakes are warned of one by one', () => {
  mendOptions({...DEFAULTS, interval: 3, headingLevel: 43});
  expect(warn.callCount).to.equal(2);
});

it('what is mended is not warned of again', () => {
  const options = {...DEFAULTS, pageSize: -7};
  mendOptions(options);
  mendOptions(options);
  expect(warn.callCount).to.equal(1);
});

describe('nothing that a page may give is thrown back at it or kept', () => {
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  const ODD = {
    'a symbol': Symbol('x'),
    'a big integer': 10n,
    'an object without a prototype': Object.create(null) as unknown,
    'a circular object': circular,
    'a function': () => 1,
    window,
  };

  for (const [what, given] of Object.entries(ODD)) {
    it(`${what} in any option`, () => {
      const unmended = (Object.keys(DEFAULTS) as (keyof Options)[]).filter(name => {
        try {
          return mended(name, given) === given;
        } catch {
          return true;
        }
      });
      expect(unmended).to.deep.equal([]);
    });
  }
});
