import {FeedNetworkError} from '../errors.js';
import {readFeed} from '../formats/read-feed.js';
import {explain} from '../formats/unknown-format.js';
import {ownDocument} from '../own-document.js';
import {aboutOf, feedErrorOf, Session, type SessionOptions, type SessionOwner} from './session.js';

/** The element's options that decide which address is followed, and how. */
export interface StreamOptions extends SessionOptions {
  readonly src: string;
  readonly paused: boolean;
}

export interface StreamOwner extends SessionOwner {
  readonly host: HTMLElement & StreamOptions;
  /** Forgets the feed of the last address. */
  forget(): void;
}

/**
 * Keeps one session for the element's address, and tells it whether and how often to check. Documents from the page (`apply`)
 * come in here too.
 */
export class Following {
  readonly #owner: StreamOwner;
  /** The session, `undefined` without an address and outside the page. */
  session: Session | undefined;
  #src = '';
  #format: string | undefined;
  #pace = '';
  /** Whether the parser has begun to add what a server wrote: the feed may come with it. */
  #isComing = false;
  /** Counts documents from the page and new addresses. */
  #turn = 0;
  /** The count of the last whole document, or address. What came before it and still waits for its reader is dropped. */
  #since = 0;
  /** The document from the page that waits for its reader. A part that comes after it takes effect after it. */
  #waiting: Promise<unknown> | undefined;

  constructor(owner: StreamOwner) {
    this.#owner = owner;
  }

  /**
   * Applies the element's options to the network: opens, replaces, starts, pauses and paces the session. Has to be called once
   * in each update cycle, after `mendOptions` and before the render. A change of options reaches the network only from here.
   */
  sync(): void {
    this.#syncSource();
    this.#syncPace();
  }

  /**
   * Merges a document from the page, which is believed: a JSON Feed synchronously, any other format after its
   * translator has loaded. One that says nothing of the feed itself is a part of it. If the document continues an ended
   * coverage, the checks continue too.
   */
  async apply(document: unknown): Promise<void> {
    const owner = this.#owner;
    const url = this.session?.url ?? owner.host.baseURI;
    const turn = ++this.#turn;
    const before = this.#waiting;
    try {
      // the text is a copy, so the page can change its object later without effect
      const text = typeof document === 'string' ? document : JSON.stringify(document);
      const read = readFeed(text, aboutOf(url, owner), owner.state.updates.byId);
      if ('then' in read) this.#waitFor(read);
      const found = 'then' in read ? await read : read;
      if (found.isBare && before) await before;
      if (turn < this.#since) return;
      if (!found.isBare) this.#since = turn;
      owner.receive(found, true);
      this.session?.renew();
    } catch (cause) {
      const error = feedErrorOf(cause, url);
      if (turn >= this.#since) owner.fail(error);
      await explain(error, document); // the console can wait, the page's next line cannot
      console.warn(`live-updates: apply() was given no feed. ${error.message}`);
    }
  }

  #waitFor(read: Promise<unknown>): void {
    const waiting = Promise.allSettled([read]).then(() => {
      if (this.#waiting === waiting) this.#waiting = undefined;
    });
    this.#waiting = waiting;
  }

  /** Ends the session. The next `sync()` while the element is in a page opens a new one. */
  close(): void {
    this.session?.close();
    this.session = undefined;
  }

  /** Replaces the session if the address, its format or its options have changed. Answers of the old address are dropped. */
  #syncSource(): void {
    const {host} = this.#owner;
    const {src, format, baseURI, isConnected} = host;
    const isOther = src !== this.#src || format !== this.#format;
    const isSame = !isOther && this.session?.fits(host);
    if (isSame || (!isOther && !isConnected)) return;
    if (isOther && this.#src) {
      this.#since = ++this.#turn;
      this.#owner.forget();
    }
    this.#src = src;
    this.#format = format;
    const before = this.session;
    this.session = src && URL.canParse(src, baseURI) ? new Session(new URL(src, baseURI).href, this.#owner) : undefined;
    before?.close();
    if (isOther && this.session) this.#takeGiven(this.session);
    // a page may set another src in its error listener, and Lit would ignore that in the middle of an update
    if (src && isOther && !this.session)
      queueMicrotask(() => {
        const error = new FeedNetworkError(src, undefined, 'This is no address');
        console.warn(`live-updates: ${error.message}`);
        this.#owner.fail(error);
      });
  }

  /**
   * Takes the feed that a server wrote into the element, in place of the first check. Where only its updates are here yet, the
   * check waits for the end of the page.
   */
  #takeGiven(session: Session): void {
    const {host} = this.#owner;
    const script = host.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
    const now = Date.now();
    if (script) {
      if (host.interval) session.postpone(Math.min(now, Date.parse(script.dataset['made'] ?? '') || now));
      queueMicrotask(() => void this.#receiveGiven(session, script.text)); // events must not come in the middle of an update
    } else if (ownDocument('readyState') === 'loading') {
      this.#isComing = !!host.querySelector(':scope > article');
      const onEnd = (): void => {
        this.#isComing = false;
        this.#takeGiven(session);
        this.#syncPace();
      };
      addEventListener('DOMContentLoaded', onEnd, {once: true});
    }
  }

  async #receiveGiven(session: Session, text: string): Promise<void> {
    const owner = this.#owner;
    const {url} = session;
    try {
      const found = await readFeed(text, {url, language: owner.language, format: 'json-feed'}, new Map());
      if (session !== this.session || owner.state.feed) return;
      owner.receive(found);
      session.reschedule();
    } catch (cause) {
      console.warn(`live-updates: the feed in the page cannot be read. ${feedErrorOf(cause, url).message}`);
      void session.check();
    }
  }

  /** Starts, pauses and paces the checks. `paused` takes effect after the first good load: an empty element is of no use. */
  #syncPace(): void {
    const {interval, stream, paused, isConnected} = this.#owner.host;
    const pace = `${interval} ${stream}`;
    this.session?.setActive(isConnected && !this.#isComing && !(paused && this.#owner.state.feed));
    if (this.#pace !== pace) this.session?.reschedule();
    this.#pace = pace;
  }
}
