import {expect, waitUntil} from '@open-wc/testing';
import {frames} from '../../src/content/dom/body.js';
import {makeFrame} from '../../src/content/dom/frames.js';
import {makeUpdate, makeView, partOf, show, standStill} from './samples.js';

standStill();

/** A view of one update with this text, and a video after it if one is named. */
const viewOf = (text: string, video = '', traits: Parameters<typeof makeView>[1] = {}): ReturnType<typeof makeView> =>
  makeView(
    [makeUpdate({html: `<p>${text}</p>${video && `<iframe src="https://youtu.be/${video}"></iframe>`}`})],
    traits,
  );

/** The text of a body, and which video its placeholder loads. */
function bodyIn(place: HTMLElement): readonly [text: string | null | undefined, video: string | undefined] {
  const body = partOf(place, 'update-body');
  const frame = body.querySelector<HTMLElement>('.frame');
  return [body.querySelector('p')?.textContent, frame?.dataset['src']?.split('/').at(-1)];
}

describe('a body that was shown before the code for its frame arrived', () => {
  const VIDEO = 'aaaaaaaaaaa';
  let arrive: () => void;
  let places: Readonly<Record<'same' | 'marked' | 'edited' | 'emptied', HTMLElement>>;

  // the code can arrive only once in a page, so all bodies are shown, and changed while they wait, before it does
  before(async () => {
    frames.provide(() => new Promise(resolve => (arrive = () => resolve(makeFrame))));
    const open = (): HTMLElement => show(viewOf('One', VIDEO));
    places = {same: open(), marked: open(), edited: open(), emptied: open()};
    show(viewOf('One', VIDEO, {arrivals: {freshIds: new Set(['a'])}}), places.marked);
    show(viewOf('Two', 'bbbbbbbbbbb'), places.edited);
    show(viewOf('Two'), places.emptied);
    expect(bodyIn(places.same)).to.deep.equal(['One', undefined]);
    arrive();
    await waitUntil(() => bodyIn(places.same)[1], 'the frame did not come');
  });

  it('shows the frame', () => {
    expect(bodyIn(places.same)).to.deep.equal(['One', VIDEO]);
  });

  it('shows the frame if its update got a mark while it waited', () => {
    expect(bodyIn(places.marked)).to.deep.equal(['One', VIDEO]);
  });

  it('shows what its update had come to say while it waited', () => {
    expect(bodyIn(places.edited)).to.deep.equal(['Two', 'bbbbbbbbbbb']);
  });

  it('gets no frame if its update had lost it while it waited', () => {
    expect(bodyIn(places.emptied)).to.deep.equal(['Two', undefined]);
  });
});

describe('long bodies', () => {
  function bodies(count: number, words: number): HTMLElement {
    const html = `<p>${'word '.repeat(words)}</p>`;
    return show(makeView(Array.from({length: count}, (_, id) => makeUpdate({id: String(id), html}))));
  }
  const filled = (place: HTMLElement): number =>
    [...place.querySelectorAll('.update-body')].filter(({textContent}) => textContent).length;

  it('come one after the other, each in a task of its own, if they are very long together', async () => {
    const place = bodies(4, 60_000);
    expect(filled(place)).to.equal(1);
    await waitUntil(() => filled(place) === 4, 'not all came');
  });

  it('come at once if they are short, however many', () => {
    expect(filled(bodies(100, 1500))).to.equal(100);
  });

  it('come at once in the next render', () => {
    bodies(2, 60_000);
    expect(filled(bodies(1, 60_000))).to.equal(1);
  });
});
