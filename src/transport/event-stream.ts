import {Look, type FollowedStream, type StreamFollower} from './look.js';

const OPENS_WITHIN = 10_000; // milliseconds
const LONG_LIFE = 30_000; // milliseconds
const SOON = 2000; // milliseconds
const MAX_BACK_OFF = 300_000; // milliseconds
const ENOUGH_FAILURES = 3;
const NOT_OPEN = 'The event stream does not open';

export type FollowStream = (follower: StreamFollower) => FollowedStream;

const keyOf = ({url, withCredentials}: StreamFollower): string => `${withCredentials} ${url}`;

/** All connections of the page, by address. One that has failed is remembered, so that it does not begin anew. */
const connections = new Map<string, Connection>();

/**
 * One connection, shared by all sources of the page that follow its address. The browser never reconnects by itself: it would do
 * so at the same time on all pages, and not at all after some answers.
 */
class Connection {
  /** When it opened, in milliseconds since the epoch; 0 while it is not open. */
  openedAt = 0;
  readonly #options: StreamFollower;
  readonly #looks = new Set<Look>();
  #events: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;
  #notBefore = 0;
  #failures = 0;
  #hasOpened = false;

  /** The first follower lends its clock: all on a page have the same. */
  constructor(options: StreamFollower) {
    this.#options = options;
  }

  join(look: Look): void {
    this.#looks.add(look);
    this.#unsubscribe ??= this.#options.activity.subscribe(() => this.#sync());
    if (this.openedAt) look.onOpen();
    else if (this.#failures) look.onClose(false);
    this.#sync();
  }

  leave(look: Look): void {
    this.#looks.delete(look);
    if (this.#looks.size) return;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#sync();
    if (!this.#failures) connections.delete(keyOf(this.#options));
  }

  /** Ends the connection, and plans the next one. */
  fail(): void {
    const now = this.#options.timers.Date.now();
    const isLong = this.openedAt && now - this.openedAt > LONG_LIFE;
    this.#failures = isLong ? 0 : this.#failures + 1;
    const limit = isLong ? SOON : Math.min(MAX_BACK_OFF, 500 * 2 ** this.#failures);
    this.#notBefore = now + Math.random() * limit;
    this.#close(false);
    if (this.#isOver) console.warn(`live-updates: ${NOT_OPEN}: ${this.#options.url}`);
    this.#sync();
  }

  /** Whether it never opened and is given up for this page. */
  get #isOver(): boolean {
    return !this.#hasOpened && this.#failures >= ENOUGH_FAILURES;
  }

  /** Opens or closes, as the page needs it. */
  #sync(): void {
    const {activity, timers} = this.#options;
    const isWanted = this.#looks.size > 0 && activity.isVisible && activity.isOnline;
    if (!isWanted || this.#isOver) this.#close(isWanted ? false : undefined);
    if (!isWanted || this.#isOver || this.#timer !== undefined || this.#events) return;
    const wait = Math.min(MAX_BACK_OFF, this.#notBefore - timers.Date.now()); // the clock may be set back
    if (wait > 0) this.#wait(wait, () => this.#sync());
    else this.#open();
  }

  /** Replaces what was waited for; without `then` by nothing. */
  #wait(delay = 0, then?: () => void): void {
    const {timers} = this.#options;
    timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!then) return;
    this.#timer = timers.setTimeout(() => {
      this.#timer = undefined;
      then();
    }, delay);
  }

  #open(): void {
    try {
      const {url, withCredentials, timers} = this.#options;
      const events = new EventSource(url, {withCredentials});
      this.#events = events;
      events.onopen = () => {
        this.#wait();
        this.openedAt = timers.Date.now();
        this.#hasOpened = true;
        for (const look of this.#looks) look.onOpen();
      };
      events.onmessage = ({data}: MessageEvent<string>) => {
        for (const look of this.#looks) look.onEvent(data);
      };
      events.onerror = () => this.fail();
      this.#wait(OPENS_WITHIN, () => this.fail());
    } catch {
      this.fail(); // the page's policy forbids it, or the browser has no `EventSource`
    }
  }

  #close(isOpen: false | undefined): void {
    this.#wait();
    this.#events?.close(); // and no event comes from it any more
    this.#events = undefined;
    this.openedAt = 0;
    for (const look of this.#looks) look.onClose(isOpen);
  }
}

/**
 * Follows an event stream for a source: an event means "check now" and carries nothing that is shown. Never throws. A stream
 * that does not open, or that the page's policy forbids, tells nothing.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const followStream: FollowStream = follower => {
  const connection = connections.get(keyOf(follower)) ?? new Connection(follower);
  connections.set(keyOf(follower), connection);
  const look = new Look(connection, follower);
  connection.join(look);
  return look;
};
