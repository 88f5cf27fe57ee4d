import {make} from './make.js';
import type {RenderOptions} from './options.js';
import {renderFeed} from './render-feed.js';

/**
 * Renders a feed as `npx live-updates render` prints it: the whole element with its updates and the feed, for a file that a page
 * includes. Without an address nothing could follow the feed, so the updates come alone then.
 * @throws FeedFormatError if the document is in no known format, or broken
 */
export function renderCommand(document: unknown, options: RenderOptions): string {
  const {html, data, jsonLd} = renderFeed(document, options);
  const {html: empty} = make('live-updates', {src: options.url});
  const element = options.url ? empty.replace(/(?=<\/)/, () => `\n${html}\n${data}\n`) : html;
  return [element, jsonLd].filter(Boolean).join('\n');
}
