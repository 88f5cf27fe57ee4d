import {hrefOf} from '../../text/href.js';
import {CANDIDATE_LIMIT, DATA_IMAGE_LIMIT} from './limits.js';

/**
 * Resolves an address against `base`. Returns '' unless the result matches `kind`. The address must also match after blanks
 * and control characters are removed: an address that hides its protocol among those is not honest.
 */
export function resolveAddress(value: string, base: string, kind: RegExp): string {
  const url = hrefOf(value, base);
  return kind.test(url) && kind.test(hrefOf(value.replace(/[\p{Z}\p{C}]/gu, ''), base)) ? url : '';
}

export const WEB = /^https?:/;
const LINK = /^(https?|mailto|tel):/;
/** `data:` only for bitmaps: an SVG could hold scripts and links. */
const IMAGE = new RegExp(`^(https?:|data:image/(png|jpeg|gif|webp|avif)[;,].{1,${DATA_IMAGE_LIMIT}}$)`);

/** Resolves a `srcset`. Keeps the candidates that have a web address, each with its width or density. */
function resolveSet(value: string, base: string): string {
  return `${value} `
    .split(/,\s+|(?<=\s[\d.]+[wx]),/, CANDIDATE_LIMIT)
    .map(candidate => {
      const [address = '', size = ''] = candidate.trim().replace(/^,+/, '').split(/\s+/);
      const url = address && resolveAddress(address, base, WEB);
      return url && /^([\d.]+[wx])?$/.test(size) ? `${url} ${size}`.trim() : '';
    })
    .filter(Boolean)
    .join(', ');
}

/** Resolves the value of an attribute in `URL_ATTRIBUTES`. Returns '' if the element may not have this address there. */
export function resolveAttribute(element: string, name: string, value: string, base: string): string {
  if (name === 'srcset') return resolveSet(value, base);
  return resolveAddress(value, base, name === 'href' ? LINK : element === 'img' ? IMAGE : WEB);
}
