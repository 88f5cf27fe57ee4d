import {containText} from '../../text/contain.js';
import {LINE_LIMIT, TEXT_LIMIT} from './limits.js';

/** A part of a text. */
const PART = /[^]{1,4000}\S{0,99}\s?/gu;

/** An address in plain text, without the punctuation after it. A bracket that it opens itself is its own. */
const ADDRESS =
  /(\bhttps?:\/\/(?:[^\s<>\p{QMark}()、-〟！-？]|\([^\s<>\p{QMark}()]*\))*(?:[^\s<>\p{QMark}().,:;!?\]}…、-〟！-？]|\([^\s<>\p{QMark}()]*\)))/iu;

/** A hundred letters without a blank, of which the first is joined to others or stacked, or a tone of skin: no language has such a word. */
const RUN = /[\p{Sk}\u0590-\u0dff\u200c-\u200d\ufb1d-\ufefc][\p{L}\p{M}\p{N}\p{Cf}\p{Sk}]{99}/gu;

/**
 * Parts a text that is too long for one block, after a word where that is near, and lets a line end within words without end.
 * Browsers shape all of a word anew for each place where its line may end.
 */
export function partsOf(text: string): readonly string[] {
  const broken = text.replace(RUN, '$&\u200b');
  return broken.length > LINE_LIMIT ? (broken.match(PART) ?? []) : [broken];
}

/** Parts plain text into paragraphs, at empty lines. Each is a list in which texts and addresses take turns, a text first. */
export const paragraphsIn = (text: string): readonly (readonly string[])[] =>
  containText(text.slice(0, TEXT_LIMIT))
    .trim()
    .split(/\r?\n\s*\n\s*/)
    .flatMap(partsOf)
    .map(paragraph => paragraph.split(ADDRESS));
