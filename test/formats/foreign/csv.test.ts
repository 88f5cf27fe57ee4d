import {expect} from '@open-wc/testing';
import {translateDocument} from '../../../src/formats/any-document.js';
import type {JsonFeedDocument} from '../../../src/formats/json-feed-document.js';
import {serviceNameOf} from '../../../src/formats/signs.js';
import {FEED_URL} from '../../helpers/network.js';
import {rejectionOf} from '../../transport/ask.js';

const translate = (text: string): Promise<JsonFeedDocument> => translateDocument(text, {url: FEED_URL, format: 'csv'});

/** The titles and texts of a table. */
async function shown(text: string): Promise<string[]> {
  const {items} = await translate(text);
  return items.map(({title = '', content_text, content_html = ''}) => `${title}|${content_text ?? content_html}`);
}

describe('a table', () => {
  const cases: [name: string, text: string, items: string[]][] = [
    ['with commas', 'title,text\nA,B', ['A|B']],
    ['with semicolons, and commas in its texts', 'title;text\nA, b, c;B, c', ['A, b, c|B, c']],
    ['with tabs', 'title\ttext\nA\tB', ['A|B']],
    ['with bars', 'title|text\nA|B', ['A|B']],
    ['with a separator that it names', 'sep=|\r\ntitle|text\r\nA|B', ['A|B']],
    ['with the line ends of Windows', 'title,text\r\nA,B\r\nC,D\r\n', ['A|B', 'C|D']],
    ['with the line ends of an old Mac', 'title,text\rA,B\rC,D', ['A|B', 'C|D']],
    ['with a byte order mark', '\ufefftitle,text\nA,B', ['A|B']],
    ['with line breaks in a cell', 'title,text\nA,"B\n\nC"\nD,E', ['A|B\n\nC', 'D|E']],
    ['with quotation marks in a cell', 'title,text\n"A ""b""",C', ['A "b"|C']],
    ['with an empty cell in quotes', 'title,text\n"",C', ['|C']],
    ['with text after the quotes', 'title,text\n"A" b,C', ['A b|C']],
    ['with quotes that nothing ends', 'title,text\nA,B\n"C,D', ['A|B', '"C|D']],
    ['with a column for nothing', 'title,,text\nA,B,C', ['A|C']],
    ['with two columns of one name', 'title,title,text\nA,B,C', ['A|C']],
    ['with rows that are too short', 'title,text\nA\nB,C', ['A|', 'B|C']],
    ['with commas in the last column, and no quotes', 'title,text\nA,B, c, d', ['A|B, c, d']],
    ['with blank rows and columns', '\n,,\ntitle,text,,\n,,,\nA,B,,', ['A|B']],
    ['with nothing but a head', 'title,text', []],
    ['with capitals and spaces in its head', '"Content HTML", Title \nA,B', ['B|A']],
    ['with markup', 'title,text\nA,<b>B</b>', ['A|<b>B</b>']],
    [
      'with the words of programs for nothing',
      'title,text\nundefined,B\nA,null\nNaN,null\nNull,#GOAL!',
      ['|B', 'A|', 'Null|#GOAL!'],
    ],
    ['with the name of a prototype', '__proto__,title,text\nA,B,C', ['B|C']],
  ];
  for (const [name, text, items] of cases) {
    it(`${name} is read`, async () => {
      expect(await shown(text)).to.deep.equal(items);
    });
  }

  it('of other columns is a fault that names them', async () => {
    const error = await rejectionOf(translate('Titel;Datum\nA;B'));
    expect(String(error)).to.include('CSV without a column named title or text, only Titel, Datum');
  });
});

describe('what looks like a table', () => {
  const heads = [
    'title,text',
    'Date;Title;Text',
    '"Title","Text"',
    'sep=;\ntitle;date',
    'id\ttext',
    'title\nA',
    'Date, Headline',
  ];
  for (const head of heads) {
    it(`is one: ${JSON.stringify(head)}`, () => {
      expect(serviceNameOf(`${head}\n1,2`)).to.equal('csv');
    });
  }

  it('is none in JSON with a field of that name', () => {
    expect(serviceNameOf([{title: 'A'}])).to.equal(undefined);
  });

  const others = [
    '{"title": 1, "text": 2,}',
    '["title", "text",]',
    '<!doctype html><title>A, title, text</title>',
    'Not found',
    'Sorry, no text here.',
    '',
  ];
  for (const text of others) {
    it(`is none: ${JSON.stringify(text)}`, () => {
      expect(serviceNameOf(text)).to.equal(undefined);
    });
  }
});
