import {frameOf, topOf} from './place.js';

const FRAMES = 5;

/** Scrolls to an element, and again in the next frames, while articles around it are laid out for the first time. */
export function goTo(element: Element, frames = FRAMES): void {
  element.scrollIntoView({behavior: 'instant'});
  if (frames) requestAnimationFrame(() => goTo(element, frames - 1));
}

/** Scrolls in the same way so that an element, which may come with the next render, begins `offset` pixels below the top of the view. */
export function goBackTo(
  host: Element,
  find: () => Element | undefined,
  offset: number,
  isOver?: () => boolean,
  frames = FRAMES,
): void {
  const {top, scroller} = frameOf(host);
  const element = find();
  if (element) scroller?.scrollBy({top: topOf(element) - top - offset, behavior: 'instant'});
  if (frames) requestAnimationFrame(() => isOver?.() || goBackTo(host, find, offset, isOver, frames - 1));
}
