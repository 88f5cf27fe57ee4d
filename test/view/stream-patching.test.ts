import {expect, fixture, html} from '@open-wc/testing';
import type {Update} from '../../src/model/feed.js';
import type {CoverageView} from '../../src/view/view.js';
import {mutationsDuring} from '../content/patched-body.js';
import {DAY, makeContext, makeUpdate, makeView, MINUTE, NOW, partOf, show, standStill} from './samples.js';

standStill();

const at = (id: string, minutes: number, traits: Partial<Update> = {}): Update =>
  makeUpdate({
    id,
    published: NOW - minutes * MINUTE,
    title: `Title of ${id}`,
    html: `<p>Text of <a href="/${id}">${id}</a></p>`,
    tags: ['storm'],
    ...traits,
  });

const ABC = [at('a', 10), at('b', 20), at('c', 30)];
const LATEST = {selection: {latest: ABC[0]}};

/** Where the tree of the stream was written when the one view followed the other: article ids, or "stream" itself. */
function touched(before: CoverageView, after: CoverageView): readonly string[] {
  const place = show(before);
  const stream = partOf(place, 'stream');
  const records = mutationsDuring(stream, () => show(after, place));
  const names = records.map(
    ({target}) =>
      (target.parentElement?.closest<HTMLElement>('.update') ?? (target as Element).closest<HTMLElement>('.update'))
        ?.dataset['id'] ?? 'stream',
  );
  return [...new Set(names)].sort();
}

describe('what is written', () => {
  it('nothing, where the same is shown again', () => {
    expect(touched(makeView(ABC), makeView(ABC))).to.deep.equal([]);
  });

  it('nothing in the whole element, where the same is shown again', () => {
    const place = show(makeView(ABC));
    expect(mutationsDuring(place, () => show(makeView(ABC), place))).to.have.lengthOf(0);
  });

  it('one article, where one update is edited', () => {
    const edited = [ABC[0]!, at('b', 20, {html: '<p>Another text</p>'}), ABC[2]!];
    expect(touched(makeView(ABC, LATEST), makeView(edited, LATEST))).to.deep.equal(['b']);
  });

  it('one article, where one title is edited', () => {
    const edited = [ABC[0]!, ABC[1]!, at('c', 30, {title: 'Another title'})];
    expect(touched(makeView(ABC, LATEST), makeView(edited, LATEST))).to.deep.equal(['c']);
  });

  it('one article, where one update is folded', () => {
    expect(touched(makeView(ABC), makeView(ABC, {folds: {exceptions: new Set(['b'])}}))).to.deep.equal(['b']);
  });

  it('one article, where one is no longer new', () => {
    expect(touched(makeView(ABC, {arrivals: {freshIds: new Set(['a'])}}), makeView(ABC))).to.deep.equal(['a']);
  });

  for (const [what, after] of [
    ['at the start', [at('x', 5), ...ABC]],
    ['in the middle', [ABC[0]!, at('x', 15), ABC[1]!, ABC[2]!]],
    ['at the end', [...ABC, at('x', 40)]],
  ] as const) {
    it(`no article, where one comes ${what}`, () => {
      expect(touched(makeView(ABC, LATEST), makeView(after, LATEST))).to.deep.equal(['stream']);
    });
  }

  it('no article, where one goes', () => {
    expect(touched(makeView(ABC, LATEST), makeView([ABC[0]!, ABC[2]!], LATEST))).to.deep.equal(['stream']);
  });

  it('nothing inside the one that was the latest, where a newer one comes', () => {
    const place = show(makeView(ABC));
    const before = place.querySelector('[data-id=a]')!;
    const newer = at('x', 5);
    const records = mutationsDuring(before, () => show(makeView([newer, ...ABC], {selection: {latest: newer}}), place));
    expect(records.filter(({target}) => target !== before)).to.have.lengthOf(0);
  });

  it('no article, where older days come behind "Show more"', () => {
    const more = [...ABC, makeUpdate({id: 'x', published: NOW - DAY}), makeUpdate({id: 'y', published: NOW - 2 * DAY})];
    expect(touched(makeView(ABC, LATEST), makeView(more, LATEST))).to.deep.equal(['stream']);
  });

  it('all, where the way of writing times changes', () => {
    const absolute = makeContext({timestamps: 'absolute'});
    expect(touched(makeView(ABC), makeView(ABC, {context: absolute}))).to.deep.equal(['a', 'b', 'c']);
  });

  it('no text, where the way of writing times changes', () => {
    const place = show(makeView(ABC));
    const body = partOf(place, 'update-body');
    const records = mutationsDuring(body, () =>
      show(makeView(ABC, {context: makeContext({timestamps: 'absolute'})}), place),
    );
    expect(records).to.have.lengthOf(0);
  });

  it('the texts, where the level of their headings changes', () => {
    const view = makeView([at('a', 10, {html: '<h2>Where</h2>'})]);
    const place = show(view);
    show({...view, context: makeContext({headingLevel: 4})}, place);
    expect(partOf(place, 'update-body').innerHTML).to.equal('<h6>Where</h6>');
  });
});

describe('what the reader is at', () => {
  it('the focus stays on a link while an update comes above it', async () => {
    const place = show(makeView(ABC), await fixture<HTMLElement>(html`<div></div>`));
    const link = place.querySelector<HTMLElement>('[data-id=b] .update-body a')!;
    link.focus();
    show(makeView([at('x', 5), ...ABC]), place);
    expect(document.activeElement).to.equal(link);
  });

  it('the focus stays on the button of an update while that is edited', async () => {
    const place = show(makeView(ABC), await fixture<HTMLElement>(html`<div></div>`));
    const button = place.querySelector<HTMLElement>('[data-id=b] button')!;
    button.focus();
    show(makeView([ABC[0]!, at('b', 20, {title: 'Edited', html: '<p>Other</p>'}), ABC[2]!]), place);
    expect(document.activeElement).to.equal(button);
  });

  it('details in a text stay open while its title is edited', () => {
    const details = '<details><summary>S</summary><p>D</p></details>';
    const place = show(makeView([at('a', 10, {html: details})]));
    place.querySelector('details')!.open = true;
    show(makeView([at('a', 10, {html: details, title: 'Edited'})]), place);
    expect(place.querySelector('details')?.open).to.equal(true);
  });

  it('the text stays as it is while its author is named or left out, and all else is edited', () => {
    const [named, bare] = [
      {authors: [{name: 'Ann', url: '', avatar: ''}], tags: ['wind']},
      {correction: 'It was two.'},
    ];
    for (const [before, after] of [
      [named, bare],
      [bare, named],
    ] as const) {
      const context = makeContext({pageUrl: 'https://news.example/live'});
      const place = show(makeView([at('a', 10, before)], {context}));
      const body = partOf(place, 'update-body');
      const share = partOf(place, 'update-share');
      expect(mutationsDuring(body, () => show(makeView([at('a', 10, after)], {context}), place))).to.have.lengthOf(0);
      expect([partOf(place, 'update-body') === body, partOf(place, 'update-share') === share]).to.deep.equal([
        true,
        true,
      ]);
    }
  });
});
