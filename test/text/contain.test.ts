import {expect} from '@open-wc/testing';
import {breakWords, containText} from '../../src/text/contain.js';
import {timeOf} from '../helpers/time-of.js';

const cases: readonly (readonly [what: string, given: string, contained: string])[] = [
  ['honest text', 'Hull, “high water”: 5 m – Ελλάδα 東京 👩‍👩‍👧', 'Hull, “high water”: 5 m – Ελλάδα 東京 👩‍👩‍👧'],
  ['line breaks and tabs', 'a\r\n\tb', 'a\r\n\tb'],
  ['control characters', 'a\0b\x07c\x1b[31md\x7fe\x9bf', 'abc[31mdef'],
  ['an override that nothing ends', 'a\u202egpj.exe', 'agpj.exe'],
  ['an embedding that is ended', 'a \u202bعربي\u202c b', 'a \u202bعربي\u202c b'],
  ['two overrides with one end', '\u202ea\u202eb\u202cc', 'a\u202eb\u202cc'],
  ['an isolate that nothing ends', 'a\u2067b', 'ab'],
  ['an isolate that is ended', 'a\u2068b\u2069', 'a\u2068b\u2069'],
  ['an override that only an isolate around it ends', '\u2068a\u202eb\u2069', '\u2068ab\u2069'],
  ['an end that belongs to the outside of an isolate', '\u202ea\u2068b\u202c', 'ab\u202c'],
  ['marks as languages use them', 'Việt ติ้ किं שָׁ', 'Việt ติ้ किं שָׁ'],
  ['a flood of marks', `a${'\u0301'.repeat(500)}b`, `a${'\u0301'.repeat(6)}b`],
  ['half a pair', 'a\ud83db\ude00c', 'a\ufffdb\ufffdc'],
];

for (const [what, given, contained] of cases) {
  it(`${what}: ${JSON.stringify(contained)}`, () => {
    expect(containText(given)).to.equal(contained);
  });
}

it('a megabyte of marks, overrides and controls does not hang', () => {
  const time = timeOf(() => {
    for (const piece of ['\u0301', '\u202e', '\u2066', '\0', '\u202ea']) containText(piece.repeat(500_000));
  }, 2000);
  expect(time).to.be.below(2000);
});

it('a word of joined letters without end may break after each hundred, one of a language nowhere', () => {
  expect(breakWords('aب'.repeat(500)).match(/\u200b/g)).to.have.lengthOf(9);
  expect(breakWords('ب'.repeat(99))).to.equal('ب'.repeat(99));
  expect(breakWords('Rechtsschutzversicherungsgesellschaften'.repeat(20))).to.not.include('\u200b');
});
