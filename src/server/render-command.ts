import {make} from './make.js';
import {renderFeed} from './render-feed.js';

/** Base of relative addresses in a file whose own address is not given. */
export const NOWHERE = 'https://feed.invalid/';

/**
 * Renders a feed as `npx live-updates render` prints it: the whole element with its updates and the feed, for a file that a page
 * includes. Without an address (`url` is empty) nothing could follow the feed, so the updates come alone then.
 * `page` is the address of that page, for links to its updates; without it (it is empty) they are fragments.
 * @throws FeedFormatError if the document is in no known format, or broken
 */
export function renderCommand(document: unknown, url: string, page = ''): string {
  const {html, data, jsonLd} = renderFeed(document, {url: url || NOWHERE, baseUrl: page});
  const {html: empty} = make('live-updates', {src: url});
  return url ? [empty.replace(/(?=<\/)/, () => `\n${html}\n${data}\n`), jsonLd].join('\n') : html;
}
