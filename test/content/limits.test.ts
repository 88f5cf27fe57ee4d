import {expect} from '@open-wc/testing';
import {timeOf} from '../helpers/time-of.js';
import {fillBody, frames} from '../../src/content/dom/body.js';
import {makeFrame} from '../../src/content/dom/frames.js';
import {styles} from '../../src/view/styles/styles.js';
import {FRAME_WORDS} from './frame-source.js';
import {SLOW} from './slow-bodies.js';
import {PATHS, bodyOf} from './two-paths.js';

const LIMIT = 500_000;
const QUICK = 500; // milliseconds: generous, a hang takes many seconds

const LONG: Readonly<Record<string, string>> = {
  '20,000 nested divs': '<div>'.repeat(20_000) + 'x',
  '5,000 links that are not closed': '<a href="/x">'.repeat(5000) + 'x',
  '500 kB of one text': 'word '.repeat(LIMIT / 5),
  '500 kB of less-than signs': '<'.repeat(LIMIT),
  '500 kB within one tag': `<p title="${'x'.repeat(LIMIT)}`,
  '500 kB of candidates in one srcset': `<img srcset="${'a.jpg 1x, '.repeat(LIMIT / 10 - 10)}">`,
  '500 kB of commas in one srcset': `<img srcset="a${','.repeat(LIMIT - 100)}">`,
  '20,000 different elements that are not listed': Array.from(
    {length: 20_000},
    (_, index) => `<x${index}></x${index}>`,
  ).join(''),
};

/** As many elements as the longest of the hostile texts has. Machines differ, so costs are compared with the cost of these. */
const HONEST = '<p>word</p>'.repeat(20_000);

