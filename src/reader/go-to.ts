import {frameOf, topOf} from './frame.js';

/** Scrolls at once, and again in the next frames, while articles around the place are laid out for the first time. */
function scrollInFrames(scroll: () => void, isOver?: () => boolean, frames = 5): void {
  scroll();
  if (frames) requestAnimationFrame(() => isOver?.() || scrollInFrames(scroll, isOver, frames - 1));
}

/** Scrolls to an element. */
export const goTo = (element: Element): void => scrollInFrames(() => element.scrollIntoView({behavior: 'instant'}));

/** Scrolls so that an element, which may come with the next render, begins `offset` pixels below the top of the view. */
export const goBackTo = (
  host: Element,
  find: () => Element | undefined,
  offset: number,
  isOver?: () => boolean,
): void =>
  scrollInFrames(() => {
    const {top, scroller} = frameOf(host);
    const element = find();
    if (element) scroller?.scrollBy({top: topOf(element) - top - offset, behavior: 'instant'});
  }, isOver);
