import {expect} from '@open-wc/testing';
import {HONEST} from './honest-bodies.js';
import {unlisted} from './hostile-markup.js';
import {bodyOf, HAS_NATIVE, NATIVE, PATHS, PURIFIER} from './two-paths.js';

/** What a browser reads in the markup, without any sanitizer. */
function textIn(html: string): string {
  return new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body.textContent;
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

for (const [name, {html, keeps}] of Object.entries(HONEST)) {
  describe(name, () => {
    if (HAS_NATIVE) {
      it('give equal trees in both paths', () => {
        const [native, purified] = [bodyOf(NATIVE, html), bodyOf(PURIFIER, html)];
        expect(native.isEqualNode(purified), `${native.innerHTML}\n${purified.innerHTML}`).to.equal(true);
      });
    }

    for (const path of PATHS) {
      it(`keep their text and structure through ${path.name}`, () => {
        const body = bodyOf(path, html);
        const missing = keeps.filter(selector => !body.querySelector(selector));
        expect({text: folded(body.textContent), missing}).to.deep.equal({text: folded(textIn(html)), missing: []});
      });

      it(`hold nothing outside the list through ${path.name}`, () => {
        expect(unlisted(bodyOf(path, html).childNodes)).to.deep.equal([]);
      });
    }
  });
}
