import {frames} from './content/dom/body.js';
import {purifier} from './content/dom/sanitize.js';
import {foreign} from './formats/foreign.js';
import {developers} from './formats/unknown-format.js';
import {eventStream} from './transport/stream-link.js';
import {structuredData} from './structured-data.js';

purifier.provide(async () => (await import('./content/dom/purifier.js')).purify);
frames.provide(async () => (await import('./content/dom/frames.js')).makeFrame);
foreign.toJsonFeed.provide(async () => (await import('./formats/foreign/translate.js')).translateForeign);
eventStream.provide(async () => (await import('./transport/event-stream.js')).followStream);
structuredData.provide(async () => (await import('./write-structured-data.js')).writeStructuredData);
developers.provide(() => import('./developers.js'));

export * from './errors.js';
export * from './events.js';
export type {About, FeedFormat, ToJsonFeed} from './formats/format.js';
export {LiveUpdates} from './live-updates.js';
export type {Attachment, Author, CoverageState, Feed, Link, Publisher, Update} from './model/feed.js';
export type {Plural, Words} from './locales/say.js';
export type {Incoming} from './model/arrivals.js';
export type {Expand} from './model/actions.js';
export type {Order} from './model/order.js';
export type {Status} from './model/status.js';
export type {Announce, Embeds, StructuredDataSwitch, Switch} from './options.js';
export type {PageSanitizer} from './view/context.js';
export type {Timestamps} from './view/time.js';
