import {asText} from '../fields.js';
import {pictureOf} from './post-markup.js';

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
  url.replace(/^https?:\/\//, '').replace(/(-\d+x\d+|-scaled)?\.(jpe?g|png|gif|webp|avif)([?#][^]*)?$/i, '');

/** Returns a picture as markup; an empty text if it has no address. Sizes keep its place free until it has loaded. */
export function figureOf({url, alt, width, height, caption}: Picture): string {
  const below = asText(caption) && `<figcaption>${asText(caption)}</figcaption>`;
  const picture = pictureOf({src: url, alt, size: {width, height}});
  return picture && `<figure>${picture}${below}</figure>`;
}

/** Puts a picture before a text, unless the text has it in this or another size. */
export const withPicture = (html: string, picture: Picture): string =>
  (html.includes(stemOf(asText(picture.url))) ? '' : figureOf(picture)) + html;
