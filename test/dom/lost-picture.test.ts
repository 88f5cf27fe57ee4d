import {expect} from '@open-wc/testing';
import {forgetPicture} from '../../src/dom/lost-picture.js';
import {make} from '../../src/dom/make.js';
import {patchElement} from '../../src/dom/patch.js';

/** The addresses of the one picture in an element: `src`, then `srcset`. */
const addressesIn = (element: Element): (string | null)[] =>
  ['src', 'srcset'].map(name => element.querySelector('img')!.getAttribute(name));

/** Elements with a picture; the first has lost it. `next` puts another text and these addresses into it. */
function withLostPicture() {
  const holding = (text: string, src: string, srcset: string): HTMLElement =>
    make('figure', {}, make('img', {src, srcset, alt: 'A wave'}), text);
  const element = holding('One', 'data:,a', 'data:,a2 2x');
  forgetPicture(element.querySelector('img')!);
  return {element, next: (...values: [string, string, string]) => patchElement(element, holding(...values))};
}

describe('a picture that failed to load', () => {
  it('loses its addresses and keeps its description', () => {
    const {element} = withLostPicture();
    expect(element.innerHTML).to.equal('<img alt="A wave">One');
  });

  it('does not get them again from a patch of what is around it', () => {
    const {element, next} = withLostPicture();
    next('Two', 'data:,a', 'data:,a2 2x');
    expect(addressesIn(element)).to.deep.equal([null, null]);
  });

  it('gets a new address from a patch', () => {
    const {element, next} = withLostPicture();
    next('One', 'data:,b', 'data:,a2 2x');
    expect(addressesIn(element)).to.deep.equal(['data:,b', null]);
  });

  it('does not get the address that failed first after another has failed too', () => {
    const {element, next} = withLostPicture();
    next('One', 'data:,a', 'data:,b2 2x');
    forgetPicture(element.querySelector('img')!);
    next('Two', 'data:,a', 'data:,b2 2x');
    expect(addressesIn(element)).to.deep.equal([null, null]);
  });

  it('gets its address again if another picture was there in between', () => {
    const {element, next} = withLostPicture();
    next('One', 'data:,b', '');
    next('One', 'data:,a', '');
    expect(addressesIn(element)[0]).to.equal('data:,a');
  });
});
