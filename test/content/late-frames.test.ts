import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {frames} from '../../src/content/dom/body.js';
import {makeFrame} from '../../src/content/dom/frames.js';
import {frameIn, source, VIDEO} from './frame-source.js';
import {openFreshPage, type FreshPage} from './fresh-page.js';

before(async () => {
  frames.provide(() => Promise.resolve(makeFrame));
  await frames.load();
});

describe('before the code for frames is here', () => {
  let page: FreshPage;
  let arrive!: (make: typeof makeFrame) => void;
  let fail!: () => void;
  let asked = 0;

  beforeEach(async () => {
    asked = 0;
    const hasNative = 'setHTML' in Element.prototype;
    page = await openFreshPage({hasNative});
    page.purifier.provide(() => Promise.resolve(page.purify));
    if (!hasNative) await page.purifier.load();
    page.frames.provide(() => {
      asked++;
      return new Promise((resolve, reject) => {
        arrive = resolve;
        fail = () => reject(new Error('offline'));
      });
    });
  });
  afterEach(() => page.close());

  /** A body that is filled again when the code is here. */
  function showThere(html: string): HTMLElement {
    const body = document.createElement('div');
    const missing = page.fillBody(body, source(html));
    void missing?.load().then(isHere => isHere && page.fillBody(body, source(html)));
    return body;
  }

  it('a body without a known frame asks for nothing', () => {
    showThere(
      '<p>One</p><blockquote cite="https://a.example/">2</blockquote><iframe src="https://a.example/"></iframe>',
    );
    expect(asked).to.equal(0);
  });

  it('a known frame is a link until it is here', async () => {
    const body = showThere(`<iframe src="${VIDEO}"></iframe>`);
    expect(body.querySelector('a')?.href).to.equal(VIDEO);
    arrive(makeFrame);
    await waitUntil(() => frameIn(body), 'the placeholder did not come');
    expect(body.querySelectorAll(':scope > a').length).to.equal(0);
  });

  it('a known frame stays a link where the code cannot be had, and the next body tries again', async () => {
    const body = showThere(`<iframe src="${VIDEO}"></iframe>`);
    fail();
    await nextFrame();
    expect(frameIn(body)).to.equal(null);
    const other = showThere(`<iframe src="${VIDEO}"></iframe>`);
    arrive(makeFrame);
    await waitUntil(() => frameIn(other), 'the placeholder did not come');
    expect(asked).to.equal(2);
  });
});
