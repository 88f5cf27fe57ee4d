import {FeedNetworkError, type FeedError} from '../errors.js';
import {Session, type Follower} from './session.js';

/** The options that say what is followed, and how. */
export interface FollowingHost extends HTMLElement {
  readonly src: string;
  readonly interval: number;
  readonly paused: boolean;
  readonly credentials: RequestCredentials;
  readonly fetch: typeof globalThis.fetch | undefined;
}

export interface FollowingOwner extends Follower {
  readonly options: FollowingHost;
  /** Forgets the feed of the address before. */
  leave(): void;
  /** `at` is when it happened; what was never otherwise is no passing trouble. */
  fail(error: FeedError, at?: number): void;
}

/** Keeps the session that the options ask for, a new one for another address, and tells it when to check. */
export class Following {
  readonly #owner: FollowingOwner;
  #session: Session | undefined;
  #src = '';
  #interval: number | undefined;

  constructor(owner: FollowingOwner) {
    this.#owner = owner;
  }

  /** `undefined` without an address, and outside the page. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** Follows the options as they are now. */
  update(): void {
    this.#followSource();
    this.#followPace();
  }

  /** Ends the session. In a page again, the address is followed anew. */
  close(): void {
    this.#session?.close();
    this.#session = undefined;
  }

  /** A new address starts from nothing; the answers of the old one are lost. */
  #followSource(): void {
    const {options} = this.#owner;
    const {src, baseURI, isConnected} = options;
    const isOther = src !== this.#src;
    const isSame = !isOther && this.#session?.fits(options);
    if (isSame || (!isOther && !isConnected)) return;
    if (isOther && this.#src) this.#owner.leave();
    this.#src = src;
    const before = this.#session;
    this.#session =
      src && URL.canParse(src, baseURI) ? new Session(new URL(src, baseURI).href, this.#owner) : undefined;
    before?.close();
    // a listener may answer with another src, which Lit would not hear of in the middle of an update
    if (src && isOther && !this.#session) queueMicrotask(() => this.#owner.fail(new FeedNetworkError(src), 0));
  }

  /** A pause holds from the first good load on: a paused element with nothing in it would be of no use. */
  #followPace(): void {
    const {interval, paused, isConnected} = this.#owner.options;
    this.#session?.follow(isConnected && !(paused && this.#owner.state.feed));
    if (this.#interval !== interval) this.#session?.update();
    this.#interval = interval;
  }
}
