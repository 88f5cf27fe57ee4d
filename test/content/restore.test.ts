import {expect} from '@open-wc/testing';
import {PATHS, bodyOf} from './two-paths.js';
import {timeOf} from '../helpers/time-of.js';

const BLANK = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Markup of sites with lazy loading, with the address that the picture, player or frame should have. */
const LAZY: Readonly<Record<string, readonly [markup: string, selector: string]>> = {
  'data-src beside a blank picture': [`<img src="${BLANK}" data-src="/pier.jpg">`, 'img[src$="/pier.jpg"]'],
  'data-src alone': ['<img data-src="/pier.jpg" alt="Pier">', 'img[src$="/pier.jpg"][alt="Pier"]'],
  'data-lazy-src': ["<img src='x.svg' data-lazy-src='/pier.jpg'>", 'img[src$="/pier.jpg"]'],
  'data-original': ['<img class="lazy" data-original=/pier.jpg>', 'img[src$="/pier.jpg"]'],
  'data-lazy': ['<img src="spacer.gif" data-lazy="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-cfsrc': ['<img data-cfsrc="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-opt-src': ['<img src="x.svg" data-opt-src="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-orig-src': ['<img src="x.svg" data-orig-src="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-original-src': ['<img src="x.svg" data-original-src="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-actualsrc': ['<img src="x.svg" data-actualsrc="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-ezsrc': ['<img src="x.svg" data-ezsrc="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-wpfc-original-src': ['<img src="x.svg" data-wpfc-original-src="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-lazyload': ['<img src="x.svg" data-lazyload="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-breeze': ['<img src="x.svg" data-breeze="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-echo': ['<img src="x.svg" data-echo="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-hires': ['<img src="x.svg" data-hires="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-full': ['<img src="x.svg" data-full="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'nitro-lazy-src': ['<img nitro-lazy-src="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'an embedded page': ['<embed src="https://maps.example/pier">', 'a[href="https://maps.example/pier"]'],
  'DATA-SRC in capitals': ['<IMG DATA-SRC="/pier.jpg">', 'img[src$="/pier.jpg"]'],
  'data-srcset': ['<img data-srcset="/pier.jpg 72w" data-sizes="72px">', 'img[srcset$="/pier.jpg 72w"]'],
  'data-lazy-srcset of a source': [
    '<picture><source data-lazy-srcset="/pier.webp"><img data-src="/pier.jpg"></picture>',
    'picture > source[srcset$="/pier.webp"] + img[src$="/pier.jpg"]',
  ],
  'a film and its poster': [
    '<video data-src="/pier.mp4" data-poster="/pier.jpg" controls></video>',
    'video[src$="/pier.mp4"][poster$="/pier.jpg"]',
  ],
  'a frame': [
    '<iframe src="about:blank" data-src="https://maps.example/pier"></iframe>',
    'a[href="https://maps.example/pier"]',
  ],
  'a picture in a noscript beside a blank one': [
    `<img src="${BLANK}" class="lazy"><noscript><img src="/pier.jpg"></noscript>`,
    'img[src$="/pier.jpg"]:only-child',
  ],
};

/** Markup that must not come to hold a picture. */
const NONE: Readonly<Record<string, string>> = {
  'a picture of one pixel': '<p>Text<img src="https://count.example/?id=1" width="1" height="1"></p>',
  'a picture of no height': '<p>Text<img src="/c.gif" height=0></p>',
  'a picture that is not displayed': '<p>Text<img src="/c.gif" style="display: none"></p>',
  'a picture of one pixel by its style': "<p>Text<img src='/c.gif' style='width:1px;height:1px'></p>",
  'a picture of 1.0 pixels': '<p>Text<img src="/c.gif" width="1.0"></p>',
  'a hidden picture': '<p>Text<img src="/c.gif" hidden></p>',
  'a picture of no width by its style': '<p>Text<img src="/c.gif" style="width:0;height:0"></p>',
  'a picture that nobody sees through': '<p>Text<img src="/c.gif" style="opacity:0"></p>',
  'a picture beside the page': '<p>Text<img src="/c.gif" style="position:absolute;left:-9999px"></p>',
  'a counting picture in a noscript': '<p>Text<noscript><img height="1" width="1" src="/c.gif"></noscript></p>',
  'a blank picture that nothing follows': `<p>Text<img src="${BLANK}"></p>`,
  'a lazy address that may not be': '<p>Text<img data-src="javascript:alert(1)"></p>',
};

for (const path of PATHS) {
  describe(`through ${path.name}`, () => {
    for (const [what, [markup, selector]] of Object.entries(LAZY)) {
      it(`${what} is shown`, () => {
        expect(bodyOf(path, markup).querySelector(selector), bodyOf(path, markup).innerHTML).to.exist;
      });
    }

    for (const [what, markup] of Object.entries(NONE)) {
      it(`${what} asks for nothing`, () => {
        expect(bodyOf(path, markup).querySelector('[src]'), bodyOf(path, markup).innerHTML).to.be.null;
      });
    }

    for (const markup of [
      '<p>Text<img src="/a.jpg" style="opacity:0.9"></p>',
      '<p>Text<img src="/a.jpg" style="width:0.5em"></p>',
      '<p>Text<img src="/a.jpg" width="100"></p>',
      '<p>Text<img src="/a.jpg" data-hidden-by="x"></p>',
      '<p>Text<img src="/a.jpg" alt="The hidden cove at low tide"></p>',
      '<p>Text<img src="/a.jpg" style="min-width: 0; margin-left:-120px"></p>',
      '<p>Text<img src="/a.jpg" style="border-width: 0"></p>',
      '<p>Text<img src="/a.jpg" alt="Height: 0 m above the sea"></p>',
      '<p>Text<img src="/a.jpg" title="Opacity: 0" alt="width=1 hidden"></p>',
    ]) {
      it(`${markup} counts nobody`, () => {
        expect(bodyOf(path, markup).querySelectorAll('img').length).to.equal(1);
      });
    }

    for (const [markup, text] of [
      ['<x-card>One</x-card><x-card>Two</x-card>', 'One Two'],
      ['<button>Yes</button><button>No</button>', 'Yes No'],
      ['<legend>Poll</legend><label>Yes</label><label>No</label>', 'Poll Yes No'],
      ['<select><option>A</option><option>B</option></select>', ''],
    ] as const) {
      it(`${markup} is not one word`, () => {
        expect(bodyOf(path, markup).textContent.trim()).to.equal(text);
      });
    }

    for (const address of [
      'https://abs.twimg.com/emoji/v2/72x72/1f30a.png',
      'https://cdn.example/twemoji@14/1f30a.png',
    ]) {
      it(`a sign by its address stays in its line: ${address}`, () => {
        expect(bodyOf(path, `<p>Waves <img src="${address}"> ahead</p>`).querySelectorAll('img.sign').length).to.equal(
          1,
        );
      });
    }

    it('a picture with both a lazy address and a noscript is shown once', () => {
      const body = bodyOf(path, '<img data-src="/pier.jpg"><noscript><img src="/pier.jpg"></noscript>');
      expect(body.querySelectorAll('img')).to.have.length(1);
    });

    for (const sign of [
      '<img src="/a.svg" alt="😀" class="wp-smiley" style="height: 1em">',
      '<img class="emojione custom-emoji" src="/a.png" alt=":wave:">',
      '<img src="/a.png" class="latex" alt="E=mc^2">',
      "<img src='/a.svg' style='vertical-align: -0.3ex; height:2.1ex'>",
    ]) {
      it(`a sign stays in its line: ${sign}`, () => {
        expect(bodyOf(path, `<p>Well done ${sign} all</p>`).querySelector('p > img.sign')).to.exist;
      });
    }

    for (const traits of [
      'class="wp-image-7 size-full" width="800"',
      'class="formula-1"',
      'class="storm-aftermath"',
      'class="mathilda"',
      'class="formulaic"',
      'alt="Height: 2em"',
      'style="max-height: 30em"',
      'style="line-height: 1.5em"',
    ]) {
      it(`a photograph is no sign: ${traits}`, () => {
        expect(bodyOf(path, `<p><img src="/a.jpg" ${traits}></p>`).querySelector('.sign')).to.be.null;
      });
    }

    for (const [markup, text] of [
      ['<li><input type="checkbox" checked disabled> Boats in</li>', '☑ Boats in'],
      ['<li><input type="checkbox" disabled> Road open</li>', '☐ Road open'],
      ["<li><label><INPUT TYPE='CHECKBOX' CHECKED=''>Done</label></li>", '☑ Done'],
      ['<li><input disabled type=radio>No</li>', '☐ No'],
      ['<li><input type="text" value="x">Name</li>', 'Name'],
    ] as const) {
      it(`${markup} says "${text}"`, () => {
        expect(bodyOf(path, `<ul>${markup}</ul>`).textContent.replace(/\s+/g, ' ').trim()).to.equal(text);
      });
    }

    it('what was struck out stays so in the old way of writing it', () => {
      expect(bodyOf(path, '<strike>Five</strike> Three').innerHTML).to.equal('<strike>Five</strike> Three');
    });

    for (const name of ['section', 'article', 'aside', 'address', 'center', 'dialog', 'header', 'main', 'nav']) {
      it(`the words of two blocks do not join: ${name}`, () => {
        const body = bodyOf(path, `<${name}>One</${name}><${name} class="x">Two</${name}>`);
        expect([...body.children].map(({localName, textContent}) => localName + textContent)).to.deep.equal([
          'divOne',
          'divTwo',
        ]);
      });
    }

    it('spans of cells are bounded together', () => {
      const cells = '<td colspan=1000>x</td>'.repeat(100);
      const spans = [...bodyOf(path, `<table><tr>${cells}</table>`).querySelectorAll('td')].map(({colSpan}) => colSpan);
      expect(spans.reduce((sum, span) => sum + span, 0)).to.be.below(1200);
    });

    it('honest spans are kept', () => {
      const body = bodyOf(path, '<table><tr><td colspan="3" rowspan="2">x</td></tr></table>');
      expect(body.querySelector('td[colspan="3"][rowspan="2"]')).to.exist;
    });

    for (const [what, markup] of Object.entries({
      'attributes without values': `<img ${'a '.repeat(20_000)}>`,
      'one long name': `<img ${'a'.repeat(200_000)}>`,
      'equal signs': `<img ${'a='.repeat(20_000)}>`,
      styles: `<img ${'style="height:1 '.repeat(30_000)}>`,
      noscripts: '<noscript><img src=a>'.repeat(20_000),
      'blanks in a value': `<img alt="${' '.repeat(490_000)}">`,
      'blanks between attributes': `<img ${`a${' '.repeat(4000)}`.repeat(120)}>`,
      'quotes in a value': `<img alt="${"'".repeat(490_000)}">`,
    })) {
      it(`is quick with ${what}`, () => {
        const time = timeOf(() => {
          path.sanitize(markup);
        }, 1000);
        expect(time).to.be.below(1000);
      });
    }
  });
}
