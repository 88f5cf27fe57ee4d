import {expect} from '@open-wc/testing';
import {fillBody, frames} from '../../src/content/dom/body.js';
import {makeFrame} from '../../src/content/dom/frames.js';

import {FRAME_WORDS, frameIn, source, VIDEO} from './frame-source.js';

function show(html: string, isOff?: boolean): HTMLElement {
  const body = document.createElement('div');
  fillBody(body, source(html, isOff));
  return body;
}

before(async () => {
  frames.provide(() => Promise.resolve(makeFrame));
  await frames.load();
});

/** As the generators of the field and the providers write it. */
const KNOWN: readonly (readonly [what: string, html: string])[] = [
  ['a frame', `<iframe src="${VIDEO}" width="560" height="315" allowfullscreen></iframe>`],
  ['a frame in a figure', `<figure><div><iframe src="${VIDEO}"></iframe></div></figure>`],
  ['a frame in capitals', `<IFRAME SRC="${VIDEO}"></IFRAME>`],
  ['a frame that waits for a script', `<iframe data-src="${VIDEO}"></iframe>`],
  ['a frame without protocol', '<iframe src="//player.vimeo.com/video/76979871"></iframe>'],
  ['an address alone in a paragraph', '<p>https://youtu.be/abcdefghijk</p>'],
  ['a link alone in a paragraph', '<p><a href="https://youtu.be/abcdefghijk">https://youtu.be/abcdefghijk</a></p>'],
  ['an address in the box of an editor', '<figure><div>\nhttps://youtu.be/abcdefghijk\n</div></figure>'],
  [
    'a post of X',
    '<blockquote class="twitter-tweet"><p lang="en">The road is <a href="https://t.co/x">shut</a>.</p>— Desk (@desk) <a href="https://twitter.com/desk/status/12?ref_src=twsrc">5 January</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
  ],
  [
    'a post of TikTok',
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@desk/video/71"><section>Waves</section></blockquote>',
  ],
  [
    'a post of Instagram',
    '<blockquote class="instagram-media"><a href="https://www.instagram.com/p/C1ab/">View this post</a></blockquote>',
  ],
  [
    'a post of Bluesky',
    '<blockquote class="bluesky-embed"><p>High water</p>— Desk <a href="https://bsky.app/profile/did:plc:ab1/post/3k?ref_src=embed">5 January</a></blockquote>',
  ],
  ['a post of Facebook', '<div class="fb-post" data-href="https://www.facebook.com/desk/posts/12"></div>'],
  ['a chart of Flourish', '<div class="flourish-embed" data-src="visualisation/123"><script src="x"></script></div>'],
];

for (const [what, html] of KNOWN) {
  it(`${what} becomes a placeholder and loads nothing`, () => {
    const body = show(html);
    expect(body.querySelectorAll('.frame')).to.have.lengthOf(1);
    expect(body.querySelector('iframe, script')).to.equal(null);
  });

  it(`${what} is no frame where the page wants none`, () => {
    expect(show(html, true).querySelector('.frame, iframe')).to.equal(null);
  });
}

it('a placeholder says what it is, from whom, and what that means', () => {
  const frame = frameIn(show(KNOWN[0]![1]));
  expect(Array.from(frame?.querySelectorAll('button, span, a') ?? [], ({textContent}) => textContent)).to.deep.equal([
    'Load the video',
    'From YouTube (youtube-nocookie.com), which will know that you looked.',
    'Open at youtube.com',
  ]);
});

it('a post can be read without loading it', () => {
  expect(frameIn(show(KNOWN[8]![1]))?.querySelector('blockquote')?.textContent).to.contain('The road is shut.');
});