for (const path of PATHS) {
  describe(`through ${path.name}`, () => {
    let honest = 0;
    before(() => {
      honest = timeOf(() => path.sanitize(HONEST));
    });

    for (const [what, html] of Object.entries(LONG)) {
      it(`${what} do not hang`, () => {
        const time = timeOf(() => path.sanitize(html), QUICK);
        const parse = (): void => void new DOMParser().parseFromString(html, 'text/html'); // can be slow, and is not ours
        expect(time < QUICK ? time : time - timeOf(parse)).to.be.below(QUICK);
      });
    }

    for (const [what, html] of Object.entries({
      '20,000 nested divs': '<div>'.repeat(20_000),
      '20,000 nested templates': '<template>'.repeat(20_000),
      '20,000 nested divs that are closed': '<div>'.repeat(20_000) + '</div>'.repeat(20_000),
      'nested divs whose ends are in comments, styles and titles':
        '<div><!--</div>--><style></div></style><b title="</div>">'.repeat(7000),
      'nested divs whose ends are not those of a select, a table or a picture':
        '<select><div></select></div><table><div></table></div><svg><div></svg></div>'.repeat(250),
      'nested divs after formatting that is not closed': `${'<p><b title=1><i>'.repeat(5000)}</p>${'<div>x'.repeat(5000)}`,
    })) {
      it(`${what} cost less than 20,000 honest paragraphs`, () => {
        expect(timeOf(() => path.sanitize(html))).to.be.below(honest);
      });
    }

    it('formatting that each of many blocks would make anew makes a bounded number of elements', () => {
      const formatting = Array.from({length: 500}, (_, index) => `<b title="${index}">`).join('');
      const body = bodyOf(path, `<p>${formatting}</p>${'<p>x'.repeat(20_000)}`);
      expect(body.querySelectorAll('*').length).to.be.below(250_000);
    });

    it('of 5,000 posts a hundred are placeholders', async () => {
      frames.provide(() => Promise.resolve(makeFrame));
      await frames.load();
      const body = document.createElement('div');
      const html = '<blockquote cite="https://twitter.com/desk/status/1">x</blockquote>'.repeat(5000);
      fillBody(body, {html, text: '', baseUrl: 'https://a.example/', headingLevel: 3, frameWords: FRAME_WORDS});
      expect(body.querySelectorAll('.frame').length).to.equal(100);
      expect(body.querySelectorAll('blockquote').length).to.equal(5000);
    });

    it('items of a list keep a thousand numbers of their own', () => {
      const body = bodyOf(path, `<ol>${'<li value="5">x</li>'.repeat(3000)}</ol>`);
      expect(body.querySelectorAll('li[value]').length).to.equal(1000);
    });

    it('ten thousand players are a hundred', () => {
      const body = bodyOf(path, '<video src="/a.webm">words</video>'.repeat(10_000));
      expect(body.querySelectorAll('video').length).to.equal(100);
    });

    it('an element that takes its direction from 20,000 others costs no more than without', () => {
      const fill = (dir: string): number =>
        timeOf(() => document.body.append(bodyOf(path, `<div ${dir}>${'<br>'.repeat(20_000)}א</div>`)));
      expect(fill('dir="auto"')).to.be.below(3 * fill('') + 50);
      expect(bodyOf(path, '<div dir="auto"><p dir="rtl">א</p></div>').querySelectorAll('[dir]').length).to.equal(2);
    });

    it('annotations of three thousand words are kept, of all others their text', () => {
      const body = bodyOf(path, `<p>${'<ruby>漢<rt>かん</rt></ruby>'.repeat(100)}</p>`.repeat(40));
      expect(body.querySelectorAll('ruby').length).to.equal(3000);
      expect(body.textContent.length).to.equal(4000 * 3);
    });

    for (const html of ['<p>a</p>', '<p>a', '<ul><li>a</li></ul>', '<div>a</div>b<hr>', '<table><td>a</table>'])
      it(`some thousand blocks are kept, of all others the words, apart: ${html}`, () => {
        const body = bodyOf(path, html.repeat(20_000));
        expect(body.querySelectorAll('p:not(.piece), ul, div, hr, table').length).to.be.within(400, 10_000);
        expect(body.textContent.match(/[ab]/g)?.length).to.equal(20_000 * html.replace(/<.*?>/g, '').length);
        expect(body.textContent.slice(20_000)).to.match(/^(?:\s*[ab](?=\s|$))+\s*$/);
      });

    it('some hundred pictures are kept, and what they are shown in', () => {
      const body = bodyOf(path, '<picture><source srcset="a.webp"><img src="a.jpg"></picture>'.repeat(5000));
      for (const name of ['picture', 'source', 'img'])
        expect(body.querySelectorAll(name).length, name).to.be.within(400, 500);
    });

    it('tables of a thousand rows and five hundred emoji are whole, and so is what follows them', () => {
      const table = `<table>${`<tr>${'<td>a</td>'.repeat(5)}</tr>`.repeat(1000)}</table>`;
      const body = bodyOf(path, `${table}<p>${'<img class="emoji" src="e.png" alt="x">'.repeat(500)}</p><p>last</p>`);
      expect(body.querySelectorAll('td').length).to.equal(5000);
      expect(body.querySelectorAll('img').length).to.equal(500);
      expect(body.lastElementChild?.textContent).to.equal('last');
    });

    it('what is open where tags end to be kept is closed, and no word is parted', () => {
      const body = bodyOf(path, `<section><a href="/x">${'<hr>'.repeat(7000)}</a></section>un<em>believ</em>able`);
      expect(body.textContent.trim()).to.equal('unbelievable');
      expect(body.querySelector('a')?.textContent.trim()).to.equal('');
    });

    it('frames have the same bound, and long titles of theirs no line without end', () => {
      const body = bodyOf(path, `<p>${`<embed src="//a.example" title="${'ب'.repeat(79)}">`.repeat(5000)}`);
      expect(body.querySelectorAll('a').length).to.be.within(400, 500);
      expect(body.querySelectorAll('.piece').length).to.be.above(3);
    });

    it('a word of letters that unlisted elements part may break', () => {
      const body = bodyOf(path, `<p>${'<x>aب</x>'.repeat(1000)}`);
      expect(body.textContent.split('\u200b').length).to.be.above(15);
    });

    it('words that are too deep for a block of their own are lines of at most some thousand characters', () => {
      const body = bodyOf(path, `${'<div>'.repeat(120)}${'<p>word </p>'.repeat(6000)}`);
      const lengths = [...body.querySelectorAll('.piece')].map(({textContent}) => textContent.length);
      expect(lengths.length).to.be.above(3);
      expect(Math.max(...lengths)).to.be.below(9500);
    });

    it('the deepest text of 20,000 nested divs is kept', () => {
      expect(bodyOf(path, `${'<div>'.repeat(20_000)}deep`).textContent).to.equal('deep');
    });

    it('what is within 500 kB is kept', () => {
      const html = `<p>${'x'.repeat(LIMIT - 6)}end<p>late</p>`;
      expect(bodyOf(path, html).textContent.slice(-4)).to.equal('xend');
    });

    it('what comes after 500 kB is cut', () => {
      expect(bodyOf(path, `${'<p>abcdefg'.repeat(LIMIT / 10)}<p>late`).textContent).to.not.include('late');
    });

    it('a tag that is cut in two leaves nothing of itself', () => {
      const body = bodyOf(path, `${'x'.repeat(LIMIT - 6)}<img src="a.jpg">`);
      expect(body.textContent).to.equal('x'.repeat(LIMIT - 6));
      expect(body.querySelectorAll(':not(p.piece)').length).to.equal(0);
    });
  });
}

