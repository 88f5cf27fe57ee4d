import {expect, fixtureSync, html} from '@open-wc/testing';
import {patchKeyed} from '../../src/dom/keyed.js';
import {make} from '../../src/dom/make.js';

const rows = (keys: string, text = ''): HTMLElement[] =>
  Array.from(keys, key => make('button', {'data-key': key}, key + text));

describe('patchKeyed', () => {
  let list: HTMLElement;
  const keys = (): string => list.textContent;
  beforeEach(() => (list = fixtureSync<HTMLElement>(html`<div></div>`)));

  it('leaves the focus on the same thing when another comes in before it', () => {
    patchKeyed(list, rows('abc'));
    const b = list.children[1] as HTMLElement;
    let blurs = 0;
    b.addEventListener('blur', () => blurs++);
    b.focus();
    patchKeyed(list, rows('xabc'));
    expect([keys(), document.activeElement === b, blurs]).to.deep.equal(['xabc', true, 0]);
  });

  it('changes what has the same key in place', () => {
    patchKeyed(list, rows('ab'));
    const [a] = list.children;
    patchKeyed(list, rows('ab', '!'));
    expect([keys(), list.children[0] === a]).to.deep.equal(['a!b!', true]);
  });

  it('leaves what a translator has put in where nothing of ours has changed, in place and among others', () => {
    patchKeyed(list, rows('ab'));
    for (const button of list.children) button.innerHTML = `<font>${button.textContent.toUpperCase()}</font>`;
    patchKeyed(list, rows('xab'));
    patchKeyed(list, [...rows('xa'), ...rows('b', '!')]);
    expect(list.innerHTML).to.equal(
      '<button data-key="x">x</button><button data-key="a"><font>A</font></button><button data-key="b">b!</button>',
    );
  });

  for (const [before, after] of [
    ['abc', 'ac'],
    ['abc', 'cba'],
    ['abc', ''],
    ['', 'abc'],
    ['abcd', 'dxa'],
  ] as const)
    it(`makes ${before || 'nothing'} into ${after || 'nothing'}`, () => {
      patchKeyed(list, rows(before));
      patchKeyed(list, rows(after));
      expect(keys()).to.equal(after);
    });
});
