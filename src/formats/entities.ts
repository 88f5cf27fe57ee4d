/** The names that writing tools emit. Feeds give other characters as they are, or by number. */
const NAMED =
  'amp&lt<gt>quot"apos\'nbsp\u00a0ndash–mdash—lsquo‘rsquo’ldquo“rdquo”hellip…';

/** Character references of HTML as characters: all numeric ones and the names in common use. Unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z]{2,6}));/gi, (whole, code?: string, name?: string) => {
    if (name) return new RegExp(`(?<![a-z])${name}([^a-z])`).exec(NAMED)?.[1] ?? whole;
    const point = Number(`0${code ?? ''}`.replace(/^0(?=\d)/, ''));
    return point > 0x10ffff || !point ? '\ufffd' : String.fromCodePoint(point);
  });
}
