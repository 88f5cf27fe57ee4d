import {FeedNetworkError, type FeedError} from '../errors.js';
import {readFeed} from '../formats/read-feed.js';
import {feedErrorOf, Session, type SessionOptions, type SessionOwner} from './session.js';

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

/**
 * Keeps one session for the address that the element names, and tells it whether and how often to check. Documents that
 * the page hands over take the same way in.
 */
export class Following {
  readonly #owner: StreamOwner;
  #session: Session | undefined;
  #src = '';
  #interval: number | undefined;
  /** Another number after each document from the page and each new address: what still loads then is lost. */
  #turn = 0;

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

  /**
   * Merges a document from the page as if it had been fetched: a JSON Feed within this very call, any other format as
   * soon as it is loaded. If the coverage goes on by it, so do the checks.
   */
  async apply(document: unknown): Promise<void> {
    const owner = this.#owner;
    const url = this.#session?.url ?? owner.host.baseURI;
    const turn = ++this.#turn;
    try {
      // The text is a copy, so what the page does to its object later has no effect.
      const text = typeof document === 'string' ? document : JSON.stringify(document);
      const read = readFeed(text, {url, language: owner.language}, owner.state.updates.byId);
      const found = 'then' in read ? await read : read;
      if (turn !== this.#turn) return;
      owner.receive(found);
      this.#session?.renew();
    } catch (cause) {
      if (turn === this.#turn) owner.fail(feedErrorOf(cause, url));
    }
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
    if (isOther && this.#src) {
      this.#turn++;
      this.#owner.forget();
    }
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