it('five thousand line breaks of plain text are kept, of all others the words', () => {
  const body = document.createElement('div');
  for (const [text, selector] of [
    ['a\n\n', 'p'],
    ['a\n', 'br'],
    ['a\r\n\r\n', 'p'],
    ['a\r', 'br'],
  ] as const) {
    fillBody(body, {html: '', text: text.repeat(20_000), baseUrl: 'https://a.example/', headingLevel: 3});
    expect(body.querySelectorAll(selector).length, JSON.stringify(text)).to.be.within(5000, 5010);
    expect(body.textContent.match(/a/g)?.length).to.equal(20_000);
    expect(body.textContent.slice(6000)).to.not.include('aa');
  }
});

describe('what is slow to lay out', function () {
  this.timeout(60_000);
  let room: HTMLElement;
  beforeEach(() => {
    const host = document.body.appendChild(document.createElement('div'));
    host.style.width = '600px';
    const root = host.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = styles.flatMap(({styleSheet}) => styleSheet ?? []);
    room = root.appendChild(document.createElement('div'));
  });
  afterEach(() => (room.getRootNode() as ShadowRoot).host.remove());

  for (const [what, source] of Object.entries(SLOW))
    for (const kind of source.includes('<') ? ['html'] : ['html', 'text']) {
      it(`takes less than a second as ${kind}: ${what}`, () => {
        const show = (): void => {
          const body = document.createElement('div');
          body.className = 'update-body';
          room.replaceChildren(body);
          fillBody(body, {html: '', text: '', [kind]: source, baseUrl: 'https://a.example/', headingLevel: 3});
          expect(body.offsetHeight).to.be.above(0);
        };
        expect(timeOf(show, 1000)).to.be.below(1000);
      });
    }

  for (const [what, html] of Object.entries({
    'a paragraph in Arabic with numbers and Latin names': `<p>${'وصلت السفينة MV Hebrides في 10:45 إلى Oban. '.repeat(60)}</p>`,
    'Japanese with annotations on every word': `<p>${'<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>の'.repeat(300)}</p>`,
    'a long table': `<table><tbody>${'<tr><td>Oban – Craignure</td><td>10:45</td></tr>'.repeat(600)}</tbody></table>`,
    'a long list': `<ul>${'<li>A departure at <b>10:45</b></li>'.repeat(600)}</ul>`,
    'a long word of ours': `<p>${'Rechtsschutzversicherungsgesellschaften'.repeat(20)}</p>`,
  })) {
    it(`stays as it is: ${what}`, () => {
      const body = document.createElement('div');
      fillBody(body, {html, text: '', baseUrl: 'https://a.example/', headingLevel: 3});
      expect(body.textContent.includes('\u200b')).to.be.false;
      expect(body.querySelectorAll('p.piece').length).to.equal(0);
      expect(body.innerHTML.replace(/<\/?section[^>]*>| class="piece"| dir="\w+"/g, '')).to.equal(html);
    });
  }
});
