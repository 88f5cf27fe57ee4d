import {ownDocument} from '../own-document.js';

/** Returns the element that has the focus, also inside open shadow roots. */
export function deepActiveElement(active = ownDocument('activeElement')): Element | null {
  const inner = active?.shadowRoot?.activeElement;
  return inner ? deepActiveElement(inner) : active;
}

/** Returns the nodes at both ends of the selection, which may be in the shadow root of `part`; none if nothing is selected. */
function selectionEnds(part: Element): readonly (Node | null)[] {
  const root = part.getRootNode() as ShadowRoot & {getSelection?(): Selection | null}; // only in Chromium
  const selection = (root.getSelection?.() ?? getSelection()) as Partial<Selection> | null;
  const [range] = selection?.getComposedRanges?.({shadowRoots: [root]}) ?? []; // in all engines since 2025
  if (range) return range.collapsed ? [] : [range.startContainer, range.endContainer];
  return selection?.isCollapsed === false ? [selection.anchorNode ?? null] : [];
}

/**
 * Whether the person uses something inside `part`: has moved the focus there by keys, but not to `top`, the first article; has
 * selected text in it; or plays video or audio in it.
 */
export function isInUse(part: Element, top: Element | undefined, isByKey: boolean): boolean {
  const {activeElement} = part.getRootNode() as ShadowRoot;
  // a frame that was clicked may play; anything else that was clicked is only where the focus happens to be
  const isFocused =
    activeElement !== top && part.contains(activeElement) && (isByKey || activeElement?.localName === 'iframe');
  const players = [...part.getElementsByTagName('video'), ...part.getElementsByTagName('audio')];
  return isFocused || players.some(({paused}) => !paused) || selectionEnds(part).some(node => part.contains(node));
}

/** Whether any part of an element is in the viewport. */
export function isInView(part: Element): boolean {
  const {top, bottom} = part.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
