import type {Developers} from './formats/unknown-format.js';

/** Attributes of other elements that people write in place of `src`. */
const MISSPELT = ['url', 'href', 'feed', 'data-src', 'source', 'link'];

/** Tells the author of a page about a mistake in it, in English. */
export const tellMistake: Developers['tellMistake'] = (mistake, host) => {
  const [name] = host.getAttributeNames().filter(written => MISSPELT.includes(written));
  const sentence = {
    'no source': `src, the address of the feed, is missing.${name ? ` "${name}" is not read.` : ''}`,
    'no end':
      'what stands between its tags is shown only until the feed has loaded, and here that is more than a ' +
      'link. If it is the rest of the page: "<live-updates … />" does not end the element, "</live-updates>" does.',
  };
  console.warn(`live-updates: ${sentence[mistake]}`);
};
