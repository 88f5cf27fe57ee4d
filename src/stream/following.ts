import {FeedNetworkError, type FeedError} from '../errors.js';
import {Session, type SessionOptions, type SessionOwner} from './session.js';

/** The element's options that say which address is followed, and how. */
export interface StreamOptions extends SessionOptions {
  readonly src: string;
  readonly paused: boolean;
}

export interface StreamOwner extends SessionOwner {
  readonly host: HTMLElement & StreamOptions;
  /** Forgets the feed of the address before. */
  forget(): void;
  /** A permanent failure cannot be cured by another check, so the person is told at once. */
  fail(error: FeedError, traits?: {readonly isPermanent: boolean}): void;
}

/** Keeps one session for the address that the element names, and tells it whether and how often to check. */
export class Following {
  readonly #owner: StreamOwner;
  #session: Session | undefined;
  #src = '';
  #interval: number | undefined;

  constructor(owner: StreamOwner) {
    this.#owner = owner;
  }

  /** `undefined` without an address, and outside the page. */
  get session(): Session | undefined {
    return this.#session;
  }

  /**
   * Applies the element's options to the network: opens, replaces, starts, pauses and paces the session. To be called once
   * an update cycle, after the options were mended and before the render. This is the only place from which a change of
   * options reaches the network.
   */
  sync(): void {
    this.#syncSource();
    this.#syncPace();
  }

  /** Ends the session. The next `sync()` in a page opens a new one. */
  close(): void {
    this.#session?.close();
    this.#session = undefined;
  }

  /** A new address starts from nothing; the answers of the old one are lost. */
  #syncSource(): void {
    const {host} = this.#owner;
    const {src, baseURI, isConnected} = host;
    const isOther = src !== this.#src;
    const isSame = !isOther && this.#session?.fits(host);
    if (isSame || (!isOther && !isConnected)) return;
    if (isOther && this.#src) this.#owner.forget();
    this.#src = src;
    const before = this.#session;
    this.#session =
      src && URL.canParse(src, baseURI) ? new Session(new URL(src, baseURI).href, this.#owner) : undefined;
    before?.close();
    // A page may answer the error event with another src. Lit ignores such a change in the middle of an update.
    if (src && isOther && !this.#session)
      queueMicrotask(() => this.#owner.fail(new FeedNetworkError(src), {isPermanent: true}));
  }

  /** A pause begins with the first good load: a paused element with nothing in it would be of no use. */
  #syncPace(): void {
    const {interval, paused, isConnected} = this.#owner.host;
    this.#session?.setActive(isConnected && !(paused && this.#owner.state.feed));
    if (this.#interval !== interval) this.#session?.reschedule();
    this.#interval = interval;
  }
}
