import type {Update} from './feed.js';

const THRESHOLD = 60_000; // milliseconds: hardly anybody has read the text within a minute

/** Returns when an update was edited, in milliseconds since the epoch; `undefined` if nothing says that it was. */
export const editedAt = ({published, modified, isDeleted}: Update): number | undefined =>
  !isDeleted && published && modified && modified - published >= THRESHOLD ? modified : undefined;
