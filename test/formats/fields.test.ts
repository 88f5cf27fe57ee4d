import {expect} from '@open-wc/testing';
import {asAmount, asLine, asLines, asUrl, authorsOf} from '../../src/formats/fields.js';

const BASE = 'https://news.example/live/feed.json';

const addresses: [given: unknown, url: string][] = [
  ['https://other.example/a?b=c#d', 'https://other.example/a?b=c#d'],
  ['http://other.example/', 'http://other.example/'],
  ['HTTPS://other.example/', 'https://other.example/'],
  ['a.html', 'https://news.example/live/a.html'],
  ['/a.html', 'https://news.example/a.html'],
  ['../a.html', 'https://news.example/a.html'],
  ['//cdn.example/a.png', 'https://cdn.example/a.png'],
  ['#a', `${BASE}#a`],
  ['?page=2', `${BASE}?page=2`],
  [' https://other.example/a \n', 'https://other.example/a'],
  ['/a b.mp3', 'https://news.example/a%20b.mp3'],
  ['/潮', 'https://news.example/%E6%BD%AE'],
  ['', ''],
  [' ', ''],
  ['javascript:alert(1)', ''],
  ['JavaScript:alert(1)', ''],
  [' java\nscript:alert(1)', ''],
  ['data:text/html,<script>alert(1)</script>', ''],
  ['vbscript:a', ''],
  ['blob:https://news.example/1', ''],
  ['file:///etc/passwd', ''],
  ['mailto:pia@news.example', ''],
  ['tag:news.example,2024:1', ''],
  ['https://', ''],
  ['https://news.example:99999/', ''],
  ['https://[::1/', ''],
  [null, ''],
  [true, ''],
  [{}, ''],
  [['/a.html'], ''],
];

const lines: [given: unknown, line: string][] = [
  ['  Late\n   ferry\t', 'Late ferry'],
  ['10&nbsp;km', '10 km'],
  ['A <b>bold</b> word', 'A bold word'],
  ['A <em class="x">fine</em> <code>day</code>', 'A fine day'],
  ['<strong><em>Breaking</em></strong>: wind', 'Breaking: wind'],
  ['<p>Late</p><p class="x">ferry</p>', 'Late ferry'],
  ['Late<div>ferry</div>to <h2>Coll</h2>', 'Late ferry to Coll'],
  ['The &lt;time&gt; element', 'The <time> element'],
  ['The &lt;b&gt;b&lt;/b&gt; element', 'The <b>b</b> element'],
  ['Bread < 2 € and milk > 1 €', 'Bread < 2 € and milk > 1 €'],
  ['&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
  ['\u200b', ''],
  ['&zwj; \u2060\u00ad'.replace('&zwj;', '&#8205;'), ''],
  ['\u3164\u115f\u2800', ''],
  ['\u2067\u2069\u0007\ufe0f', ''],
  ['\u200bLate\u200b', '\u200bLate\u200b'],
  ['👩\u200d🚒', '👩\u200d🚒'],
  ['', ''],
  [null, ''],
  [true, ''],
  [{}, ''],
  [['a'], ''],
];

const amounts: [given: unknown, amount: number][] = [
  [30, 30],
  [0.5, 0.5],
  [0, 0],
  [-5, 0],
  [NaN, 0],
  [Infinity, 0],
  [null, 0],
  [true, 0],
  [{}, 0],
  [[30], 0],
  ['soon', 0],
];

describe('asUrl', () => {
  for (const [given, url] of addresses) {
    it(`reads ${JSON.stringify(given)} as "${url}"`, () => {
      expect(asUrl(given, BASE)).to.equal(url);
    });
  }

  it('is no address where there is nothing to resolve against', () => {
    expect(asUrl('a.html', '')).to.equal('');
  });
});

describe('asLine', () => {
  for (const [given, line] of lines) {
    it(`reads ${JSON.stringify(given)} as "${line}"`, () => {
      expect(asLine(given)).to.equal(line);
    });
  }

  it('a title without end is read in no time and cut', () => {
    expect(asLine('<b>'.repeat(1_000_000))).to.have.length.below(10_000);
  });
});

describe('asAmount', () => {
  for (const [given, amount] of amounts) {
    it(`reads ${typeof given === 'number' ? given : JSON.stringify(given)} as ${amount}`, () => {
      expect(asAmount(given)).to.equal(amount);
    });
  }
});

describe('what browsers are slow to lay out', () => {
  it('is no line: one of changes of direction without end is cut, and a word of joined letters may break', () => {
    for (const change of ['aב', 'a\ufe8d', 'a\u200f', 'a\u{1e900}', 'a\u2067b\u2069'])
      expect(asLine(change.repeat(300)).length, change).to.be.below(200 * change.length + 20);
    expect(asLine('ب'.repeat(1000)).split('\u200b').length).to.be.above(9);
  });

  it('is not what people write in two directions', () => {
    const line = 'הסופה "Ciarán" הגיעה ל-Hull בשעה 10:45, לפי ה-BBC. '.repeat(12).trim();
    expect(asLine(line)).to.equal(line);
    const persian = 'می\u200cخواهم خانه\u200cها را ببینم، آن\u200cها '.repeat(50).trim();
    expect(asLine(persian)).to.equal(persian);
  });

  it('is no name: that of a person ends after three hundred characters, other lines after two thousand', () => {
    expect(authorsOf({authors: [{name: `<b>${'x'.repeat(3000)}</b>`}]}, BASE)[0]?.name.length).to.equal(300);
    expect(asLines(['x'.repeat(3000)], 200)[0]?.length).to.equal(200);
    expect(asLine('x'.repeat(3000)).length).to.equal(2000);
  });
});
