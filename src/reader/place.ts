import type {ReactiveControllerHost} from 'lit';
import {Behaviour, EARLY} from './behaviour.js';
import {ancestorsOf, frameOf, topOf, type Frame} from './frame.js';

export interface PlaceLandmarks {
  readonly stream: HTMLElement | undefined;
  readonly end: HTMLElement | null;
  /** As wide as the stream, as high as the size of the text says; sticks below a sticky header of the page. */
  readonly noticePlace: Element | null | undefined;
  /** Whether a node is the button below the stream, or the one that unfolds it. */
  isMore(node: Element): boolean;
}

/** Where an element was, in pixels of the viewport. */
interface Mark {
  readonly element: Element;
  readonly top: number;
  readonly bottom: number;
}

function markOf(element: Element): Mark {
  const {top, bottom} = element.getBoundingClientRect();
  return {element, top, bottom};
}

/** Returns the children of an element that are in view, in reading order. */
function inViewOf({children}: Element, frame: Frame): readonly Mark[] {
  let low = 0;
  for (let high = children.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) > frame.top) high = middle;
    else low = middle + 1;
  }
  const inView: Mark[] = [];
  for (let child = children[low]; child && topOf(child) < frame.bottom; child = child.nextElementSibling ?? undefined)
    inView.push(markOf(child));
  return inView;
}

/** Returns what is in view of the stream, in reading order: updates, and the lines between them. */
export const marksInView = (stream: Element, frame: Frame): readonly Mark[] =>
  inViewOf(stream, frame).flatMap(batch => inViewOf(batch.element, frame));

/** Puts the children that are in view before an element that begins above the view. */
function refine(inView: readonly Mark[], frame: Frame): readonly Mark[] {
  const [first, ...rest] = inView;
  const isAbove = first && first.top < frame.top;
  return isAbove ? [...refine(inViewOf(first.element, frame), frame), ...rest, first] : inView;
}

/**
 * Lists the marks that can hold the place, the likeliest first: elements that begin in view, elements that reach into it,
 * then the one after all these. `end` is the element after the stream.
 */
function* marksOf(stream: Element, end: Element | null, frame: Frame): Iterable<Mark> {
  // the start of the stream is in view or ahead: new updates may push the others down, so the stream itself is the mark
  if (topOf(stream) >= frame.top) {
    yield markOf(stream);
    return;
  }
  const marks = refine(marksInView(stream, frame), frame);
  yield* marks.toSorted((a, b) => Number(a.top < frame.top) - Number(b.top < frame.top));
  const last = marks.at(-1)?.element;
  const next = last?.nextElementSibling ?? last?.parentElement?.nextElementSibling?.firstElementChild;
  if (next) yield {...markOf(next), top: frame.top};
  if (!last && end) yield markOf(end);
}

/**
 * Keeps the text that is being read where it is, whatever comes, changes or goes above it. It marks the elements in view
 * before each render, and scrolls after it by as much as they have moved. Late pictures are left to the browser's scroll
 * anchoring; where there is none, a `ResizeObserver` watches the stream.
 */
export class Place extends Behaviour<ReactiveControllerHost & HTMLElement, {readonly landmarks: PlaceLandmarks}> {
  #frame: Frame | undefined;
  #marks: readonly Mark[] = [];
  /** The mark that was kept last: rounded scrolling must not add up. */
  #kept: Mark | undefined;
  #pressed: Element | null | undefined;
  /** Where the mark was after the last scroll or render. */
  #rest: Mark | undefined;
  #isAnchored = false;
  #watched: Element | null | undefined;
  #observer: ResizeObserver | undefined;

