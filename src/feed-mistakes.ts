import {listUnread} from './formats/unread.js';
import {tellSwallowed} from './page-mistakes.js';

/** The messages that the console has shown, of all elements. */
const told = new Set<string>();

/**
 * Lists what a document holds that is not read, in the console, each line once, however often the feed comes. What it takes
 * the place of is looked at too.
 */
export function tellUnread(document: unknown, host: Element): void {
  tellSwallowed(host);
  const lines = listUnread(document).filter(line => !told.has(line) && told.add(line));
  if (lines.length) console.info(`live-updates: not all of the feed can be used.\n${lines.join('\n')}`);
}
