import {ownDocument} from '../own-document.js';

/**
 * Writes the number of held updates before the page's title and returns the text that it wrote; 0 writes nothing. `before` is
 * the text of the last call, which it removes. The page, or another element, may have changed the title meanwhile.
 */
export function writeTitleCount(before: string, count: number): string {
  const text = count ? `(${count}) ` : ''; // the title itself drops white space at its ends
  if (text !== before)
    Reflect.set(Document.prototype, 'title', text + ownDocument('title').replace(before.trim(), ''), document);
  return text;
}
