/** The element that has the focus, inside whatever open shadow roots there are. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? deepActiveElement(active.shadowRoot) : active;
}

/** The ends of the selection, which may lie inside the shadow root of `part`. */
function selectionEnds(part: Element): readonly (Node | null)[] {
  const root = part.getRootNode() as ShadowRoot & {getSelection?(): Selection | null}; // Chromium's own
  const selection = (root.getSelection?.() ?? getSelection()) as Partial<Selection> | null;
  const [range] = selection?.getComposedRanges?.({shadowRoots: [root]}) ?? []; // since 2025 in all
  if (range) return range.collapsed ? [] : [range.startContainer, range.endContainer];
  return selection?.isCollapsed === false ? [selection.anchorNode ?? null] : [];
}

/**
 * Whether the reader does something with this part of the stream: has the focus in it, other than on the article on its
 * top, has some of its text selected, or plays something in it.
 */
export function isInUse(part: Element): boolean {
  const {activeElement} = part.getRootNode() as ShadowRoot;
  const isFocused = activeElement !== part.querySelector('.update') && part.contains(activeElement);
  const players = [...part.getElementsByTagName('video'), ...part.getElementsByTagName('audio')];
  return isFocused || players.some(({paused}) => !paused) || selectionEnds(part).some(node => part.contains(node));
}

/** Whether any of it is in the window. */
export function isInView(part: Element): boolean {
  const {top, bottom} = part.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
