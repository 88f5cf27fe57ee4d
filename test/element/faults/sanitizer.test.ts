import {expect} from '@open-wc/testing';
import {stub} from 'sinon';
import type {PageSanitizer} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {count, mountBare, partIn, settle} from '../../helpers/mount.js';

/** The body of an update whose markup the page's own sanitizer has been given. */
async function bodyBy(sanitizer: unknown, html = '<p>One</p>'): Promise<HTMLElement> {
  const element = await mountBare();
  element.sanitizer = sanitizer as PageSanitizer;
  element.apply(feedOf([item(1, {content_html: html})]));
  await settle();
  return partIn(element, 1, 'update-body');
}

function fragmentOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

it('the sanitizer of the page is given the markup and the update', async () => {
  const given: unknown[] = [];
  const body = await bodyBy((html: string, {update}: {update: {id: string}}) => {
    given.push(html, update.id);
    return fragmentOf('<p>Two</p>');
  });
  expect(given).to.deep.equal(['<p>One</p>', 'u1']);
  expect(body.innerHTML).to.equal('<p>Two</p>');
});

it('what the sanitizer of the page lets pass is still held against the list', async () => {
  const body = await bodyBy(() =>
    fragmentOf(
      '<form id="f"><input name="firstChild"><input name="attributes"><input name="localName"><input name="nextSibling">' +
        '<p onclick="alert(1)" style="top:0" id="x" class="y">One</p></form><script>alert(1)</script><svg onload="alert(1)"></svg>' +
        '<a href="javascript:alert(1)">Two</a><iframe srcdoc="x"></iframe><x-y>Three</x-y>',
    ),
  );
  expect(body.innerHTML).to.equal('<p>One</p><a>Two</a>Three');
});

const BROKEN: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new Error('broken');
  },
  'returns a text': () => '<p onclick="alert(1)">One</p>',
  'returns nothing': () => undefined,
  'returns a promise': () => Promise.resolve(fragmentOf('<p>One</p>')),
};

for (const [what, sanitizer] of Object.entries(BROKEN)) {
  it(`where the sanitizer of the page ${what}, the update shows as text and the console says why`, async () => {
    const error = stub(console, 'error');
    try {
      const body = await bodyBy(sanitizer, '<p>One &eacute;</p>');
      expect(body.innerHTML).to.equal('<p>One é</p>');
      expect(error.callCount).to.be.at.least(1);
    } finally {
      error.restore();
    }
  });
}

it('another sanitizer makes the bodies anew', async () => {
  const body = await bodyBy(() => fragmentOf('<p>One</p>'));
  const element = (body.getRootNode() as ShadowRoot).host as HTMLElement & {sanitizer: unknown};
  element.sanitizer = () => fragmentOf('<p>Two</p>');
  await settle();
  expect(body.innerHTML).to.equal('<p>Two</p>');
});

for (const [embeds, frames] of [
  ['click', 1],
  ['off', 0],
] as const) {
  it(`embeds="${embeds}" shows ${frames} placeholder for a known frame, and no frame`, async () => {
    const element = await mountBare({embeds});
    element.apply(feedOf([item(1, {content_html: '<iframe src="https://youtu.be/abcdefghijk"></iframe>'})]));
    for (let turn = 0; turn < 20 && !element.shadowRoot?.querySelector('.frame'); turn++) await settle();
    expect(element.shadowRoot?.querySelectorAll('.frame')).to.have.lengthOf(frames);
    expect(element.shadowRoot?.querySelectorAll('iframe')).to.have.lengthOf(0);
    expect(count(element, 'update')).to.equal(1);
  });
}
