/** The names that writing tools emit, with their code points. Feeds give other characters as they are, or by number. */
const NAMED =
  'amp38 lt60 gt62 quot34 apos39 nbsp160 ndash8211 mdash8212 lsquo8216 rsquo8217 ldquo8220 rdquo8221 hellip8230';

/** Character references of HTML as characters: all numeric ones and the names in common use. Unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#?)(x?[\da-f]{1,7}|[a-z]{2,6});/gi, (whole, isNumber: string, code: string) => {
    const point = Number(isNumber ? `0${code}` : new RegExp(`\\b${code}(\\d+)`).exec(NAMED)?.[1]);
    if (Number.isNaN(point)) return whole;
    // neither nothing, nor half of a pair, nor beyond Unicode
    return String.fromCodePoint(point > 0 && point >> 11 !== 27 && point < 0x110000 ? point : 0xfffd);
  });
}
