import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import {makeUpdate, makeView, partOf, show, standStill, textOf, type ViewTraits} from './samples.js';

standStill();

const AB = [makeUpdate({id: 'a'}), makeUpdate({id: 'b'})];
const toolbar = (view: ViewTraits = {}, updates = AB): HTMLElement => partOf(show(makeView(updates, view)), 'toolbar');
const buttons = (place: HTMLElement): readonly HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>("button[part~='toolbar-button']"),
];
const words = (place: HTMLElement): readonly string[] => buttons(place).map(({textContent}) => textContent.trim());

function click(place: HTMLElement, word: string): void {
  const button = buttons(place).find(({textContent}) => textContent.trim() === word);
  if (!button) throw new Error(`There is no ${word}`);
  button.click();
}

describe('the toolbar', () => {
  it('is a group with a name', () => {
    const group = toolbar();
    expect([group.getAttribute('role'), group.getAttribute('aria-label')]).to.deep.equal(['group', 'Controls']);
  });

  it('counts the updates', () => {
    expect(textOf(show(makeView(AB)), 'toolbar')).to.include('2 updates');
  });

  it('counts one update in the singular', () => {
    expect(textOf(show(makeView([makeUpdate()])), 'toolbar')).to.match(/\b1 update\b/);
  });

  it('counts those behind "Show more" too', () => {
    expect(toolbar({selection: {visible: AB.slice(0, 1)}}).textContent).to.include('2 updates');
  });

  const SETS: readonly (readonly [what: string, view: ViewTraits, words: readonly string[]])[] = [
    ['is live', {}, ['Pause', 'Options', 'Show oldest first', 'Collapse all']],
    [
      'is paused',
      {chrome: {paused: true}, status: {name: 'paused'}},
      ['Resume', 'Options', 'Show oldest first', 'Collapse all'],
    ],
    ['has ended', {status: {name: 'ended'}}, ['Options', 'Show oldest first', 'Collapse all']],
    ['runs oldest first', {reader: {order: 'oldest'}}, ['Pause', 'Options', 'Show newest first', 'Collapse all']],
    ['has all folded', {folds: {isExpanded: false}}, ['Pause', 'Options', 'Show oldest first', 'Expand all']],
    [
      'has one open',
      {folds: {isExpanded: false, exceptions: new Set(['b'])}},
      ['Pause', 'Options', 'Show oldest first', 'Collapse all'],
    ],
  ];
  for (const [what, view, labels] of SETS) {
    it(`of a stream that ${what} offers ${labels.join(', ')}`, () => {
      expect(words(toolbar(view))).to.deep.equal(labels);
    });
  }

  const CLICKS: readonly (readonly [
    word: string,
    action: 'togglePause' | 'toggleMenu' | 'toggleOrder' | 'foldAll',
    told: readonly unknown[],
    view?: ViewTraits,
  ])[] = [
    ['Pause', 'togglePause', []],
    ['Resume', 'togglePause', [], {chrome: {paused: true}}],
    ['Options', 'toggleMenu', []],
    ['Show oldest first', 'toggleOrder', []],
    ['Collapse all', 'foldAll', [false]],
    ['Expand all', 'foldAll', [true], {folds: {isExpanded: false}}],
  ];
  for (const [word, action, told, view] of CLICKS) {
    it(`${word} does what it says`, () => {
      const act = spy();
      click(toolbar({...view, act: {[action]: act}}), word);
      expect(act.args.map(args => args.slice(0, told.length) as unknown)).to.deep.equal([told]);
    });
  }

  for (const areOptionsOpen of [true, false]) {
    it(`says that its options are ${areOptionsOpen ? 'open' : 'folded'}`, () => {
      const button = buttons(toolbar({reader: {isMenuOpen: areOptionsOpen}})).find(({textContent}) =>
        textContent.includes('Options'),
      );
      expect(button?.getAttribute('aria-expanded')).to.equal(String(areOptionsOpen));
    });
  }

  it('says at the button of its menu that a filter is on, because the menu may be closed', () => {
    const {entries} = makeView(AB).selection;
    const filtered = toolbar({selection: {entries, matching: entries.slice(0, 1)}});
    expect([words(toolbar())[1], words(filtered)[1]]).to.deep.equal(['Options', 'Options, filter on']);
  });

  it('says of no other button that it opens something', () => {
    expect(buttons(toolbar()).filter(button => button.hasAttribute('aria-expanded'))).to.have.lengthOf(1);
  });
});
