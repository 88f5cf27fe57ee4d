import {countSame} from './patch.js';
import {make} from './make.js';

/** Articles to a batch. Far away the browser passes over the whole of it; each costs it a little at every frame. */
const BATCH = 10;

/** Those of `wanted` that can stay where they are: the longest run in which each stood behind the one before it. */
function findStanding(before: readonly HTMLElement[], wanted: readonly HTMLElement[]): ReadonlySet<HTMLElement> {
  const places = new Map(before.map((node, place) => [node, place]));
  const placeOf = (node: HTMLElement): number => places.get(node) ?? NaN;
  const ends: HTMLElement[] = []; // of the runs of each length, the one that leaves most room behind it
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

const openBatch = (stream: Element, next: Element | null): HTMLElement =>
  stream.insertBefore(make('div', {class: 'batch'}), next);

/**
 * Puts the nodes that are wanted in their order and touches as few as can be. They stand in batches: from the last to the
 * first, a new one joins that of the node behind it while there is room, or has to where it comes between two of it.
 */
export function arrange(stream: Element, before: readonly HTMLElement[], wanted: readonly HTMLElement[]): void {
  const [start, end] = countSame(before, wanted, Object.is);
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
      if (!batch || (batch.childElementCount >= BATCH && batch.firstChild === next)) batch = openBatch(stream, batch);
      batch.insertBefore(node, next?.parentElement === batch ? next : null);
    }
    next = node;
  }
}
