/** How many entries at the start and how many at the end are the same in both lists. */
export function countSame<T>(
  a: ArrayLike<T>,
  b: ArrayLike<T>,
  isSame: (x: T, y: T) => boolean,
): readonly [start: number, end: number] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  let end = 0;
  while (start < shorter && isSame(a[start] as T, b[start] as T)) start++;
  while (end < shorter - start && isSame(a[a.length - 1 - end] as T, b[b.length - 1 - end] as T)) end++;
  return [start, end];
}

/** Writes only the part of a text that differs, so that a selection outside of it stays. */
function patchText(text: Text, {data}: Text): void {
  const [start, end] = countSame(text.data, data, (a, b) => a === b);
  text.replaceData(start, text.length - start - end, data.slice(start, data.length - end));
}

/** The address that a picture has lost, because nothing could be had there: it is not asked for again. */
export const lost = new WeakMap<Element, string | null>();

/** What holds a body is filled by itself; in a body nothing has a class but frames. */
const BODY = 'update-body';

/** Brings an element to what `next` is, as `patchChildren` does. */
export function patchElement(element: Element, next: Element): void {
  next.toggleAttribute('open', element.hasAttribute('open')); // details: the reader's choice stays
  for (const name of element.getAttributeNames()) if (!next.hasAttribute(name)) element.removeAttribute(name);
  for (const {name, value} of next.attributes)
    if (value !== (element.getAttribute(name) ?? lost.get(element))) element.setAttribute(name, value);
  if (element.className !== BODY) patchChildren(element, [...next.childNodes]);
}

/** A frame that was loaded knows the address that its placeholder has. */
const isFrame = (node: Node): node is HTMLElement => (node as Element).className === 'frame';

/** Details say the same whether the reader has opened them or not, frames whether they were loaded or not. */
const isSameNode = (a: Node, b: Node): boolean =>
  a.isEqualNode(b) ||
  (a instanceof HTMLDetailsElement && b instanceof HTMLDetailsElement && a.innerHTML === b.innerHTML) ||
  (isFrame(a) && isFrame(b) && a.dataset['src'] === b.dataset['src'] && !!a.querySelector('iframe'));

/**
 * Makes `parent` hold what `next` holds and leaves alone every node that says the same, so that focus, selection,
 * players and opened details stay. Equal nodes at the start and at the end are kept; of those between, nodes of one
 * name are patched in turn, and the rest is replaced. Nodes may only be elements and text.
 */
function patchChildren(parent: Node, next: readonly Node[]): void {
  const current = [...parent.childNodes];
  const [start, end] = countSame<Node>(current, next, isSameNode);
  const old = current.slice(start, current.length - end);
  const made = next.slice(start, next.length - end);
  const reference = current[current.length - end] ?? null;
  made.forEach((node, index) => {
    const before = old[index];
    if (before && isSameNode(before, node)) return;
    // a player goes on with its old file whatever becomes of its sources, so a new one takes its place; so with a frame
    if (before?.nodeName !== node.nodeName || node instanceof HTMLMediaElement || isFrame(node) || isFrame(before)) {
      parent.insertBefore(node, before ?? reference);
      before?.remove();
    } else if (node instanceof Text) patchText(before as Text, node);
    else patchElement(before as Element, node as Element);
  });
  for (const node of old.slice(made.length)) node.remove();
}

/** By their summaries: the details in a body. */
const detailsIn = (body: Element): ReadonlyMap<string, HTMLDetailsElement> =>
  new Map(
    Array.from(body.querySelectorAll('details'), details => [
      details.querySelector('summary')?.textContent ?? '',
      details,
    ]),
  );

/** Patches a body. Details that moved and say something else are known by their summary, so that they stay as they were. */
export function patchBody(body: Element, next: readonly Node[]): void {
  const before = Array.from(detailsIn(body), ([summary, {open}]) => [summary, open] as const);
  patchChildren(body, next);
  const now = before.length ? detailsIn(body) : undefined;
  for (const [summary, open] of before) now?.get(summary)?.toggleAttribute('open', open);
}
