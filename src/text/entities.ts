/**
 * Code points of the names that writing tools emit. Feeds have all other characters as they are, or by number. After a tilde:
 * combining marks by the end of a name, as offsets from U+0300: `&eacute;` is e and U+0301.
 */
const NAMED =
  ' amp=38 lt=60 gt=62 quot=34 apos=39 nbsp=160 iexcl=161 pound=163 sect=167 copy=169 laquo=171 ' +
  'shy=173 reg=174 deg=176 plusmn=177 sup2=178 micro=181 middot=183 raquo=187 frac14=188 ' +
  'frac12=189 frac34=190 iquest=191 AElig=198 times=215 Oslash=216 szlig=223 aelig=230 divide=247 oslash=248 ' +
  'Lstrok=321 lstrok=322 OElig=338 oelig=339 thinsp=8201 ' +
  'ndash=8211 mdash=8212 lsquo=8216 rsquo=8217 sbquo=8218 ldquo=8220 rdquo=8221 bdquo=8222 bull=8226 hellip=8230 ' +
  'lsaquo=8249 rsaquo=8250 euro=8364 trade=8482 larr=8592 rarr=8594 ' +
  '~grave=0 ~acute=1 ~circ=2 ~tilde=3 ~macr=4 ~breve=6 ~dot=7 ~uml=8 ~ring=10 ~dblac=11 ~caron=12 ~cedil=39 ~ogon=40';

const numberOf = (name: string): number => parseInt(NAMED.split(` ${name}=`)[1] ?? '');

/** Returns the character of a number. As in HTML, 128 to 159 are of Windows-1252, and an invalid number becomes U+FFFD. */
function characterOf(point: number): string {
  if (point > 127 && point < 160) return new TextDecoder('windows-1252').decode(new Uint8Array([point]));
  return String.fromCodePoint(point > 0 && point < 0x110000 ? point : 0xfffd).toWellFormed();
}

/** Replaces character references of HTML: all numeric ones and the names in common use. Unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&([#\w])(\w+);/g, (whole, first: string, rest: string) => {
    const point = first === '#' ? Number(`0${rest}`) : numberOf(first + rest);
    if (!Number.isNaN(point)) return characterOf(point);
    // where no mark has this name, U+0000 follows the letter, and the two stay two
    const letter = (first + String.fromCharCode(0x300 + numberOf(`~${rest}`))).normalize();
    return letter.length < 2 ? letter : whole;
  });
}
