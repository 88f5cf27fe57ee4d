import type {ReactiveControllerHost} from 'lit';
import {ownDocument} from '../own-document.js';
import {Behaviour} from './behaviour.js';

const SECOND = 1000; // milliseconds
const TICK = 10_000; // milliseconds: fine enough for "20 seconds ago"
const STILL = 200; // milliseconds between two looks at what a scroll has brought into view

export interface ClockCallbacks {
  /** Called every ten seconds while the page is visible. */
  readonly onTick: () => void;
  /** Called when other times may have come into view, and when the page comes and goes. */
  readonly onScroll: () => void;
  /** Whether a countdown is shown, which renders every second. */
  readonly isCountingDown: () => boolean;
}

/** The clocks of all elements in the page: one timer for all of them. */
const clocks = new Set<ClockCallbacks>();
let ticks: ReturnType<typeof setInterval> | undefined;
let look: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  if (!ownDocument('hidden')) for (const clock of clocks) clock.onTick();
}

function lookAtTimes(): void {
  for (const clock of clocks) clock.onScroll();
}

function onScroll(): void {
  look ??= setTimeout(() => {
    look = undefined;
    lookAtTimes();
  }, STILL);
}

/** Ticks every ten seconds while the element is in a visible page. Renders every second during a countdown. */
export class Clock extends Behaviour<ReactiveControllerHost, ClockCallbacks> {
  #second: ReturnType<typeof setTimeout> | undefined;

  hostConnected(): void {
    if (!clocks.size) {
      ticks = setInterval(tick, TICK);
      document.addEventListener('scroll', onScroll, {capture: true, passive: true});
      document.addEventListener('visibilitychange', lookAtTimes); // the page may come back after hours
    }
    clocks.add(this.parts);
  }

  hostUpdated(): void {
    clearTimeout(this.#second);
    if (this.parts.isCountingDown()) this.#second = setTimeout(() => this.host.requestUpdate(), SECOND);
  }

  override hostDisconnected(): void {
    clearTimeout(this.#second);
    clocks.delete(this.parts);
    if (clocks.size) return;
    clearInterval(ticks);
    clearTimeout(look);
    look = undefined;
    document.removeEventListener('scroll', onScroll, {capture: true});
    document.removeEventListener('visibilitychange', lookAtTimes);
  }
}
