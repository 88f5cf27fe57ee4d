/** Writes only the part of a text that differs, so that a selection outside of it stays. */
function patchText(text: CharacterData, next: string): void {
  const {data} = text;
  let start = 0;
  let end = 0;
  const shorter = Math.min(data.length, next.length);
  while (start < shorter && data[start] === next[start]) start++;
  while (end < shorter - start && data.at(-1 - end) === next.at(-1 - end)) end++;
  text.replaceData(start, data.length - start - end, next.slice(start, next.length - end));
}

function patchAttributes(element: Element, next: Element): void {
  for (const {name} of [...element.attributes]) {
    if (name !== 'open' && !next.hasAttribute(name)) element.removeAttribute(name); // details: the reader's choice stays
  }
  for (const {name, value} of next.attributes) {
    if (name !== 'open' && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Whether the node could be made to say what `next` says; otherwise it has to be replaced. */
function patchNode(node: Node, next: Node): boolean {
  if (node.nodeName !== next.nodeName) return false;
  if (node.nodeType === Node.TEXT_NODE) {
    patchText(node as CharacterData, (next as CharacterData).data);
  } else {
    patchAttributes(node as Element, next as Element);
    patchChildren(node, [...next.childNodes]);
  }
  return true;
}

/**
 * Makes `parent` hold what `next` holds and leaves alone every node that says the same, so that focus, selection,
 * players and opened details stay. Equal nodes at the start and at the end are kept; of those between, nodes of one
 * name are patched in turn, and the rest is replaced. Nodes may only be elements and text.
 */
export function patchChildren(parent: Node, next: readonly Node[]): void {
  const current = [...parent.childNodes];
  let start = 0;
  let currentEnd = current.length;
  let nextEnd = next.length;
  const isSame = (i: number, j: number): boolean => current[i]?.isEqualNode(next[j] ?? null) ?? false;
  while (start < currentEnd && start < nextEnd && isSame(start, start)) start++;
  while (currentEnd > start && nextEnd > start && isSame(currentEnd - 1, nextEnd - 1)) {
    currentEnd--;
    nextEnd--;
  }
  const reference = current[currentEnd] ?? null;
  next.slice(start, nextEnd).forEach((node, offset) => {
    const before = start + offset < currentEnd ? current[start + offset] : undefined;
    if (!before) parent.insertBefore(node, reference);
    else if (!patchNode(before, node)) parent.replaceChild(node, before);
  });
  for (const node of current.slice(Math.max(start, nextEnd), currentEnd)) parent.removeChild(node);
}
