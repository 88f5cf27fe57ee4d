import {expect} from '@open-wc/testing';
import {HONEST} from '../content/honest-bodies.js';
import {bodyShowing} from '../content/patched-body.js';
import {bodyOf, NATIVE} from '../content/two-paths.js';

describe('any honest body can follow any other', () => {
  const bodies = Object.values(HONEST).map(({html}) => html);

  for (const [name, {html}] of Object.entries(HONEST)) {
    it(`after ${name}`, async () => {
      const {element, show} = await bodyShowing(html);
      const wrong = bodies.filter(next => {
        show(next);
        const isRight = element.isEqualNode(bodyOf(NATIVE, next));
        show(html);
        return !isRight;
      });
      expect(wrong).to.deep.equal([]);
    });
  }
});
