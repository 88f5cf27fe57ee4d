import {expect} from '@open-wc/testing';
import {HONEST} from '../content/honest-bodies.js';
import {bodyShowing} from '../content/patched-body.js';
import {bodyOf, NATIVE} from '../content/two-paths.js';

describe('any honest body can follow any other', () => {
  const bodies = Object.values(HONEST).map(({html}) => html);
  const TEN = 10; // in one test: WebKit takes a tenth of a second to make a player, and each body is made anew after each other
  const tens = Array.from({length: Math.ceil(bodies.length / TEN)}, (_, index) => index * TEN);

  for (const [name, {html}] of Object.entries(HONEST)) {
    for (const first of tens) {
      it(`after ${name}, bodies from ${first} on`, async () => {
        const {element, show} = await bodyShowing(html);
        const wrong = bodies.slice(first, first + TEN).filter(next => {
          show(next);
          const isRight = element.isEqualNode(Object.assign(bodyOf(NATIVE, next), {dir: element.dir}));
          show(html);
          return !isRight;
        });
        expect(wrong).to.deep.equal([]);
      });
    }
  }
});
