import {resolve} from './address.js';
import {attributeOf, Fields, textOf} from './elements.js';

interface MediaFile {
  readonly url: string;
  readonly mime_type?: string;
  readonly title?: string;
  readonly size_in_bytes?: number;
}

export interface Media {
  readonly image: string;
  readonly attachments: readonly MediaFile[];
}

const MOST_FILES = 100; // of an item; no honest one has more

const IMAGE = /\.(jpe?g|png|gif|webp|avif)(\?|$)/i;

const isImage = (element: Element, {mime_type = '', url}: MediaFile): boolean => {
  const kind = mime_type || attributeOf(element, 'medium');
  return kind ? kind.startsWith('image') : IMAGE.test(url);
};

/** Returns the `media:group`s of an item, in which a file is written in several ways, and the item itself. */
export const mediaOf = (fields: Fields): readonly Fields[] => [
  fields,
  ...fields
    .all('media:group')
    .slice(0, MOST_FILES)
    .map(element => new Fields(element)),
];

/** Returns the files of one group: the one that is the default, else all of them. */
function contentsOf(owner: Fields): readonly Element[] {
  const all = owner.all('media:content');
  const main = all.filter(element => attributeOf(element, 'isDefault') === 'true');
  return main.length ? main : all;
}

function readFile(element: Element, base: string): MediaFile {
  const size = Number(attributeOf(element, 'length') || attributeOf(element, 'fileSize'));
  const type = attributeOf(element, 'type');
  const title = attributeOf(element, 'title') || new Fields(element).text('media:title');
  return {
    url: resolve(attributeOf(element, 'url') || attributeOf(element, 'href'), base),
    ...(type && {mime_type: type}),
    ...(title && {title}),
    ...(size > 0 && {size_in_bytes: size}),
  };
}

const widthOf = (element: Element): number => Number(attributeOf(element, 'width')) || 0;

/** Returns the widest, and all that do not say how wide they are: those are different pictures, not sizes of one. */
function withoutSmaller(elements: readonly Element[]): readonly Element[] {
  if (elements.length < 2) return elements;
  const [widest] = elements.toSorted((one, other) => widthOf(other) - widthOf(one));
  return elements.filter(element => !widthOf(element) || element === widest);
}

/** Pictures that are of no use but as an item's own picture: an address, as an attribute or as text. */
const PICTURES = ['media:thumbnail', 'itunes:image', 'image', 'xhtml:img'];

function pictureOf(owners: readonly Fields[], base: string): string {
  for (const owner of owners)
    for (const name of PICTURES)
      for (const element of withoutSmaller(owner.all(name))) {
        const url = ['url', 'href', 'src'].map(attribute => attributeOf(element, attribute)).find(Boolean);
        const address = url ?? (new Fields(element).text('url') || textOf(element));
        if (address) return resolve(address, base);
      }
  return '';
}

/**
 * Reads the files of an item: enclosures of RSS and Atom, and Media RSS (https://www.rssboard.org/media-rss). The first
 * picture is that of the item. Each address counts once.
 */
export function readMedia(fields: Fields, groups: readonly Fields[], links: readonly Element[], base: string): Media {
  const contents = groups.flatMap(contentsOf);
  const elements = [...fields.all('enclosure'), ...links, ...contents].slice(0, MOST_FILES);
  if (!elements.length) return {image: pictureOf(groups, base), attachments: []}; // as in most items
  const all = elements.map(element => [element, readFile(element, base)] as const);
  const pictures = withoutSmaller(all.filter(pair => isImage(...pair)).map(([element]) => element));
  const files = new Map<string, MediaFile>();
  let image = '';
  for (const [element, file] of all) {
    const isPicture = isImage(element, file);
    if (!file.url || (isPicture && !pictures.includes(element)) || file.mime_type?.includes('flash')) continue;
    if (isPicture) image ||= file.url;
    if (file.url !== image && !files.has(file.url)) files.set(file.url, file);
  }
  const inside = contents.map(element => new Fields(element));
  return {image: image || pictureOf([...groups, ...inside], base), attachments: [...files.values()]};
}
