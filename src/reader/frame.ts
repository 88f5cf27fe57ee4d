import {ownDocument} from '../own-document.js';

/** The part of the viewport in which the element's content can be seen, in pixels, and the scroller that moves it. */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
  /** How far all scrollers around the element are scrolled. */
  readonly scrolled: number;
  readonly scroller: Element | null;
}

/** The element and its ancestors in the flat tree, through slots and shadow roots. */
export function* ancestorsOf(start: Element): Iterable<Element> {
  let node: Node | null | undefined = start;
  while (node?.ownerDocument) {
    if (node instanceof Element) yield node;
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host;
  }
}

/** Measures the view of an element. */
export function frameOf(host: Element): Frame {
  const root = ownDocument('documentElement');
  const body = ownDocument('body');
  let top = 0;
  let bottom = innerHeight;
  let scrolled = 0;
  let scroller: Element | undefined;
  for (const element of ancestorsOf(host)) {
    scrolled += element.scrollTop;
    // the page's scroller is `root`, even if its overflow is set on the body
    if (element === root || (element === body && getComputedStyle(root).overflowY === 'visible')) continue;
    const {overflowY} = getComputedStyle(element);
    if (overflowY === 'visible') continue;
    const box = element.getBoundingClientRect();
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
    if (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight) scroller ??= element;
  }
  return {top, bottom, scrolled, scroller: scroller ?? ownDocument('scrollingElement')};
}

/** Returns where an element begins, in pixels of the viewport. */
export const topOf = (element: Element): number => element.getBoundingClientRect().top;
