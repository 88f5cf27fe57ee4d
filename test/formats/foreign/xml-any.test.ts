import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {FeedFormatError} from '../../../src/errors.js';
import {csvToJsonFeed} from '../../../src/formats/foreign/csv.js';
import {translateForeign} from '../../../src/formats/foreign/translate.js';
import {foreign} from '../../../src/formats/foreign.js';
import {serviceNameOf} from '../../../src/formats/signs.js';
import {timeOf} from '../../helpers/time-of.js';
import {readNow} from '../read-item.js';
import {translateXml} from './translate-xml.js';

const names = [
  'title', 'link', 'guid', 'id', 'description', 'content:encoded', 'content', 'summary', 'author', 'name', 'dc:creator',
  'category', 'enclosure', 'media:content', 'media:group', 'media:thumbnail', 'pubDate', 'updated', 'source', 'image', 'url',
  'item', 'entry', 'channel', 'br', 'x:y',
]; // prettier-ignore
const attributes = [
  ' href="a"', ' url="b.jpg"', ' rel="next"', ' type="html"', ' type="xhtml"', ' xml:base="../x/"', ' xml:base="%"',
  ' isPermaLink="false"', ' width="9"', ' length="-1"', ' xml:lang="de"', ' type="application/x-shockwave-flash"',
]; // prettier-ignore
const texts = [
  'text', 'a & b', '&nbsp;', '&#0;', '<![CDATA[<b>c</b>]]>', '<!-- d -->', '<?e?>', '&lt;p&gt;f', 'g@h (i)', '2026-01-05', '', ' ',
  '\ud800', '[object Object]', '<', '>', '"', ']]>',
]; // prettier-ignore

const tree = fc.letrec<{node: string}>(tie => ({
  node: fc.oneof(
    {maxDepth: 6},
    fc.constantFrom(...texts),
    fc
      .tuple(fc.constantFrom(...names), fc.subarray(attributes, {maxLength: 3}), fc.array(tie('node'), {maxLength: 5}))
      .map(([name, given, inner]) => `<${name}${given.join('')}>${inner.join('')}</${name}>`),
  ),
})).node;
const roots = [
  'rss',
  'feed xmlns="http://www.w3.org/2005/Atom"',
  'rdf:RDF xmlns:rdf="urn:r" xmlns="http://purl.org/rss/1.0/"',
];
const anyXml = fc
  .tuple(fc.constantFrom(...roots), fc.array(tree, {maxLength: 4}))
  .map(([root, inner]) => `<${root}><channel>${inner.join('')}</channel></${root.split(' ')[0]}>`);
const anyCsv = fc
  .array(
    fc.constantFrom(
      'title',
      'text',
      'date',
      'id',
      'TRUE',
      ',',
      ';',
      '\t',
      '|',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      ' ',
      'a',
      '<b>',
      '__proto__',
    ),
  )
  .map(pieces => `title,text\n${pieces.join('')}`);

/** What no reader should see, unless the document says so itself. */
const ODD = [/\[object/, /undefined/, /NaN/, /Invalid/];

/** Whether a document is read, or is a fault that says so. Nothing else may come of it. */
function isTold(text: string): boolean {
  try {
    const shown = JSON.stringify(readNow(text).entries.map(({update}) => update));
    return !ODD.some(word => word.test(shown) && !word.test(text));
  } catch (error) {
    return error instanceof FeedFormatError;
  }
}

before(() => {
  foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign));
  return foreign.toJsonFeed.load();
});

describe('any document', () => {
  it('of XML is read, or is a format error', () => {
    fc.assert(fc.property(anyXml, isTold), {numRuns: 500});
  });

  it('of CSV is read, or is a format error', () => {
    fc.assert(fc.property(anyCsv, isTold), {numRuns: 500});
  });

  it('cut anywhere is read, or is a format error', () => {
    const cut = fc.tuple(anyXml, fc.nat(400)).map(([text, end]) => text.slice(0, end));
    fc.assert(fc.property(cut, isTold), {numRuns: 200});
  });
});

const SIZE = 200_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));
const inItem = (xml: string): string =>
  `<rss xml:base="https://b.example/"><channel><item>${xml}</item></channel></rss>`;
const tryXml = (text: string) => () => {
  try {
    translateXml(text);
  } catch {
    // a fault is as good as a feed here
  }
};
const LIMIT = 600; // milliseconds; anything that grows with the square of the length takes many seconds

describe('two hundred kilobytes take no time', () => {
  const xml: [name: string, text: string][] = [
    [
      'small items',
      fill('<item><title>a</title></item>').replace(/^/, '<rss><channel>').replace(/$/, '</channel></rss>'),
    ],
    ['depth', inItem(`<description>${'<a>'.repeat(30_000)}${'</a>'.repeat(30_000)}</description>`)],
    ['markup of some depth', inItem(fill(`<description>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</description>`))],
    ['ampersands', inItem(`<title>${fill('&')}</title>`)],
    ['CDATA that nothing ends', inItem(fill('<![CDATA['))],
    ['comments that nothing ends', inItem(fill('<!--'))],
    ['instructions that nothing ends', inItem(fill('<?'))],
    ['declarations that nothing ends', fill('<!DOCTYPE[') + inItem('')],
    ['brackets', `<!D[${fill(']  ')}`],
    [
      'entities of entities',
      `<!DOCTYPE r [<!ENTITY a "${fill('a')}"><!ENTITY b "${fill('&a;')}">]>${inItem('<title>&b;</title>')}`,
    ],
    ['attributes', `<rss ${Array.from({length: 15_000}, (_, index) => `a${index}=""`).join(' ')}/>`],
    ['namespaces', `<rss ${Array.from({length: 9000}, (_, index) => `xmlns:a${index}="u"`).join(' ')}/>`],
    ['signs', fill('<')],
    ['an author without an end', inItem(`<author>${fill('a')}</author>`)],
    ['parentheses', inItem(`<author>${fill('(')}</author>`)],
    ['authors', inItem(fill('<author>a@b</author>'))],
    ['files', inItem(fill('<enclosure url="a.jpg"/>'))],
    ['groups of files', inItem(fill('<media:group><media:content url="a" width="1"/></media:group>'))],
    ['links', inItem(fill('<link rel="x"/>'))],
    ['addresses', inItem(`<description>${fill('&lt;a href="a">')}</description>`)],
    ['half an address', inItem(`<description>${fill('&lt;a href="')}</description>`)],
    ['white space', inItem(`<description>&lt;b${fill(' ')}</description>`)],
  ];
  for (const [name, text] of xml) {
    it(`of ${name}`, () => {
      expect(timeOf(tryXml(text), LIMIT)).to.be.below(LIMIT);
    });
  }

  const csv = ['"', '""', '"a', ',', '\n', '\r', 'a,b and all the rest of a row of a table\n', '"a"\n', ' ', '";'];
  for (const piece of csv) {
    it(`of ${JSON.stringify(piece)} in a table`, () => {
      const text = `title,text\nA,${fill(piece)}`;
      expect(timeOf(() => void csvToJsonFeed(text, {url: '', language: '', format: 'csv'}), LIMIT)).to.be.below(LIMIT);
    });
  }

  it('at the beginning of a text', () => {
    const beginnings = ['<!', '<?', ',', '" ', 'title', '<rss', 'sep=', ' '].map(fill);
    expect(timeOf(() => beginnings.forEach(serviceNameOf), LIMIT)).to.be.below(LIMIT);
  });
});
