import {expect} from '@open-wc/testing';
import {make} from '../../src/dom/make.js';

describe('an element that is made', () => {
  it('has its attributes', () => {
    expect(make('a', {href: '/x', tabindex: 0, 'aria-expanded': false}).outerHTML).to.equal(
      '<a href="/x" tabindex="0" aria-expanded="false"></a>',
    );
  });

  it('leaves out an attribute that is undefined', () => {
    expect(make('p', {lang: undefined}).outerHTML).to.equal('<p></p>');
  });

  it('has the names of its parts as classes too', () => {
    expect(make('p', {part: 'update new'}).className).to.equal('update new');
  });

  it('keeps a class of its own that follows its parts', () => {
    expect(make('p', {part: 'share', class: 'share system'}).className).to.equal('share system');
  });

  it('holds nodes, texts and lists of them in their order', () => {
    expect(make('p', {}, 'a', [make('b', {}, 'b'), ['c']], 'd').innerHTML).to.equal('a<b>b</b>cd');
  });

  it('holds no node for false, 0 and undefined', () => {
    expect(make('p', {}, false, 0, undefined, [false]).childNodes).to.have.lengthOf(0);
  });

  it('holds a text node for an empty string', () => {
    expect(make('p', {}, '').childNodes).to.have.lengthOf(1);
  });

  it('takes markup as text', () => {
    expect(make('p', {}, '<b>x</b>').childElementCount).to.equal(0);
  });
});
