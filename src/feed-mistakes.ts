import {listUnread} from './formats/unread.js';
import {reviewPage} from './page-mistakes.js';

/** The messages that the console has shown, of all elements. */
const told = new Set<string>();

/**
 * Lists in the console what a document holds that is not read, each line once, however often the feed comes. Tells also if the
 * content of the element, which the updates have replaced, may have been a part of the page.
 */
export function review(document: unknown, host: Element): void {
  reviewPage(host);
  const lines = listUnread(document).filter(line => !told.has(line) && told.add(line));
  if (lines.length) console.info(`live-updates: not all of the feed can be used.\n${lines.join('\n')}`);
}
