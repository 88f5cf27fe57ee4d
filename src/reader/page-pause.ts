import type {ReactiveControllerHost} from 'lit';
import {Behaviour} from './behaviour.js';

const KEY = 'live-updates paused';

export interface PagePauseHost extends ReactiveControllerHost {
  paused: boolean;
  readonly memory: 'on' | 'off';
}

/** All of the page. */
const pauses = new Set<PagePause>();

/** Whether the person has paused the streams of the page. */
let isPagePaused = false;

/** Reads or writes whether the person has paused, for as long as the tab is open. Forbidden storage keeps nothing. */
function recall(isPaused?: boolean): boolean {
  try {
    if (isPaused === false) sessionStorage.removeItem(KEY);
    else if (isPaused) sessionStorage.setItem(KEY, '1');
    return !!sessionStorage.getItem(KEY);
  } catch {
    return false;
  }
}

/**
 * The person's pause, which holds for all streams of the page and for the visit: who needs stillness needs it everywhere. A
 * stream that the page itself has paused stays so until its own button is pressed.
 */
export class PagePause extends Behaviour<PagePauseHost> {
  /** Whether the person, and not the page, has paused this stream. */
  #isOwn = false;
  #isConnected = false;

  hostConnected(): void {
    pauses.add(this);
  }

  override hostDisconnected(): void {
    pauses.delete(this);
    this.#isConnected = false;
    queueMicrotask(() => (isPagePaused &&= !!pauses.size)); // later, because the element may only move
  }

  /** Takes over the pause of the page, once the options are known. */
  hostUpdate(): void {
    if (!this.host.paused) this.#isOwn = false; // the page goes on with this one
    if (this.#isConnected || !pauses.has(this)) return;
    this.#isConnected = true;
    if (this.host.memory === 'on' && recall()) isPagePaused = true;
    this.#apply();
  }

  readonly toggle = (): void => {
    const host = this.host;
    isPagePaused = !host.paused;
    if (host.memory === 'on' || !isPagePaused) recall(isPagePaused);
    for (const pause of pauses) pause.#apply();
    host.paused = isPagePaused;
  };

  #apply(): void {
    const host = this.host;
    if (isPagePaused ? !host.paused : this.#isOwn) host.paused = this.#isOwn = isPagePaused;
  }
}
