import {countSame} from './patch.js';
import {make} from './make.js';

/** Nodes in a batch. The browser skips rendering of a batch that is far away; each batch costs it a little at every frame. */
const BATCH = 10;

/** The nodes of `wanted` that need not move: the longest subsequence that is in the same order in `before`. */
function findStanding(before: readonly HTMLElement[], wanted: readonly HTMLElement[]): ReadonlySet<HTMLElement> {
  const places = new Map(before.map((node, place) => [node, place]));
  const placeOf = (node: HTMLElement): number => places.get(node) ?? NaN;
  const ends: HTMLElement[] = []; // by length - 1: the subsequence of this length that ends earliest, by its last node
  const previous = new Map<HTMLElement, HTMLElement | undefined>();
  for (const node of wanted) {
    if (!places.has(node)) continue;
    const length = ends.findLastIndex(end => placeOf(end) < placeOf(node)) + 1;
    previous.set(node, ends[length - 1]);
    ends[length] = node;
  }
  const standing = new Set<HTMLElement>();
  for (let node = ends.at(-1); node; node = previous.get(node)) standing.add(node);
  return standing;
}

/** Whether nothing but a line between updates, which can move without loss, stands before `next` in its batch. */
const isAtStart = ({firstElementChild: first}: Element, next: Element | null): boolean =>
  first === next || (first?.localName === 'p' && first.nextSibling === next);

/**
 * Makes `stream` hold `wanted` in its order, in batches, and moves as few nodes as possible. `before` is the list of the last
 * call. It goes from the end: a new node joins the batch of the node after it if that batch has room, or if the new node
 * belongs between two nodes of that batch.
 */
export function arrange(stream: Element, before: readonly HTMLElement[], wanted: readonly HTMLElement[]): void {
  const [start, end] = countSame(before, wanted);
  const old = before.slice(start, before.length - end);
  const made = wanted.slice(start, wanted.length - end);
  const standing = findStanding(old, made);
  for (const node of old) {
    const batch = node.parentElement;
    if (!standing.has(node)) node.remove();
    if (!batch?.firstChild) batch?.remove();
  }
  let next: HTMLElement | null = wanted[wanted.length - end] ?? null;
  let batch = next?.parentElement ?? null;
  for (const node of made.reverse()) {
    const own = node.parentElement;
    if (own) batch = own;
    else {
      if (!batch || (batch.childElementCount >= BATCH && isAtStart(batch, next))) {
        const line = batch?.firstElementChild;
        batch = stream.insertBefore(make('div', {class: 'batch'}), batch);
        if (line && line !== next) batch.append(line);
      }
      batch.insertBefore(node, next?.parentElement === batch ? next : null);
    }
    next = node;
  }
}
