import type {Developers} from './formats/unknown-format.js';
import {warnOnce} from './warn-once.js';

/** Attributes of other elements that people write in place of `src`. */
const OF_OTHERS = /^(url|href|feed|data-src|source|link)$/;

/** Updates with their times, from a server or from the page, and what the page puts into the stream. */
const STANDS_FOR_STREAM = 'article, time, [slot], [type]';

/** Paragraphs that lead nowhere. */
const PROSE = 'p:not(li *, :has(a))';

/** Words that are shown until the stream is there, and updates that begin with their time. */
const WAITS = /javascript|…$|\.\.\.$|^$|^\d+:\d/i;

/** Says which attributes are not read: those of others, and those that begin like one of ours, such as `intervall`. */
function unreadOn(host: Element): string {
  const {observedAttributes} = host.constructor as unknown as {readonly observedAttributes: readonly string[]};
  const isMeant = (name: string): boolean =>
    observedAttributes.some(ours => ours.startsWith(name.slice(0, 4))) && !(name in host);
  return host
    .getAttributeNames()
    .filter(name => !observedAttributes.includes(name) && (OF_OTHERS.test(name) || isMeant(name)))
    .map(name => ` "${name}" is not read.`)
    .join('');
}

/** Tells the author of a page about a mistake in it, in English. */
export const tellMistake: Developers['tellMistake'] = (mistake, host) =>
  warnOnce(
    mistake === 'no end'
      ? 'its content is shown only until the feed has loaded. If it is the rest of the page: "/>" is no end tag, ' +
          '"</live-updates>" or "</div>" is.'
      : `src, the address of the feed, is missing.${unreadOn(host)}`,
  );

/**
 * Tells of attributes that are not read, and of content that may be the rest of an article. A link may stand below a paragraph
 * that leads nowhere, and so may a list; without either, one such paragraph is enough.
 */
export function reviewPage(host: Element): void {
  const unread = unreadOn(host);
  if (unread) warnOnce(unread.trim());
  if (host.querySelector(STANDS_FOR_STREAM)) return;
  const prose = [...host.querySelectorAll(PROSE)].filter(({textContent}) => !WAITS.test(textContent.trim()));
  if (prose[host.querySelector('a, li') ? 1 : 0]) tellMistake('no end', host);
}
