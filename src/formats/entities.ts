/** Latin 1 by code point from 160, the way HTML names it, then the typographic ones that writing tools emit. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const OTHERS =
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • euro € trade ™ ' +
  'prime ′ Prime ″ lsaquo ‹ rsaquo › OElig Œ oelig œ Scaron Š scaron š minus − rarr → larr ← thinsp \u2009 ensp \u2002 emsp \u2003';

let names: Map<string, string> | undefined;

function namesOfEntities(): Map<string, string> {
  const others = OTHERS.match(/\S+ ./gu)?.map(pair => pair.split(' ') as [string, string]) ?? [];
  return new Map([...others, ...LATIN.split(' ').map((name, i): [string, string] => [name, String.fromCodePoint(160 + i)])]);
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

/** Character references of HTML as characters: all numeric ones and the names in common use. Unknown ones stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  names ??= namesOfEntities();
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]\w{1,9}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return names?.get(name) ?? whole;
    return characterOf(hex ? parseInt(hex, 16) : Number(decimal));
  });
}
