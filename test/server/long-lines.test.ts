import {expect} from '@open-wc/testing';
import {safeBodyOf, paragraphsOf} from '../../src/server/safe-body.js';
import {HONEST} from '../content/honest-bodies.js';
import {SLOW} from '../content/slow-bodies.js';
import {bodyOf, PURIFIER} from '../content/two-paths.js';

const LENGTH = 100_000; // characters: as much of tones of skin took a browser 141 seconds as it was
const QUICK = 20_000; // milliseconds: a hang takes minutes, and no sheet of ours leaves out what is far from the view

const CONTEXT = {baseUrl: 'https://news.example/live/feed.json', headingLevel: 3, linkOf: () => undefined};

const written = (html: string): string => safeBodyOf(html, CONTEXT).html;

const asText = (text: string): string =>
  paragraphsOf(text)
    .map(({html}) => html)
    .join('');

/** What a browser makes of what the server writes. */
function parsed(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = written(html);
  return body;
}

const wordsOf = (body: Element): string => body.textContent.replaceAll('\u200b', '');

describe('a line without end that the server writes', function () {
  this.timeout(60_000);

  for (const [what, source] of Object.entries(SLOW))
    for (const kind of source.includes('<') ? ['html'] : ['html', 'text'])
      it(`does not hang a browser as ${kind}: ${what}`, () => {
        const given = source.slice(0, LENGTH);
        const html = kind === 'html' ? written(given) : asText(given);
        const room = document.body.appendChild(document.createElement('div'));
        room.style.width = '600px';
        const before = performance.now();
        room.innerHTML = html;
        expect(room.offsetHeight).to.be.above(0);
        const time = performance.now() - before;
        room.remove();
        expect(time).to.be.below(QUICK);
      });

  for (const [what, html] of Object.entries({
    'in a paragraph': `<p lang="cy">${'word '.repeat(6000)}</p><p>Next</p>`,
    'in no block': `${'word '.repeat(6000)}<p>Next</p>`,
    'in a quotation': `<blockquote>${'word '.repeat(6000)}<p>Next</p></blockquote>`,
    'in bold type': `<div><b>${'word '.repeat(6000)}</b> Next</div>`,
    'in many elements': `<p>${'<i>word</i> '.repeat(6000)}</p><p>Next</p>`,
    'in a heading': `<h2>${'word '.repeat(6000)}</h2><p>Next</p>`,
  }))
    it(`goes on in blocks of their own, with the same words as in the element: ${what}`, () => {
      const [body, element] = [parsed(html), bodyOf(PURIFIER, html)];
      expect(wordsOf(body)).to.equal(wordsOf(element));
      expect(body.querySelectorAll('p').length).to.be.above(2);
      const lines = [...body.querySelectorAll('p, div, blockquote, h4')].flatMap(block =>
        [...block.childNodes].filter(node => node instanceof Text).map(({length}) => length),
      );
      expect(Math.max(0, ...lines)).to.be.below(9500);
    });

  it('of a paragraph without end is paragraphs like it, none of them empty', () => {
    const body = parsed(`<p lang="cy">${'word '.repeat(6000)}</p>`);
    expect(body.children.length).to.be.above(2);
    expect(body.querySelectorAll(':scope > :not(p[lang=cy]), :empty').length).to.equal(0);
  });

  it('of three thousand annotated words has the annotations, of further ones the words', () => {
    const body = parsed(`<p>${'<ruby>漢<rt>かん</rt></ruby>'.repeat(100)}</p>`.repeat(40));
    expect([body.querySelectorAll('ruby').length, body.textContent.length]).to.deep.equal([3000, 12_000]);
  });

  it('of too many blocks has as many as the element, and the words of all', () => {
    for (const html of ['<p>a</p>', '<ul><li>a</li></ul>', '<div>a</div>b<hr>'].map(block => block.repeat(20_000))) {
      const [body, element] = [parsed(html), bodyOf(PURIFIER, html)];
      const [blocks, wanted] = [body, element].map(made => made.querySelectorAll('ul, li, div, hr').length);
      expect(blocks).to.equal(wanted);
      expect(body.textContent.split(/\s+/).join(' ')).to.equal(element.textContent.split(/\s+/).join(' '));
    }
    expect(asText('a\n\n'.repeat(6000)).match(/<p>/g)).to.have.lengthOf(5001);
    expect(asText('a\n'.repeat(6000)).match(/<br>/g)).to.have.lengthOf(5000);
  });

  it('may break within a word of letters that unlisted elements part', () => {
    expect(parsed(`<p>${'<x>aب</x>'.repeat(1000)}`).textContent.split('\u200b').length).to.be.above(15);
  });

  for (const [what, {html}] of Object.entries(HONEST))
    it(`is none that is honest, and the words are those of the element: ${what}`, () => {
      const [body, element] = [parsed(html), bodyOf(PURIFIER, html)];
      expect(body.innerHTML.includes('\u200b')).to.equal(false);
      expect(wordsOf(body)).to.equal(wordsOf(element));
    });
});
