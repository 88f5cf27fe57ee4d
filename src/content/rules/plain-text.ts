import {containText} from '../../text/contain.js';
import {BREAK_LIMIT, LINE_LIMIT, TEXT_LIMIT} from './limits.js';

/** A part of a text. */
const PART = /[^]{1,4000}\S{0,99}\s?/gu;

/** An address in plain text, without the punctuation after it. A bracket that it opens itself is its own. */
const ADDRESS =
  /(\bhttps?:\/\/(?:[^\s<>\p{QMark}()、-〟！-？]|\([^\s<>\p{QMark}()]*\))*(?:[^\s<>\p{QMark}().,:;!?\]}…、-〟！-？]|\([^\s<>\p{QMark}()]*\)))/iu;

/** Parts a text that is too long for one block, after a word where that is near. */
export const partsOf = (text: string): readonly string[] =>
  text.length > LINE_LIMIT ? (text.match(PART) ?? []) : [text];

/** Parts plain text into paragraphs, at empty lines. Each is a list in which texts and addresses take turns, a text first. */
export function paragraphsIn(text: string): readonly (readonly string[])[] {
  let breaks = 0;
  return containText(text.slice(0, TEXT_LIMIT))
    .replace(/[\r\n]\s*/g, gap => (++breaks > BREAK_LIMIT ? ' ' : gap))
    .trim()
    .split(/\r?\n\s*\n\s*/)
    .flatMap(partsOf)
    .map(paragraph => paragraph.split(ADDRESS));
}
