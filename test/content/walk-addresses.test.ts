import {expect} from '@open-wc/testing';
import {bodyOf, CONTEXT, NATIVE, PATHS} from './two-paths.js';

/** An attribute of the one element in the markup, after all that is done to it. */
function attributeOf(html: string, name: string): string | null {
  return bodyOf(NATIVE, html).querySelector(`[${name}]`)?.getAttribute(name) ?? null;
}

const RESOLVED: readonly (readonly [what: string, html: string, attribute: string, address: string])[] = [
  ['a link beside the feed', '<a href="day-2.html">x</a>', 'href', 'https://news.example/live/day-2.html'],
  ['a link from the root', '<a href="/archive">x</a>', 'href', 'https://news.example/archive'],
  ['a link up', '<a href="../">x</a>', 'href', 'https://news.example/'],
  ['a link without a protocol', '<a href="//cdn.example/x">x</a>', 'href', 'https://cdn.example/x'],
  ['a link to a fragment', '<a href="#top">x</a>', 'href', 'https://news.example/live/feed.json#top'],
  ['a link to a query', '<a href="?page=2">x</a>', 'href', 'https://news.example/live/feed.json?page=2'],
  ['a link with spaces around', '<a href="\n https://a.example/ ">x</a>', 'href', 'https://a.example/'],
  ['an absolute link', '<a href="http://a.example/b?c=1&amp;d=2#e">x</a>', 'href', 'http://a.example/b?c=1&d=2#e'],
  ['a picture', '<img src="img/a.jpg">', 'src', 'https://news.example/live/img/a.jpg'],
  ['a source', '<video><source src="a.mp4"></video>', 'src', 'https://news.example/live/a.mp4'],
  ['a track', '<video><track src="/a.vtt"></video>', 'src', 'https://news.example/a.vtt'],
  ['a poster', '<video poster="a.jpg"></video>', 'poster', 'https://news.example/live/a.jpg'],
  ['sound', '<audio src="/a.mp3"></audio>', 'src', 'https://news.example/a.mp3'],
  ['the source of a quote', '<blockquote cite="/speech">x</blockquote>', 'cite', 'https://news.example/speech'],
  ['the reason of an edit', '<p><ins cite="why">x</ins></p>', 'cite', 'https://news.example/live/why'],
];

describe('addresses resolve against the base', () => {
  for (const [what, html, attribute, address] of RESOLVED) {
    it(what, () => {
      expect(attributeOf(html, attribute)).to.equal(address);
    });
  }
});

describe('mailboxes and telephones', () => {
  for (const address of ['mailto:desk@news.example', 'tel:+44-20-7946-0000']) {
    it(`a link to ${address} stays`, () => {
      expect(attributeOf(`<a href="${address}">x</a>`, 'href')).to.equal(address);
    });

    for (const html of [
      `<img src="${address}" alt>`,
      `<blockquote cite="${address}">x</blockquote>`,
      `<video poster="${address}"></video>`,
    ]) {
      it(`${html} loses the address`, () => {
        expect(bodyOf(NATIVE, html).innerHTML).not.to.include(address);
      });
    }
  }
});

describe('an address that is none goes, its element stays', () => {
  const addresses = [
    'javascript:alert(1)',
    'JaVa\tScript:alert(1)',
    'data:text/html,x',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'ftp://a.example/',
    'sms:1',
    'https://[bad',
    'http://',
  ];
  for (const path of PATHS) {
    for (const address of addresses) {
      it(`${JSON.stringify(address)} through ${path.name}`, () => {
        expect(bodyOf(path, `<p><a href="${address}">x</a></p>`).innerHTML).to.equal('<p><a>x</a></p>');
      });
    }
  }
});

const SETS: readonly (readonly [what: string, given: string, resolved: string])[] = [
  ['widths', 'a.jpg 320w, b.jpg 640w', '@a.jpg 320w, @b.jpg 640w'],
  ['densities', 'a.jpg 1x, b.jpg 1.5x, c.jpg .5x', '@a.jpg 1x, @b.jpg 1.5x, @c.jpg .5x'],
  ['a candidate without a size', 'a.jpg, b.jpg 2x', '@a.jpg, @b.jpg 2x'],
  ['one address alone', 'a.jpg', '@a.jpg'],
  ['no space after the comma', 'a.jpg 320w,b.jpg 640w', '@a.jpg 320w, @b.jpg 640w'],
  ['lines and tabs', '\n\ta.jpg  320w,\n\tb.jpg\t640w\n', '@a.jpg 320w, @b.jpg 640w'],
  [
    'commas in addresses',
    '/w_200,c_fill/a.jpg 200w, /w_400,c_fill/a.jpg 400w',
    'https://news.example/w_200,c_fill/a.jpg 200w, https://news.example/w_400,c_fill/a.jpg 400w',
  ],
  ['commas at the ends', ', a.jpg 1x, ,b.jpg 2x,', '@a.jpg 1x, @b.jpg 2x'],
  ['an address of another kind', 'data:image/png;base64,AAAA 1x, a.jpg 2x', '@a.jpg 2x'],
  ['an address that runs', 'javascript:alert(1) 1x, a.jpg 2x', '@a.jpg 2x'],
  [
    'absolute addresses',
    'https://cdn.example/a.jpg?w=1,2 1x, //cdn.example/b.jpg 2x',
    'https://cdn.example/a.jpg?w=1,2 1x, https://cdn.example/b.jpg 2x',
  ],
];

describe('a srcset that is kept holds resolved addresses alone', () => {
  for (const [what, given, resolved] of SETS) {
    it(what, () => {
      const srcset = attributeOf(`<img srcset="${given}">`, 'srcset');
      expect([null, resolved.replaceAll('@', 'https://news.example/live/')]).to.include(srcset);
    });
  }

  it('the picture keeps its address', () => {
    expect(attributeOf('<img srcset="a.jpg 1x, b.jpg 2x" src="c.jpg">', 'src')).to.equal(
      'https://news.example/live/c.jpg',
    );
  });
});

it('another base gives other addresses', () => {
  const body = bodyOf(NATIVE, '<a href="x">x</a>', {...CONTEXT, baseUrl: 'https://other.example/a/b'});
  expect(body.querySelector('a')?.getAttribute('href')).to.equal('https://other.example/a/x');
});
