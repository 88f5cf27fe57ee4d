import {listUnread} from './formats/unread.js';

/** The messages that the console has shown, of all elements. */
const told = new Set<string>();

/** Lists what a document holds that is not read, in the console, each line once, however often the feed comes. */
export function tellUnread(document: unknown): void {
  const lines = listUnread(document).filter(line => !told.has(line));
  for (const line of lines) told.add(line);
  if (lines.length) console.info(`live-updates: not all of the feed can be used.\n${lines.join('\n')}`);
}
