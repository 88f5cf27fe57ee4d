export {FeedFormatError} from './errors.js';
export type {RenderOptions} from './server/options.js';
export type {GivenWords} from './server/words.js';
export {renderFeed, type RenderedFeed} from './server/render-feed.js';