  hostConnected(): void {
    this.listen(this.host, ['click'], this.#onClick, EARLY);
    // in the next frame, which computes styles in any case; here it would force layout of the whole page
    requestAnimationFrame(() => this.host.isConnected && !this.#observer && this.#watchShifts());
  }

  /**
   * Watches what moves without a render. Where engine and page anchor the scroll position, this is only a change of all lines:
   * Firefox loses the place at another width, Chromium at another size of the text. Elsewhere it is any change of size.
   */
  #watchShifts(): void {
    const {defaultView} = this.host.ownerDocument; // an observer of another document than the element's reports errors
    if (!defaultView) return; // the document is not shown
    const around = [...ancestorsOf(this.host)];
    this.#isAnchored = around.every(element => getComputedStyle(element).overflowAnchor === 'auto');
    this.#watch((this.#observer = new defaultView.ResizeObserver(this.#isAnchored ? this.#onReflow : this.#onShift)));
    // a scroll event does not leave its shadow root
    for (const root of new Set(around.map(element => element.getRootNode())))
      this.listen(root, ['scroll'], this.#isAnchored ? this.#onScroll : this.#onShift, EARLY);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#observer?.disconnect();
    this.#observer = this.#watched = undefined;
  }

  hostUpdate(): void {
    this.#mark();
  }

  hostUpdated(): void {
    const edge = this.#frame?.top ?? 0;
    const mark = this.#findMark();
    if (mark) {
      const {top, height} = mark.element.getBoundingClientRect();
      const isFoldedAway = mark.bottom > edge && mark.top + height <= edge;
      this.#scrollBy(top - (isFoldedAway ? edge : mark.top));
    }
    this.#kept = mark;
    this.#rest = mark && markOf(mark.element);
    if (this.#observer) this.#watch(this.#observer);
  }

  #findMark(): Mark | undefined {
    // a folded body has no height; its children have one, but are not visible
    return this.#marks.find(({element}) => element.checkVisibility() && element.getBoundingClientRect().height);
  }

  #scrollBy(distance: number): void {
    const top = Math.round(distance); // some engines round down, and the errors would add up
    if (top) this.#frame?.scroller?.scrollBy({top, behavior: 'instant'});
  }

  /** Notes the marks. The first one that survives the render counts. A pressed control comes before the others. */
  #mark(): void {
    this.#marks = [];
    const {stream, end, noticePlace} = this.parts.landmarks;
    if (!stream || !noticePlace) return;
    const view = frameOf(this.host);
    // without what a sticky header of the page covers
    const frame = (this.#frame = {...view, top: view.top + (parseFloat(getComputedStyle(noticePlace).top) || 0)});
    const marks = topOf(this.host) < frame.top ? [...marksOf(stream, end, frame)] : [];
    if (this.#pressed) marks.unshift(markOf(this.#pressed));
    const [first] = marks;
    const kept = this.#kept;
    if (first && first.element === kept?.element && Math.abs(first.top - kept.top) < 2) marks[0] = kept;
    this.#marks = marks;
  }

  #watch(observer: ResizeObserver): void {
    const {stream, noticePlace} = this.parts.landmarks;
    const target = this.#isAnchored ? noticePlace : stream;
    if (target && target !== this.#watched) observer.observe((this.#watched = target));
    if (!this.#isAnchored) this.#mark();
  }

  readonly #onScroll = (): void => {
    this.#mark();
    this.#rest = this.#findMark();
  };

  readonly #onReflow = (): void => {
    const rest = this.#rest;
    if (rest?.element.checkVisibility()) this.#scrollBy(topOf(rest.element) - rest.top);
  };

  /** Runs after a scroll or a change of size. Only a change of size moves an element within its scroller. */
  readonly #onShift = (): void => {
    const before = this.#frame;
    const mark = this.#findMark();
    if (mark && before) {
      const {scrolled, scroller} = frameOf(this.host);
      const moved = topOf(mark.element) + scrolled - mark.top - before.scrolled;
      const isAtEnd = scroller && scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 1;
      if (moved > 0 || !isAtEnd) this.#scrollBy(moved); // at the end of the scroller, the browser has scrolled already
    }
    this.#mark();
  };

  /** Keeps a pressed control in place until its effect is rendered. "Show more" gives its place to the new updates. */
  readonly #onClick = (event: Event): void => {
    const pressed = (event.composedPath()[0] as Element).closest('button');
    this.#pressed =
      pressed && this.parts.landmarks.isMore(pressed) ? this.parts.landmarks.stream?.lastElementChild : pressed;
    requestAnimationFrame(() => (this.#pressed = undefined));
  };
}
