import {expect} from '@open-wc/testing';
import {make} from '../../src/dom/make.js';
import {patchElement} from '../../src/dom/patch.js';

describe('an element that is patched', () => {
  it('has its new text though the page has a class of its own named "Text"', () => {
    const original = globalThis.Text;
    globalThis.Text = class {
      readonly size = 12;
    } as unknown as typeof Text;
    try {
      const element = make('p', {}, 'One ', make('b', {}, 'two'));
      patchElement(element, make('p', {}, 'Three ', make('b', {}, 'four')));
      expect(element.textContent).to.equal('Three four');
    } finally {
      globalThis.Text = original;
    }
  });

  it('becomes equal to the next', () => {
    const element = make('p', {lang: 'en', title: 'a'}, 'One ', make('b', {}, 'two'));
    const next = make('p', {title: 'b', dir: 'ltr'}, 'Three ', make('i', {}, 'four'));
    patchElement(element, next);
    expect(element.outerHTML).to.equal('<p title="b" dir="ltr">Three <i>four</i></p>');
  });

  it('keeps the children of the element that is named, and takes on its attributes', () => {
    const body = make('div', {lang: 'en'}, 'Body');
    const element = make('article', {}, make('h3', {}, 'One'), body);
    patchElement(element, make('article', {}, make('h3', {}, 'Two'), make('div', {lang: 'fr'})), body);
    expect(element.innerHTML).to.equal('<h3>Two</h3><div lang="fr">Body</div>');
    expect(element.lastChild).to.equal(body);
  });

  it('empties an element that is not named, whatever its class is', () => {
    const element = make('article', {}, make('div', {class: 'update-body'}, 'Body'));
    patchElement(element, make('article', {}, make('div', {class: 'update-body'})));
    expect(element.textContent).to.equal('');
  });

  /** A placeholder of a frame, or the frame that came in its place. */
  const frame = (address: string, content: string): HTMLElement =>
    make('div', {'data-src': address}, make(content, {}));

  it('keeps a frame that was loaded if its address stays', () => {
    const loaded = frame('https://a.example/', 'iframe');
    const element = make('div', {}, 'One', loaded);
    patchElement(element, make('div', {}, 'Two', frame('https://a.example/', 'button')));
    expect(element.lastChild).to.equal(loaded);
  });

  it('replaces a frame whose address changes', () => {
    const element = make('div', {}, frame('https://a.example/', 'iframe'));
    patchElement(element, make('div', {}, frame('https://b.example/', 'button')));
    expect(element.innerHTML).to.equal('<div data-src="https://b.example/"><button></button></div>');
  });

  it('makes a new box where a frame becomes plain text, so that nothing of the frame stays', () => {
    const loaded = frame('https://a.example/', 'iframe');
    const element = make('div', {}, loaded);
    patchElement(element, make('div', {}, make('div', {}, 'Text')));
    expect([element.innerHTML, element.firstChild === loaded]).to.deep.equal(['<div>Text</div>', false]);
  });
});
