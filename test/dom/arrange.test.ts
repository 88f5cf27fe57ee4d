import {expect} from '@open-wc/testing';
import {arrange} from '../../src/dom/arrange.js';
import {mutationsDuring} from '../content/patched-body.js';

/**
 * A stream that holds these, and the way to what it is to hold next. Nodes are named by one letter each: a capital is a line
 * between updates.
 */
function makeStream(names: string) {
  const stream = document.createElement('div');
  const known = new Map<string, HTMLElement>();
  let before: readonly HTMLElement[] = [];
  const follow = (next: string): void => {
    const wanted = Array.from(next, name => {
      const node = known.get(name) ?? document.createElement(/[A-Z]/.test(name) ? 'p' : 'article');
      node.textContent = name;
      known.set(name, node);
      return node;
    });
    for (const [name, node] of known) if (!wanted.includes(node)) known.delete(name);
    arrange(stream, before, wanted);
    before = wanted;
  };
  follow(names);
  return {stream, follow};
}

/** As it stands, with a bar between batches. */
const batchesOf = (stream: Element): string => Array.from(stream.children, ({textContent}) => textContent).join('|');

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The names of the nodes that were put or taken away. */
function moved(before: string, after: string): string {
  const {stream, follow} = makeStream(before);
  const records = mutationsDuring(stream, () => follow(after));
  const nodes = records.flatMap(({addedNodes, removedNodes}) => [...addedNodes, ...removedNodes]);
  return [...new Set(nodes.filter(node => /^(P|ARTICLE)$/.test(node.nodeName)).map(node => node.textContent))]
    .sort()
    .join('');
}

describe('the batches of a stream', () => {
  it('hold ten each, counted from the end', () => {
    expect(batchesOf(makeStream(LETTERS).stream)).to.equal('abcdef|ghijklmnop|qrstuvwxyz');
  });

  it('take in what comes until they are full', () => {
    const {stream, follow} = makeStream(LETTERS);
    for (const next of ['1', '21', '321', '4321', '54321']) follow(next + LETTERS);
    expect(batchesOf(stream)).to.equal('5|4321abcdef|ghijklmnop|qrstuvwxyz');
  });

  it('stay as they are where more come behind', () => {
    const {stream, follow} = makeStream('abcdefghijkl');
    follow('abcdefghijklmn');
    expect(batchesOf(stream)).to.equal('ab|cdefghijkl|mn');
  });

  it('do not grow below a line between updates, which moves to the new one', () => {
    const {stream, follow} = makeStream('Dabcdefghi');
    for (const next of ['1', '21', '321']) follow(`D${next}abcdefghi`);
    expect(batchesOf(stream)).to.equal('D321|abcdefghi');
  });

  it('do not move an update that stands first', () => {
    const {stream, follow} = makeStream('abcdefghij');
    follow('a1bcdefghij');
    expect(batchesOf(stream)).to.equal('a1bcdefghij');
  });

  it('go when nothing is left in them', () => {
    const {stream, follow} = makeStream(LETTERS);
    follow('abqrstuvwxyz');
    expect(batchesOf(stream)).to.equal('ab|qrstuvwxyz');
  });

  for (const [what, after, those] of [
    ['comes at the start', `1${LETTERS}`, '1'],
    ['comes between', LETTERS.replace('h', 'h1'), '1'],
    ['goes', LETTERS.replace('h', ''), 'h'],
    ['and its neighbour move to the start', `op${LETTERS.replace('op', '')}`, 'op'],
    ['and its neighbour move to the end', `${LETTERS.replace('bc', '')}bc`, 'bc'],
    ['moves to the start', `k${LETTERS.replace('k', '')}`, 'k'],
    ['moves to the end', `${LETTERS.replace('b', '')}b`, 'b'],
    ['takes the place of another', LETTERS.replace('m', '1'), '1m'],
    ['comes behind one that goes', LETTERS.replace('xy', 'y1'), '1x'],
  ] as const) {
    it(`touch no other where one ${what}`, () => {
      expect(moved(LETTERS, after)).to.equal(those);
    });
  }

  it('hold what is wanted in its order after any changes', () => {
    let seed = 1;
    const random = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
    const {stream, follow} = makeStream(LETTERS);
    for (let round = 0; round < 500; round++) {
      const kept = Array.from(LETTERS + LETTERS.toUpperCase()).filter(() => random(3));
      for (let swap = random(8); swap > 0; swap--) kept.unshift(...kept.splice(random(kept.length), 1 + random(4)));
      if (!random(9)) kept.reverse();
      follow(kept.join(''));
      expect(stream.textContent).to.equal(kept.join(''));
      expect([...stream.children].every(({childElementCount}) => childElementCount)).to.be.true;
    }
  });
});
