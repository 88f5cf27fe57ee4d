// The functions by which a page can check a feed itself, as the demo's page "Embed it" does.
export {checkFeed} from './check/check-feed.js';
export {find} from './check/finding.js';
