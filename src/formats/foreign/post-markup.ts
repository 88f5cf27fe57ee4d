import {asAmount, asObject, asText} from '../fields.js';
import {escapeHtml} from '../markup.js';

/** Writes a start tag. An attribute that is `undefined` or 0 is left out; one that is `true` has no value. */
export function startTag(
  name: string,
  attributes: Readonly<Record<string, string | number | true | undefined>>,
): string {
  const written = Object.entries(attributes).map(([attribute, value]) => {
    if (value === undefined || value === 0) return '';
    return value === true ? ` ${attribute}` : ` ${attribute}="${escapeHtml(String(value))}"`;
  });
  return `<${name}${written.join('')}>`;
}

/** Writes a time as markup, in UTC: nobody knows here which zone the reader is in. An empty text if it is none. */
export function timeOf(value: unknown): string {
  const time = Date.parse(asText(value));
  if (!time) return '';
  const iso = new Date(time).toISOString();
  return `<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

/** Writes a link around markup; the markup alone without an address. */
export const linkTo = (href: string, html: string): string => (href ? `${startTag('a', {href})}${html}</a>` : html);

/** A picture as a service describes it. Fields of a wrong type are missing. */
export interface PostPicture {
  readonly src: unknown;
  readonly alt?: unknown;
  /** Holds `width` and `height`, in pixels or as a mere ratio. */
  readonly size?: unknown;
}

const LEAST_WIDTH = 100; // pixels; what is less is a ratio
const GOOD_WIDTH = 1000;

/** Reads a width and a height, so that a picture has its place before it is loaded. A ratio becomes pixels. */
export function sizeOf(value: unknown): {readonly width: number; readonly height: number} {
  const size = asObject(value);
  const width = asAmount(size['width']);
  const height = asAmount(size['height']);
  if (!width || !height) return {width: 0, height: 0};
  const scale = width < LEAST_WIDTH ? GOOD_WIDTH / width : 1;
  return {width: Math.round(width * scale), height: Math.round(height * scale)};
}

/** Writes a picture; nothing without an address. */
export const pictureOf = ({src, alt, size}: PostPicture): string =>
  asText(src) && startTag('img', {src: asText(src), alt: asText(alt), ...sizeOf(size)});

/** Writes somebody else's words, with a link to them and a sign that says how they came here. */
export const quotationOf = (html: string, url: string, name: string, sign = ''): string =>
  html &&
  `<figure><figcaption>${sign}${linkTo(url, escapeHtml(name))}</figcaption><blockquote>${html}</blockquote></figure>`;

/** Writes who said something: a name, and the handle that no two people share. */
export const nameAndHandle = (name: string, handle: unknown): string =>
  [name, asText(handle) && `@${asText(handle)}`].filter(Boolean).join(' ');

/** Folds content away under a warning, in markup. Without a warning it stays open. */
export const foldUnder = (warning: string, html: string): string =>
  warning && html ? `<details><summary>${warning}</summary>${html}</details>` : html;

/** The warning before what a service calls sensitive without saying why. */
export const SENSITIVE = '<span lang="en">Sensitive content</span>';

/** Writes the preview of a page that a post links to; nothing without an address or a title. */
export function cardOf(url: unknown, title: unknown, description: unknown, picture: PostPicture): string {
  if (!asText(url) || !asText(title)) return '';
  const words = [linkTo(asText(url), escapeHtml(asText(title))), escapeHtml(asText(description))].filter(Boolean);
  return `<figure>${pictureOf(picture)}<figcaption>${words.join('<br>')}</figcaption></figure>`;
}
