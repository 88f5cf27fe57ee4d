const parse = (value: string, base: string): string => (URL.canParse(value, base) ? new URL(value, base).href : '');

/**
 * An address as it is when resolved, if it is one of the allowed kind; empty otherwise. Told by the parsed protocol, which
 * must be allowed without blanks and control characters too: what hides one among those is not honest.
 */
export function resolveAddress(value: string, base: string, kind: RegExp): string {
  const url = parse(value, base);
  return kind.test(url) && kind.test(parse(value.replace(/[\p{Z}\p{C}]/gu, ''), base)) ? url : '';
}

export const WEB = /^https?:/;
const LINK = /^(https?|mailto|tel):/;
/** Also pictures of points, not of vectors, up to 100 kB in base64. */
const IMAGE = /^(https?:|data:image\/(png|jpeg|gif|webp|avif)[;,].{1,133400}$)/;

/** More candidates than any picture has. */
const SET_LIMIT = 50;

/** The candidates of a `srcset` that are of the web, each with its width or density. */
function resolveSet(value: string, base: string): string {
  return `${value} `
    .split(/,\s+|(?<=\s[\d.]+[wx]),/, SET_LIMIT)
    .map(candidate => {
      const [address = '', size = ''] = candidate.trim().replace(/^,+/, '').split(/\s+/);
      const url = address && resolveAddress(address, base, WEB);
      return url && /^([\d.]+[wx])?$/.test(size) ? `${url} ${size}`.trim() : '';
    })
    .filter(Boolean)
    .join(', ');
}

/** What the attribute of this name may hold on the element, all addresses in it resolved; empty where nothing may. */
export function resolveAttribute(element: string, name: string, value: string, base: string): string {
  if (name === 'srcset') return resolveSet(value, base);
  return resolveAddress(value, base, name === 'href' ? LINK : element === 'img' ? IMAGE : WEB);
}
