import {expect} from '@open-wc/testing';
import {fillBody, frames} from '../../src/content/dom/body.js';
import {makeFrame} from '../../src/content/dom/frames.js';
import {FRAME_WORDS, frameIn, source, VIDEO} from './frame-source.js';

before(async () => {
  frames.provide(() => Promise.resolve(makeFrame));
  await frames.load();
});

function violate(blockedURI: string, changes: Partial<SecurityPolicyViolationEventInit> = {}): void {
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      effectiveDirective: 'frame-src',
      violatedDirective: 'frame-src',
      disposition: 'enforce',
      blockedURI,
      documentURI: location.href,
      originalPolicy: '',
      statusCode: 200,
      ...changes,
    }),
  );
}

/** A frame in the page whose button was pressed. */
function pressed(): HTMLElement {
  const body = document.createElement('div');
  fillBody(body, source(`<iframe src="${VIDEO}"></iframe>`));
  const frame = frameIn(body)!;
  document.body.append(frame);
  frame.querySelector('button')!.click();
  return frame;
}

it('a frame that the page’s policy refuses says so and leaves its link', () => {
  const frame = pressed();
  violate('https://other.example/');
  violate('https://www.youtube-nocookie.com/', {effectiveDirective: 'img-src'});
  expect(frame.querySelector('iframe')).not.to.equal(null);
  violate('https://www.youtube-nocookie.com/embed/abcdefghijk');
  frame.remove();
  expect(Array.from(frame.querySelectorAll('*'), ({localName}) => localName)).to.deep.equal(['div', 'span', 'a']);
  expect(frame.textContent).to.include(FRAME_WORDS.words.frameRefused);
});

it('a policy on trial, which refuses nothing, leaves the frame', () => {
  const frame = pressed();
  violate('https://www.youtube-nocookie.com/embed/abcdefghijk', {disposition: 'report'});
  frame.remove();
  expect(frame.querySelector('iframe')).not.to.equal(null);
});

it('the focus goes from a refused frame to its link, which says why', () => {
  const frame = pressed();
  violate('https://www.youtube-nocookie.com/embed/abcdefghijk');
  const {activeElement} = document;
  frame.remove();
  expect([activeElement, activeElement?.ariaDescription]).to.deep.equal([
    frame.querySelector('a'),
    FRAME_WORDS.words.frameRefused,
  ]);
});

it('a refused frame takes the focus from nobody', () => {
  const frame = pressed();
  const input = document.body.appendChild(document.createElement('input'));
  input.focus();
  violate('https://www.youtube-nocookie.com/embed/abcdefghijk');
  const {activeElement} = document;
  frame.remove();
  input.remove();
  expect(activeElement).to.equal(input);
});
