import type {Developers} from './formats/unknown-format.js';
import {warnOnce} from './warn-once.js';

/** Attributes of other elements that people write in place of `src`. */
const MISSPELT = ['url', 'href', 'feed', 'data-src', 'source', 'link'];

/** Updates with their times, from a server or from the page, and what the page puts into the stream. */
const STANDS_FOR_STREAM = 'article, time, [slot], [type]';

/** Paragraphs that lead nowhere. */
const PROSE = 'p:not(li *, :has(a))';

/** Words that are shown until the stream is there, and updates that begin with their time. */
const WAITS = /javascript|…$|\.\.\.$|^$|^\d+:\d/i;

/** Tells the author of a page about a mistake in it, in English. */
export const tellMistake: Developers['tellMistake'] = (mistake, host) => {
  const name = MISSPELT.find(each => host.hasAttribute(each));
  warnOnce(
    mistake === 'no end'
      ? 'its content is shown only until the feed has loaded. If it is the rest of the page: "/>" is no end tag, ' +
          '"</live-updates>" or "</div>" is.'
      : `src, the address of the feed, is missing.${name ? ` "${name}" is not read.` : ''}`,
  );
};

/** Tells of attributes that begin like one of ours and are none, such as `intervall` and `pagesize`. */
export function tellMisspelt(host: Element): void {
  const {observedAttributes} = host.constructor as unknown as {readonly observedAttributes: readonly string[]};
  for (const name of host.getAttributeNames()) {
    const like = observedAttributes.filter(each => each.startsWith(name.slice(0, 4)));
    if (like[0] && !like.includes(name) && !(name in host))
      warnOnce(`"${name}" is not read. Is it ${like.join(' or ')}?`);
  }
}

/**
 * Tells of content that may be the rest of an article. A link may stand below a paragraph that leads nowhere, and so may a
 * list; without either, one such paragraph is enough.
 */
export function tellSwallowed(host: Element): void {
  if (host.querySelector(STANDS_FOR_STREAM)) return;
  const prose = [...host.querySelectorAll(PROSE)].filter(({textContent}) => !WAITS.test(textContent.trim()));
  if (prose[host.querySelector('a, li') ? 1 : 0]) tellMistake('no end', host);
}
