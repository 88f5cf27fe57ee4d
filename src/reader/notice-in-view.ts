import type {ReactiveControllerHost} from 'lit';
import {ownDocument} from '../own-document.js';
import {Behaviour, EARLY} from './behaviour.js';
import {ancestorsOf, frameOf} from './frame.js';

const MOST_COVERS = 5; // elements of a header, one below the other

export interface NoticeLandmarks {
  readonly stream: HTMLElement | undefined;
  readonly notice: HTMLButtonElement | null | undefined;
}

/**
 * Keeps the notice in view. It sticks to the top of the view by our sheet, but a wrapper of the page that clips what overflows
 * stops that, and a header of the page may cover it. Then it goes to the browser's top layer, below such a header.
 */
export class NoticeInView extends Behaviour<
  ReactiveControllerHost & HTMLElement,
  {readonly landmarks: NoticeLandmarks}
> {
  hostConnected(): void {
    this.listen(window, ['scroll', 'resize'], () => this.hostUpdated(), EARLY);
  }

  /** Runs after each render and scroll. */
  hostUpdated(): void {
    const {notice, stream} = this.parts.landmarks;
    if (!notice?.parentElement || !stream) return; // nothing is measured for a notice that is not there
    const {left, top, bottom, height} = notice.parentElement.getBoundingClientRect();
    const read = stream.getBoundingClientRect();
    const view = frameOf(this.host);
    const modal = [...document.querySelectorAll(':modal, :fullscreen')].at(-1);
    const isReading =
      read.top < view.top &&
      read.bottom > view.top + 2 * height &&
      (!modal || [...ancestorsOf(this.host)].includes(modal));
    notice.hidden = !isReading && !+notice.value; // the head and the foot say it, too
    const isInView = bottom > view.top && top < view.bottom && !this.#coverAt(left, top + height / 2);
    if (!isReading || isInView) {
      if (notice.popover) notice.removeAttribute('style');
      notice.popover = null; // which also takes it out of the top layer
      return;
    }
    const offset = parseFloat(getComputedStyle(notice.parentElement).top) || 0;
    let y = view.top + Math.max(0, offset);
    for (let step = 0; step < MOST_COVERS; step++)
      y = Math.max(y, this.#coverAt(left, y + 1)?.getBoundingClientRect().bottom ?? 0);
    if (y > (view.top + view.bottom) / 2) return; // no header is that tall
    if (!notice.popover) {
      notice.popover = 'manual';
      notice.showPopover();
    }
    Object.assign(notice.style, {position: 'fixed', inset: `${y}px auto auto ${left}px`, margin: '0'});
  }

  /** The element of the page that covers ours at a point of the viewport. */
  #coverAt(x: number, y: number): Element | null {
    const root = this.host.getRootNode() as Document | ShadowRoot;
    const hit = root.elementFromPoint(x + 2, y);
    return hit && !this.host.contains(hit) && !hit.contains(this.host) && hit !== ownDocument('body') ? hit : null;
  }
}
