import {expect} from '@open-wc/testing';
import {fillBody} from '../../src/content/dom/body.js';
import {HOSTILE} from './hostile-markup.js';
import {CONTEXT} from './two-paths.js';
import {timeOf} from '../helpers/time-of.js';

function bodyWith(text: string): HTMLElement {
  const body = document.createElement('div');
  fillBody(body, {html: '', text, ...CONTEXT});
  return body;
}

const PARAGRAPHS: readonly (readonly [what: string, text: string, markup: string])[] = [
  ['one line is one paragraph', 'Doors open at six.', '<p>Doors open at six.</p>'],
  ['an empty line parts two paragraphs', 'One\n\nTwo', '<p>One</p><p>Two</p>'],
  ['a line of blanks parts two paragraphs', 'One\n \t\nTwo', '<p>One</p><p>Two</p>'],
  ['many empty lines part no more than one does', 'One\n\n\n\nTwo', '<p>One</p><p>Two</p>'],
  ['a single line break stays one', 'One\nTwo\nThree', '<p>One<br>Two<br>Three</p>'],
  ['line breaks of Windows count alike', 'One\r\nTwo\r\n\r\nThree', '<p>One<br>Two</p><p>Three</p>'],
  ['empty lines around the text leave nothing', '\n\n One \n\n', '<p>One</p>'],
  ['markup in a text is a text', '<b>1 < 2 & 3</b>', '<p>&lt;b&gt;1 &lt; 2 &amp; 3&lt;/b&gt;</p>'],
];

for (const [what, text, markup] of PARAGRAPHS) {
  it(what, () => {
    expect(bodyWith(text).innerHTML).to.equal(markup);
  });
}

const WORDS: readonly (readonly [what: string, given: string, shown: string])[] = [
  ['laughter without end', 'ه'.repeat(250), `${'ه'.repeat(100)}\u200b${'ه'.repeat(100)}\u200b${'ه'.repeat(50)}`],
  ['two directions in a word without end', 'בa'.repeat(60), `${'בa'.repeat(50)}\u200b${'בa'.repeat(10)}`],
  ['long sentences in Arabic', 'مرحبا بالعالم '.repeat(30).trim(), 'مرحبا بالعالم '.repeat(30).trim()],
  ['a long address', `https://a.example/${'a'.repeat(300)}`, `https://a.example/${'a'.repeat(300)}`],
];

for (const [what, given, shown] of WORDS)
  it(`a line may end where no language has a word: ${what}`, () => {
    expect(bodyWith(given).textContent).to.equal(shown);
    const body = document.createElement('div');
    fillBody(body, {html: `<p>${given}</p>`, text: '', ...CONTEXT});
    expect(body.textContent).to.equal(shown);
  });

it('hostile markup that comes as text makes nothing but paragraphs, breaks and links to the web', () => {
  const made = HOSTILE.flatMap(html => [...bodyWith(html).querySelectorAll('*')]);
  expect([...new Set(made.map(({localName}) => localName))].sort()).to.deep.equal(['a', 'br', 'p']);
  const links = made.filter(element => element instanceof HTMLAnchorElement);
  const wrong = links.filter(({protocol, rel}) => !/^https?:$/.test(protocol) || rel !== 'noopener nofollow');
  expect(wrong.map(({href}) => href)).to.be.empty;
});

const LINKS: readonly (readonly [text: string, hrefs: readonly string[]])[] = [
  ['See https://news.example/a.', ['https://news.example/a']],
  [
    '(https://news.example/a?b=1&c=2) and http://x.example/#y!',
    ['https://news.example/a?b=1&c=2', 'http://x.example/#y'],
  ],
  ['“https://news.example/ä”', ['https://news.example/ä']],
  ['javascript:alert(1) data:text/html,x //news.example ftp://x.example', []],
  ['https://', []],
  ['https://en.wikipedia.example/wiki/Storm_(1987)', ['https://en.wikipedia.example/wiki/Storm_(1987)']],
  ['(see https://a.example/b_(c)_d).', ['https://a.example/b_(c)_d']],
  ['‘https://a.example/b’', ['https://a.example/b']],
  ['见https://a.example/路。后文「https://a.example/c」，', ['https://a.example/路', 'https://a.example/c']],
  ['HTTPS://A.EXAMPLE/B', ['HTTPS://A.EXAMPLE/B']],
  ['nohttps://news.example/a', []],
];

for (const [text, hrefs] of LINKS) {
  it(`the links in "${text}" are ${hrefs.join(', ') || 'none'}`, () => {
    const body = bodyWith(text);
    expect([...body.querySelectorAll('a')].map(({textContent}) => textContent)).to.deep.equal(hrefs);
    expect(body.textContent).to.equal(text);
  });
}

it('a text full of addresses is quick', () => {
  const time = timeOf(() => {
    for (const piece of ['http://', 'https://x....', 'http://a ', 'https'])
      bodyWith(piece.repeat(400_000 / piece.length));
  }, 5000);
  expect(time).to.be.below(5000);
});

it('a long run of blanks in a text does not hang', () => {
  const time = timeOf(() => {
    bodyWith(`One${' '.repeat(50_000)}two`);
  }, 500);
  expect(time).to.be.below(500);
});

it('a long run of empty lines in a text does not hang', () => {
  const time = timeOf(() => {
    bodyWith(`One${'\n'.repeat(50_000)}two`);
  }, 500);
  expect(time).to.be.below(500);
});

it('an edited text is patched in place', () => {
  const body = bodyWith('One\n\nTwo');
  const [first] = body.children;
  fillBody(body, {html: '', text: 'One\n\nThree', ...CONTEXT});
  expect(body.innerHTML).to.equal('<p>One</p><p>Three</p>');
  expect(body.firstElementChild).to.equal(first);
});

it('a text that becomes markup gives way to it', () => {
  const body = bodyWith('One');
  fillBody(body, {html: '<ul><li>One</li></ul>', text: 'One', ...CONTEXT});
  expect(body.innerHTML).to.equal('<ul><li>One</li></ul>');
});

it('markup that becomes a text gives way to it', () => {
  const body = document.createElement('div');
  fillBody(body, {html: '<ul><li>One</li></ul>', text: '', ...CONTEXT});
  fillBody(body, {html: '', text: 'One', ...CONTEXT});
  expect(body.innerHTML).to.equal('<p>One</p>');
});

it('markup goes before a text where there are both', () => {
  const body = document.createElement('div');
  fillBody(body, {html: '<p>Markup</p>', text: 'Text', ...CONTEXT});
  expect(body.textContent).to.equal('Markup');
});
