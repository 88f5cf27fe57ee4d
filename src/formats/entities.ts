/** The names that writing tools emit, with their code points. Feeds give other characters as they are, or by number. */
const NAMED =
  ' amp=38 lt=60 gt=62 quot=34 apos=39 nbsp=160 ndash=8211 mdash=8212 lsquo=8216 rsquo=8217 ldquo=8220 rdquo=8221 hellip=8230';

/** Character references of HTML as characters: all numeric ones and the names in common use. Unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#?)(\w+);/g, (whole, isNumber: string, code: string) => {
    const point = isNumber ? Number(`0${code}`) : parseInt(NAMED.split(` ${code}=`)[1] ?? '');
    if (Number.isNaN(point)) return whole;
    return String.fromCodePoint(point > 0 && point < 0x110000 ? point : 0xfffd);
  });
}
