import {expect, fixtureSync} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, fullFeed, item} from '../../helpers/feeds.js';
import {under} from '../../helpers/media.js';
import {find, mount, part, parts, settle, textOf} from '../../helpers/mount.js';

function boxOf(element: LiveUpdates, css: string): HTMLElement {
  const box = fixtureSync<HTMLElement>(`<div style="${css}"></div>`);
  box.append(element);
  return box;
}

const rich = (): object =>
  feedOf([
    item(2, {
      attachments: ['one', 'two'].map(name => ({
        url: `https://a.example/${name}.pdf`,
        mime_type: 'application/pdf',
        title: name,
      })),
      external_url: 'https://other.example/page',
    }),
    item(1, {title: '', content_text: 'No title', content_html: undefined}),
  ]);

/** What one can press and sees, but links in a line of text. */
const targetsOf = (element: LiveUpdates): HTMLElement[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, a')].filter(
    target => target.checkVisibility() && !target.matches('.update-body a, .update-author a, .skip'),
  );

describe('what is pressed has 24 pixels each way', () => {
  for (const size of [10, 14, 16]) {
    for (const width of [240, 320, 800]) {
      it(`in text of ${size}px, ${width}px wide`, async () => {
        for (const feed of [fullFeed(), rich()]) {
          const element = await mount(feed);
          boxOf(element, `width: ${width}px; font: ${size}px/1.5 sans-serif`);
          const small = targetsOf(element).filter(target => {
            const {width: across, height} = target.getBoundingClientRect();
            return across < 24 || height < 24;
          });
          expect(small.map(target => `${target.className} ${textOf(target)}`)).to.deep.equal([]);
        }
      });
    }
  }
});

describe('the ring around what has the focus', () => {
  for (const name of ['toolbar-button', 'update-permalink', 'update-toggle', 'update', 'update-share', 'banner']) {
    it(`is 2 pixels wide in small text too: ${name}`, async () => {
      const element = await mount(fullFeed());
      boxOf(element, 'width: 800px; font: 12px/1.5 sans-serif');
      part(element, name).focus();
      if (!part(element, name).matches(':focus-visible')) return; // WebKit shows the focus of no window in the background
      expect(parseFloat(getComputedStyle(part(element, name)).outlineWidth)).to.be.at.least(2);
    });
  }
});

describe('on paper', () => {
  /** Whether what has this selector is seen. In engines that cannot pretend to print, the rule is looked for. */
  async function isPrinted(element: LiveUpdates, selector: string): Promise<boolean | string> {
    return under({media: 'print'}, () =>
      Promise.resolve(matchMedia('print').matches ? find(element, selector).checkVisibility() : 'no print'),
    );
  }

  for (const [selector, isSeen] of [
    ['.toolbar', false],
    ['.update-share', false],
    ['.update-body', true],
    ['.update-title', true],
    ['.key-events-toggle', false],
    ['.status', false],
  ] as const) {
    it(`${selector} is ${isSeen ? '' : 'not '}there, when all is folded`, async () => {
      const {items: some} = fullFeed() as {items: object[]};
      const keys = [9, 8, 7, 6, 5, 4].map(number => item(number, {_live_updates: {key: true}}));
      const element = await mount({...fullFeed(), items: [...keys, ...some]}, {expand: 'none'});
      expect(await isPrinted(element, selector)).to.be.oneOf([isSeen, 'no print']);
    });
  }

  it('links in texts show their addresses', async () => {
    const element = await mount(fullFeed());
    const content = await under({media: 'print'}, () =>
      Promise.resolve(
        matchMedia('print').matches ? getComputedStyle(find(element, '.update-body a'), '::after').content : 'no print',
      ),
    );
    expect(content).to.match(/^no print$|^" \(" attr\(href\) "\)"$|^" \(https:/);
  });
});

describe('text that is spaced out, as by somebody who reads with difficulty', () => {
  for (const width of [240, 320, 600]) {
    it(`is lost nowhere in ${width}px`, async () => {
      const element = await mount(fullFeed());
      const box = boxOf(element, `width: ${width}px; font: 16px/1.5 sans-serif; --spaced: 1`);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-bottom: 2em !important}',
      );
      element.shadowRoot!.adoptedStyleSheets.push(sheet);
      await settle();
      const cut = parts(element, 'toolbar-button').filter(
        ({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1,
      );
      expect([box.scrollWidth, cut.length]).to.deep.equal([width, 0]);
    });
  }
});
