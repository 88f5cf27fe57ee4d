import {providePurify} from './content/sanitize.js';

providePurify(async () => (await import('./content/purifier.js')).purify);

export * from './errors.js';
export * from './events.js';
export {LiveUpdates} from './live-updates.js';
export type {Attachment, Author, CoverageState, Feed, Link, Update} from './model/feed.js';
export type {Expand} from './model/reduce.js';
export type {Order, Status} from './model/select.js';
export type {Announce, Switch} from './options.js';
export type {Timestamps} from './view/time.js';
