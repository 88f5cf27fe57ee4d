import {patchElement} from './patch.js';

/**
 * Makes the children of `parent` equal to `next`. A child with the `data-key` of a new one is patched and stays, so that the
 * focus is on the same thing as before; only what is out of order moves.
 */
export function patchKeyed(parent: Element | null, next: readonly HTMLElement[]): void {
  if (!parent) return;
  const before = [...parent.children] as HTMLElement[];
  const known = new Map(before.map(node => [node.dataset['key'], node]));
  const wanted = next.map(node => {
    const kept = known.get(node.dataset['key']);
    if (kept) patchElement(kept, node);
    return kept ?? node;
  });
  for (const node of before) if (!wanted.includes(node)) node.remove();
  let after: Node | null = null;
  for (const node of wanted.reverse()) {
    if (!node.parentNode || node.nextSibling !== after) parent.insertBefore(node, after);
    after = node;
  }
}
