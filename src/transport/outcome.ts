import type {FeedError} from '../errors.js';

/** The end of one check for one listener: a document was read, the text was the same as last time, or the check failed. */
export type Outcome =
  | {readonly kind: 'read' | 'unchanged'; readonly error?: undefined}
  | {readonly kind: 'failed'; readonly error: FeedError};
