import {FeedFormatError} from '../errors.js';
import {OnDemand} from '../on-demand.js';

/** Says what a document is that is no feed: `source` is the text or the parsed document, `url` its address. */
export type FaultOf = (source: unknown, url: string) => string;

/** Sentences about mistakes, which most pages never show. */
export interface Developers {
  readonly faultOf: FaultOf;
  /**
   * Lists what a document holds that is not read, and tells if the updates may have replaced a part of the page. It is not in
   * the standalone file.
   */
  readonly review?: (document: unknown, host: Element) => void;
  /** Tells of a mistake in the page. `no source`: there is no address. `no end`: the element has swallowed what comes after it. */
  readonly tellMistake: (mistake: 'no source' | 'no end', host: Element) => void;
}

/** One part for all of them, loaded when any is needed. */
export const developers = new OnDemand<Developers>('what is wrong');

/** A document that no format reads. Its message says only that, until it is completed. */
export class UnknownFormatError extends FeedFormatError {
  constructor(url: string, cause?: unknown) {
    super(url, cause, 'This is in no known format');
  }

  complete(source: unknown, faultOf: FaultOf): void {
    this.message = `${faultOf(source, this.url)}: ${this.url}`;
  }
}

/** Completes the message of an error: what the document is. Resolves when it has, or when it cannot. */
export async function explain(error: unknown, source: unknown): Promise<void> {
  if (!(error instanceof UnknownFormatError)) return;
  await developers.load();
  if (developers.loaded) error.complete(source, developers.loaded.faultOf);
}
