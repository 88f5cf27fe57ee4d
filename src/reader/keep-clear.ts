import type {ReactiveControllerHost} from 'lit';
import {Behaviour, EARLY} from './behaviour.js';

export interface KeepClearLandmarks {
  readonly notice: HTMLElement | null | undefined;
}

/** Moves the notice, which is on top of the stream, away from the link or button that has the focus. */
export class KeepClear extends Behaviour<
  ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode},
  {readonly landmarks: KeepClearLandmarks}
> {
  hostConnected(): void {
    // listens inside: focus that moves between two elements of one shadow root is retargeted, so `focusin` does not leave it
    this.listen(this.host.renderRoot, ['focusin'], () => this.hostUpdated());
    this.listen(document, ['scroll'], () => this.hostUpdated(), EARLY);
  }

  /** Runs after each render, focus change and scroll. */
  hostUpdated(): void {
    const {notice} = this.parts.landmarks;
    const focused = this.host.shadowRoot?.activeElement;
    if (!notice || focused === notice) return;
    notice.style.translate = '';
    if (!focused || focused.contains(notice)) return; // a dialog that opens gives the focus to all that is in it
    const over = notice.getBoundingClientRect();
    const under = focused.getBoundingClientRect();
    const covers =
      over.left < under.right && over.right > under.left && over.top < under.bottom && over.bottom > under.top;
    // an article with the focus needs no move: it is taller than the notice, and its scroll margin keeps its beginning clear
    if (covers && focused.localName !== 'article') notice.style.translate = `0 ${under.bottom - over.top + 4}px`;
  }
}
