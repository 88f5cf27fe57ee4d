import {patchElement} from './patch.js';

/** A copy of what each child was last made equal to: since then a translator may have put other words into it, which stay. */
const made = new WeakMap<Node, Node>();

/**
 * Makes the children of `parent` equal to `next`. A child with the `data-key` of a new one is patched and stays, so that the
 * focus is on the same thing as before; only what is out of order moves. One whose new one is as the last one is not touched.
 */
export function patchKeyed(parent: Element | null, next: readonly HTMLElement[]): void {
  if (!parent) return;
  const before = [...parent.children] as HTMLElement[];
  const known = new Map(before.map(node => [node.dataset['key'], node]));
  const wanted = next.map(node => {
    const kept = known.get(node.dataset['key']) ?? node;
    const before = made.get(kept);
    made.set(kept, node.cloneNode(true));
    if (before && !before.isEqualNode(node)) patchElement(kept, node);
    return kept;
  });
  for (const node of before) if (!wanted.includes(node)) node.remove();
  let after: Node | null = null;
  for (const node of wanted.reverse()) {
    if (!node.parentNode || node.nextSibling !== after) parent.insertBefore(node, after);
    after = node;
  }
}
