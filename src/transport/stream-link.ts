import {OnDemand} from '../on-demand.js';
import type {FollowStream} from './event-stream.js';
import type {FollowedStream, StreamFollower} from './look.js';

/** Follows event streams. It is loaded with the first feed that has one; without it all goes on by checks. */
export const eventStream = new OnDemand<FollowStream>('event streams');

export interface StreamLinkOptions extends Omit<StreamFollower, 'url' | 'onChange'> {
  /** `isTold` has changed. `isCutOff`: a stream that was open has failed, on all pages at once as a rule. */
  onChange(isCutOff: boolean): void;
}

/** The event stream of one source, at an address that may change. */
export class StreamLink {
  /** Whether a stream tells of news: `false` if one should but does not, `undefined` without one. */
  isTold: boolean | undefined;
  readonly #options: StreamLinkOptions;
  #url = '';
  #stream: FollowedStream | undefined;

  constructor(options: StreamLinkOptions) {
    this.#options = options;
  }

  /** Follows this address from now on, an empty one for none. */
  follow(url: string): void {
    if (url === this.#url) return;
    this.#url = url;
    this.#stream?.close();
    this.#stream = undefined;
    this.isTold = undefined;
    if (url) void this.#open(url);
  }

  /** Has to be called after each check that found something new. */
  onNews(): void {
    this.#stream?.onNews();
  }

  async #open(url: string): Promise<void> {
    const isLoaded = await eventStream.load();
    if (url !== this.#url || this.#stream) return;
    const follower = {...this.#options, url, onChange: (isOpen?: boolean) => this.#change(isOpen)};
    if (isLoaded) this.#stream = eventStream.loaded?.(follower);
    else this.#change(false);
  }

  #change(isOpen: boolean | undefined): void {
    const isCutOff = this.isTold === true && isOpen === false;
    this.isTold = isOpen;
    this.#options.onChange(isCutOff);
  }
}
