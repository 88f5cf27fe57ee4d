import {asAmount, asText} from '../fields.js';
import {escapeHtml} from '../markup.js';

/** A picture as services describe it: any field may be missing or of a wrong type. The caption is markup. */
interface Picture {
  readonly url: unknown;
  readonly alt?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
  readonly caption?: unknown;
}

/** Returns what the addresses of one picture in several sizes have in common. */
const stemOf = (url: string): string =>
  url.replace(/^https?:\/\//, '').replace(/(?:-\d+x\d+|-scaled)?\.(?:jpe?g|png|gif|webp|avif)(?:[?#][^]*)?$/i, '');

/** Returns a picture as markup; an empty text if it has no address. Sizes keep its place free until it has loaded. */
export function figureOf({url, alt, width, height, caption}: Picture): string {
  const address = asText(url);
  const sizes = asAmount(width) && asAmount(height) ? ` width="${asAmount(width)}" height="${asAmount(height)}"` : '';
  const below = asText(caption) && `<figcaption>${asText(caption)}</figcaption>`;
  return (
    address && `<figure><img src="${escapeHtml(address)}" alt="${escapeHtml(asText(alt))}"${sizes}>${below}</figure>`
  );
}

/** Puts a picture before a text, unless the text has it in this or another size. */
export const withPicture = (html: string, picture: Picture): string =>
  (html.includes(stemOf(asText(picture.url))) ? '' : figureOf(picture)) + html;
