import {asLine, asUrl} from './fields.js';

/**
 * Returns what the addresses of one picture in several sizes have in common: no protocol, no image service, no query, no size
 * in a name or a folder. An address that does not end as pictures do is compared as it is.
 */
const pictureOf = (url: string): string =>
  /^[^?#]+\.(jpe?g|png|gif|webp|avif)([?#]|$)/i.test(url)
    ? url
        .replace(/^https?:\/\/(i\d\.wp\.com\/|www\.)?|[?#].*/g, '')
        .replace(/[-_@](\d+x\d+|\d+w|\dx|scaled)(?=\.\w+$)|\/(\d+x\d+|size|([shw]_?\d{3,}[,-]?)+)(?=\/)/gi, '')
    : url;

/** Returns the pictures in markup. */
const picturesIn = (html: string, base: string): readonly string[] =>
  [...html.matchAll(/[\s-]src(?:set)?=["']?([^"'\s<>]+)/gi)].map(([, address]) =>
    pictureOf(asUrl(asLine(address).replace(/,$/, ''), base)),
  );

/** Whether markup shows a picture, in this or another size, so that the item's own picture is not shown twice. */
export const shows = (html: string, picture: string, base: string): boolean =>
  picturesIn(html, base).includes(pictureOf(picture));
