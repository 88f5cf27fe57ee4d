const LIMIT = 500_000;

/** What browsers lay out in a time that grows with the square of it, or slowly: each alone took some seconds, or a minute. */
export const SLOW: Readonly<Record<string, string>> = {
  'one word of joined letters': 'ب'.repeat(LIMIT - 1000),
  'one word of lengthening strokes': `ب${'ـ'.repeat(LIMIT - 1000)}ب`,
  'one word of letters and joiners': 'ب\u200d'.repeat(LIMIT / 2 - 1000),
  'one word of stacked letters': 'कि'.repeat(LIMIT / 2 - 1000),
  'tones of skin': '🏽'.repeat(LIMIT / 4 - 1000),
  'changes of direction': 'a ب '.repeat(LIMIT / 4 - 1000),
  'changes of direction within one word': 'aب'.repeat(LIMIT / 4),
  'changes of direction from element to element': '<b>ب</b>a'.repeat(LIMIT / 10),
  'elements with directions of their own': '<i dir="rtl">a </i>b '.repeat(LIMIT / 25),
  'annotated words': '<ruby>漢<rt>かん</rt></ruby>'.repeat(20_000),
  'one word with all annotations': `<ruby>${'漢<rt>か</rt>'.repeat(20_000)}</ruby>`,
  'marks on letters': 'a\u0301'.repeat(LIMIT / 2 - 1000),
  'words without blanks': 'ภาษาไทย'.repeat(LIMIT / 7 - 1000),
};
