import {lostAddress} from './lost-picture.js';

/** Counts the entries that are the same in both lists, at the start and at the end. */
export function countSame<T>(
  a: ArrayLike<T>,
  b: ArrayLike<T>,
  isSame: (x: T, y: T) => boolean = Object.is,
): readonly [start: number, end: number] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  let end = 0;
  while (start < shorter && isSame(a[start] as T, b[start] as T)) start++;
  while (end < shorter - start && isSame(a[a.length - 1 - end] as T, b[b.length - 1 - end] as T)) end++;
  return [start, end];
}

/** Whether a node is a text. Pages have classes of their own that are named `Text`. */
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** Replaces only the part of a text that differs, so that a selection outside of it stays. */
function patchText(text: Text, {data}: Text): void {
  const [start, end] = countSame(text.data, data);
  text.replaceData(start, text.length - start - end, data.slice(start, data.length - end));
}

/** Makes an element equal to `next`, as `patchChildren` does. The children of `keep`, an element in it, are left alone. */
export function patchElement(element: Element, next: Element, keep?: Element | null): void {
  next.toggleAttribute('open', element.hasAttribute('open')); // details stay as the person left them
  for (const name of element.getAttributeNames()) if (!next.hasAttribute(name)) element.removeAttribute(name);
  for (const {name, value} of next.attributes)
    if (value !== (element.getAttribute(name) ?? lostAddress(element, name))) element.setAttribute(name, value);
  if (element !== keep) patchChildren(element, [...next.childNodes], keep);
}

/** Placeholders of frames have the address of the frame. Nothing else of ours has this attribute, and no body from a feed. */
const isFrame = (node: Node): node is HTMLElement => node instanceof HTMLElement && 'src' in node.dataset;

/** Details are equal whether they are open or not, frames whether they are loaded or not. */
const isSameNode = (a: Node, b: Node): boolean =>
  a.isEqualNode(b) ||
  (a instanceof HTMLDetailsElement && b instanceof HTMLDetailsElement && a.innerHTML === b.innerHTML) ||
  (isFrame(a) && isFrame(b) && a.dataset['src'] === b.dataset['src'] && !!a.querySelector('iframe'));

/**
 * Makes the children of `parent` equal to `next`. Equal nodes stay untouched, and with them focus, selection, players and
 * opened details. Equal nodes at the start and at the end are kept. Of those between, each is patched if the new node at its
 * index has the same name, and replaced otherwise. Nodes may only be elements and text.
 */
function patchChildren(parent: Node, next: readonly Node[], keep?: Element | null): void {
  const current = [...parent.childNodes];
  const [start, end] = countSame<Node>(current, next, isSameNode);
  const old = current.slice(start, current.length - end);
  const made = next.slice(start, next.length - end);
  const reference = current[current.length - end] ?? null;
  made.forEach((node, index) => {
    const before = old[index];
    if (before && isSameNode(before, node)) return;
    // players and frames are replaced: patched, a player would go on with its old file
    if (before?.nodeName !== node.nodeName || node instanceof HTMLMediaElement || isFrame(node) || isFrame(before)) {
      parent.insertBefore(node, before ?? reference);
      before?.remove();
    } else if (isText(node)) patchText(before as Text, node);
    else patchElement(before as Element, node as Element, keep);
  });
  for (const node of old.slice(made.length)) node.remove();
}

/** The details in a body, by the text of their summary. */
const detailsIn = (body: Element): ReadonlyMap<string, HTMLDetailsElement> =>
  new Map(
    [...body.querySelectorAll('details')].map(details => [
      details.querySelector('summary')?.textContent ?? '',
      details,
    ]),
  );

/** Patches a body. Details that moved and were edited are known by their summary, and stay open or closed. */
export function patchBody(body: Element, next: readonly Node[]): void {
  const before = [...detailsIn(body)].map(([summary, {open}]) => [summary, open] as const);
  patchChildren(body, next);
  const now = detailsIn(body);
  for (const [summary, open] of before) now.get(summary)?.toggleAttribute('open', open);
}