it('a click loads the frame, sandboxed, with a title, and nothing else of the feed', () => {
  const frame = frameIn(
    show(`<iframe src="${VIDEO}" title="Waves" srcdoc="x" onload="alert(1)" allow="camera"></iframe>`),
  )!;
  frame.querySelector('button')!.click();
  const inner = frame.querySelector('iframe')!;
  expect(Object.fromEntries(Array.from(inner.attributes, ({name, value}) => [name, value]))).to.deep.equal({
    src: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
    title: 'YouTube: Waves',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation',
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
});

it('what the feed says of a frame stands after what we say, apart, in one line of bounded length', () => {
  const title = `From your bank (bank.example).\n\u202e${'x'.repeat(500)}`;
  const frame = frameIn(show(`<iframe src="${VIDEO}" title="${title}"></iframe>`));
  const [, note, own] = frame?.firstElementChild?.children ?? [];
  expect(note?.textContent).to.match(/^From YouTube /);
  expect(own?.localName).to.equal('bdi');
  expect(own?.textContent)
    .to.have.length.below(110)
    .and.to.match(/^From your bank \(bank\.example\)\. x+…$/);
});

for (const title of ['', ' ', '\u200b\u2067', '…']) {
  it(`a title of a frame that nobody sees is none: ${JSON.stringify(title)}`, () => {
    const frame = frameIn(show(`<iframe src="${VIDEO}" title="${title}"></iframe>`));
    expect(frame?.querySelectorAll('bdi').length).to.equal(0);
  });
}

it('a frame has a link to what it shows, before and after it is loaded, because it may stay empty', () => {
  const frame = frameIn(show('<p>https://youtu.be/abcdefghijk</p>'))!;
  frame.querySelector('button')!.click();
  const link = frame.querySelector('a')!;
  expect([link.href, link.target, link.rel]).to.deep.equal([
    'https://youtu.be/abcdefghijk',
    '_blank',
    'noopener nofollow',
  ]);
  expect(link.textContent).to.include('youtu.be');
});

it('a frame keeps its shape before and after the click', () => {
  const shapes = ['<iframe src="V" width="400" height="300"></iframe>', '<iframe src="V" width="100%"></iframe>'].map(
    html => {
      const frame = frameIn(show(html.replace('V', VIDEO)))!;
      const box = frame.querySelector('div')!;
      const before = box.style.aspectRatio;
      frame.querySelector('button')!.click();
      return box.querySelector('iframe') && box.style.aspectRatio === before && before;
    },
  );
  // engines write six or seven digits
  expect(shapes.map(shape => parseFloat(shape || '').toFixed(4))).to.deep.equal(['1.3333', '1.7778']);
});

it('any other frame is a link', () => {
  expect(show('<p>See</p><iframe src="https://maps.example/embed?q=1" title="The map"></iframe>').innerHTML).to.equal(
    '<p>See</p><a href="https://maps.example/embed?q=1" rel="noopener nofollow">The map</a>',
  );
});

for (const html of [
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<p>x"></iframe>',
  '<iframe></iframe>',
]) {
  it(`${html} leaves nothing`, () => {
    expect(show(html).innerHTML).to.equal('');
  });
}

it('a frame of the page itself is none: it could lift its sandbox', () => {
  const own = `${location.origin}/@desk/1234567890123456789/embed`;
  expect(makeFrame(own, document.createElement('p'), FRAME_WORDS)).to.equal(undefined);
});

it('a link in running text and a quote with other links stay what they are', () => {
  const html =
    '<p>See <a href="https://youtu.be/abcdefghijk">the video</a>.</p><blockquote><a href="https://a.example/">x</a></blockquote>';
  expect(frameIn(show(html))).to.equal(null);
});

it('an address alone that nobody knows becomes a link', () => {
  expect(show('<p>https://a.example/b</p>').innerHTML).to.equal(
    '<p><a href="https://a.example/b" rel="noopener nofollow">https://a.example/b</a></p>',
  );
});

it('a loaded frame stays when the text around it is edited, and goes when it is another', () => {
  const html = `<p>One</p><iframe src="${VIDEO}"></iframe>`;
  const body = show(html);
  body.querySelector('button')!.click();
  const inner = body.querySelector('iframe');
  fillBody(body, source(html.replace('One', 'Two')));
  expect(body.querySelector('iframe')).to.equal(inner);
  fillBody(body, source(html.replace('abcdefghijk', 'ABCDEFGHIJK')));
  expect(body.querySelector('iframe')).to.equal(null);
  body.querySelector('button')!.click();
  expect(body.querySelector('iframe')?.src).to.contain('ABCDEFGHIJK');
});
