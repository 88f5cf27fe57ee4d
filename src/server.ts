export {FeedFormatError} from './errors.js';
export {renderFeed, type RenderedFeed, type RenderOptions} from './server/render-feed.js';
