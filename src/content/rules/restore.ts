import {SIGN} from './allow-list.js';

/** One attribute of a tag; it may have no value. */
const ATTRIBUTE = /(?<=[\s"'/])([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Attributes in which scripts for lazy loading keep an address, with the attribute that they stand for. */
const LAZY =
  /^(?:data-(?:(?:lazy-|pagespeed-lazy-|litespeed-|opt-|orig-|original-|actual|ez|hi-?res-|wpfc-original-|cf)?(src|srcset|poster)|(?:original|lazy|lazyload|echo|breeze|hi-?res|full)(?:-(?:src)?(set))?)|nitro-lazy-(src|srcset))$/i;

/** Pictures that count readers: of no size, or not to be seen. For a tag as `restoreAddress` writes it. */
const COUNTER =
  /;(hidden=|display:none|visibility:hidden|opacity:0(?![.\d])|(left|top):-\d{3}|(width|height)(=[01](\.0+)?(px)?(;|$)|:(0(?![.\d])|1px)))/i;

/** Pictures that are signs in a line of text: emoji, formulas. For a tag as `restoreAddress` writes it. */
const SIGNS =
  /;(class=[^;]*\b((tw)?emoji|smil(ie|ey)|latex|(formula|math)(?![-\w]))|data-stringify-type=emoji|src=[^;]*\/(tw)?emoji[s@/]|height:[\d.]+e[mx])/i;

/** A blank picture that waits for a script: it is no longer than this. */
const BLANK = /\ssrc\s*=\s*["']?data:image\/(gif|svg)[^"'\s>]{0,200}["'\s/>]/i;

/** A tag that loads something, after its address was restored. */
export interface Restored {
  readonly tag: string;
  /** Whether the tag now has an address that it kept for a script. */
  readonly isLazy: boolean;
}

/**
 * Gives a tag the address that it keeps for a script of the publisher's site. Of two attributes with one name the first counts,
 * so the real one is put in front. Pictures that only count readers, and blank ones, are left out.
 */
export function restoreAddress(tag: string, name: string): Restored {
  let front = '';
  let plain = ''; // ;name=value of all attributes, and of a style ;name:value
  for (const [, attribute = '', value = ''] of tag.matchAll(ATTRIBUTE)) {
    plain += `;${attribute}=${value.replace(/["']|\s{0,4}([:;])\s{0,4}/g, '$1')}`.replace(/style=/i, ';');
    const [found, kind, set, nitro] = LAZY.exec(attribute) ?? [];
    if (found && value) front += ` ${kind ?? nitro ?? (set ? 'srcset' : 'src')}=${value}`;
  }
  const isPicture = name === 'img';
  if (isPicture && (COUNTER.test(plain) || (!front && BLANK.test(tag)))) return {tag: '', isLazy: false};
  if (isPicture && SIGNS.test(plain)) front += ` ${SIGN}=""`;
  return {tag: front ? tag.replace(/^<[^\s/>]+/, start => start + front) : tag, isLazy: !!front};
}
