import {expect, waitUntil} from '@open-wc/testing';
import type {LiveUpdates} from '../../src/index.js';
import {load} from './let-loose.js';
import {Stage} from './stage.js';

const FEED = {
  title: 'Storm',
  items: [
    {
      id: '2',
      title: 'Two',
      content_html: '<p>The <b>road</b> is shut.</p>',
      tags: ['roads'],
      authors: [{name: 'Nell'}],
    },
    {
      id: '1',
      title: 'One',
      content_html: '<blockquote>Said</blockquote><iframe src="https://youtu.be/abcdefghijk"></iframe>',
    },
  ],
};

const titlesIn = ({shadowRoot}: Element): (string | null)[] =>
  Array.from(shadowRoot?.querySelectorAll('[part~=update-title]') ?? [], ({textContent}) => textContent);

before(async function () {
  this.timeout(30_000); // the test server reads each file once before it serves it
  await Promise.all(['', '-sanitizer', '-frames'].map(part => fetch(`/dist/live-updates${part}.js`)));
});

for (const [path, hasNative] of [
  ['Element.setHTML', true],
  ['DOMPurify', false],
] as const) {
  if (hasNative && !('setHTML' in Element.prototype)) continue;
  describe(`a page of its own mind, through ${path}`, () => {
    let stage: Stage;
    let errors: unknown[];

    beforeEach(async () => {
      errors = [];
      stage = await Stage.open(hasNative);
      stage.page.addEventListener('error', ({error}) => errors.push(error));
      stage.page.addEventListener('unhandledrejection', ({reason}) => errors.push(reason));
    });
    afterEach(() => stage.close());

    async function show(attributes: Readonly<Record<string, string>> = {}): Promise<LiveUpdates> {
      await load(stage, '/dist/live-updates.js');
      const element = stage.page.document.createElement('live-updates');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      stage.main.append(element);
      return element;
    }

    /** Both updates, with their bodies and the placeholder for a frame. */
    async function itShows(element: LiveUpdates): Promise<void> {
      element.apply(FEED);
      await waitUntil(() => element.shadowRoot?.querySelector('.frame, [data-src]'), 'the bodies were not made', {
        timeout: 5000,
      });
      expect(titlesIn(element)).to.deep.equal(['Two', 'One']);
      expect(element.shadowRoot?.querySelector('[part~=update-body] b')?.textContent).to.equal('road');
      expect(errors).to.deep.equal([]);
      expect(await stage.findings()).to.deep.equal([]);
    }

    it('that unsets everything with importance', async () => {
      const sheet = new stage.page.CSSStyleSheet();
      sheet.replaceSync('* {all: unset !important}');
      stage.page.document.adoptedStyleSheets = [sheet];
      const element = await show();
      await itShows(element);
      const [first, second] = element.shadowRoot?.querySelectorAll('article') ?? [];
      expect(first?.getBoundingClientRect().bottom).to.be.above(20);
      const [above = 0, below = 0] = [first?.getBoundingClientRect().bottom, second?.getBoundingClientRect().top];
      expect(below).to.be.at.least(above - 0.01); // these two are rounded apart in some engines
    });

    it('whose elements are named like what scripts ask for', async () => {
      const names =
        'getElementById customElements fetch URL location1 name self1 Sanitizer trustedTypes DOMPurify localStorage Text Map live-updates readyState host' +
        (hasNative ? ' currentScript' : ''); // DOMPurify looks for attributes of that one
      const forms = names
        .split(' ')
        .map(name => `<form name="${name}" id="${name}"></form><img name="${name}" alt="">`);
      stage.main.insertAdjacentHTML('beforebegin', `<div>${forms.join('')}</div>`);
      await itShows(await show());
    });

    it('that has another version of the element already keeps that one', async () => {
      class Older extends stage.page.HTMLElement {}
      stage.page.customElements.define('live-updates', Older);
      const element = await show();
      await load(stage, '/dist/live-updates.standalone.js');
      expect([element instanceof Older, element.shadowRoot]).to.deep.equal([true, null]);
      expect(errors).to.deep.equal([]);
      expect(await stage.findings()).to.deep.equal([]);
    });

    it('that breaks the other sanitizer sees no error, and its readers the text', async () => {
      Object.assign(stage.page.Object.prototype, {html: '<b>', attributes: ['onclick'], ALLOWED_TAGS: ['script']});
      const element = await show();
      element.apply(FEED);
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('[part~=update-body]')?.textContent).to.equal('The road is shut.');
      expect(errors).to.deep.equal([]);
      expect(await stage.findings()).to.deep.equal([]);
    });

    const fetches: Readonly<Record<string, () => unknown>> = {
      throws: () => {
        throw new Error('patched');
      },
      'gives nothing': () => undefined,
      'gives a promise of nothing': () => Promise.resolve(),
      'gives a text': () => 'text',
      'gives what is no answer': () => Promise.resolve({ok: true, status: 200, text: 1}),
    };
    for (const [what, patched] of Object.entries(fetches)) {
      it(`whose fetch ${what}`, async () => {
        Object.assign(stage.page, {fetch: patched});
        const element = await show({src: '/feed.json'});
        await waitUntil(() => element.error, 'the failure was not told', {timeout: 5000});
        expect(errors).to.deep.equal([]);
        await itShows(element);
      });
    }
  });
}
