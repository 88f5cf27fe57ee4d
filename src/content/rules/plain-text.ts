import {containText} from '../../text/contain.js';
import {TEXT_LIMIT} from './limits.js';

/** An address in plain text, without the punctuation after it. A bracket that it opens itself is its own. */
const ADDRESS =
  /(\bhttps?:\/\/(?:[^\s<>\p{QMark}()、-〟！-？]|\([^\s<>\p{QMark}()]*\))*(?:[^\s<>\p{QMark}().,:;!?\]}…、-〟！-？]|\([^\s<>\p{QMark}()]*\)))/iu;

/** Parts plain text into paragraphs, at empty lines. Each is a list in which texts and addresses take turns, a text first. */
export const paragraphsIn = (text: string): readonly (readonly string[])[] =>
  containText(text.slice(0, TEXT_LIMIT))
    .trim()
    .split(/\r?\n\s*\n\s*/)
    .map(paragraph => paragraph.split(ADDRESS));
