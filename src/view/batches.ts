import {countSame} from '../content/patch.js';

/** Articles to a batch. Far away the browser passes over the whole of it; each costs it a little at every frame. */
const BATCH = 10;

function put(parent: Element, node: Element, next: Element | null): void {
  if (node.parentElement !== parent || node.nextElementSibling !== next) parent.insertBefore(node, next);
}

function createBatch(): HTMLElement {
  const batch = document.createElement('div');
  batch.className = 'batch';
  return batch;
}

function removeEmpty(stream: Element): void {
  for (const batch of [...stream.children]) if (!batch.firstChild) batch.remove();
}

/** Takes out what is no longer wanted, and what has left all that it stood with: that moves on alone. */
function takeOut(before: readonly HTMLElement[], wanted: readonly HTMLElement[], start: number, end: number): void {
  const moving = wanted.slice(start, wanted.length - end);
  const kept = new Set(moving);
  for (const node of before.slice(start, before.length - end)) if (!kept.has(node)) node.remove();
  const ownerOf = (index: number): Element | null | undefined => wanted[index]?.parentElement;
  const isAlone = (_: unknown, index: number): boolean => {
    const own = ownerOf(start + index);
    const near = [start + index - 1, start + index + 1].map(ownerOf);
    return !!own && own.childElementCount > 1 && !near.includes(own);
  };
  for (const node of moving.filter(isAlone)) node.remove();
}

/**
 * Puts the nodes that are wanted in their order, the last first, and touches none that stands where it should. They stand
 * in batches: a new one joins that of the node after it while there is room.
 */
export function arrange(stream: Element, before: readonly HTMLElement[], wanted: readonly HTMLElement[]): void {
  const [start, end] = countSame(before, wanted, Object.is);
  takeOut(before, wanted, start, end);
  removeEmpty(stream);
  let next: Element | null = wanted[wanted.length - end] ?? null;
  let batch = next?.parentElement ?? null;
  const seen = new Set([batch]);
  for (const node of wanted.slice(start, wanted.length - end).reverse()) {
    const own = node.parentElement;
    if (!batch || (own ? !seen.has(own) : batch.childElementCount >= BATCH)) {
      const opened: HTMLElement = own ?? createBatch();
      put(stream, opened, batch);
      seen.add((batch = opened));
      next = null;
    }
    put(batch, node, next);
    next = node;
  }
  removeEmpty(stream);
  for (const touched of seen) touched?.style.setProperty('--_n', String(touched.childElementCount)); // the sheet guesses by it
}
