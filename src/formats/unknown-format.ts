import {FeedFormatError} from '../errors.js';
import {OnDemand} from '../on-demand.js';

/** Says what a document is that is no feed: `source` is the text or the parsed document, `url` its address. */
export type FaultOf = (source: unknown, url: string) => string;

/** Loaded when there is such a document. */
export const fault = new OnDemand<FaultOf>('what is wrong with the feed could not be found out.');

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
  await fault.load();
  if (fault.loaded) error.complete(source, fault.loaded);
}
