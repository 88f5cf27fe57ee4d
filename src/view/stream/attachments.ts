import type {Attachment} from '../../model/feed.js';
import {make, type Content} from '../../dom/make.js';
import type {ViewContext} from '../context.js';
import {makePicture} from './picture.js';

/** Names of files that say what is in them, for feeds that give no type. */
const NAMES: Readonly<Record<string, RegExp>> = {
  audio: /\.(mp3|m4a|aac|og[ga]|opus|wav|flac)$/i,
  video: /\.(mp4|m4v|webm|ogv|mov)$/i,
  image: /\.(jpe?g|png|gif|webp|avif)$/i,
};

const pathOf = (url: string): string => url.replace(/[?#].*/, '');

function kindOf({mimeType, url}: Attachment): string {
  if (mimeType) return mimeType.replace(/[/;].*/, '').toLowerCase();
  return Object.keys(NAMES).find(kind => NAMES[kind]?.test(pathOf(url))) ?? '';
}

/** The text of a link that downloads a file: its title, type and size. The ending of its address tells people more than its type. */
export function downloadTextOf({title, url, mimeType, sizeInBytes}: Attachment, language: string): string {
  const [, type = ''] = /\.(\w{1,5})$/.exec(pathOf(url)) ?? /\/(\w{1,5})(?:;|$)/.exec(mimeType) ?? [];
  const isSmall = sizeInBytes < 1e6;
  const size = (sizeInBytes / (isSmall ? 1e3 : 1e6)).toLocaleString(language, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  });
  return `${title} ${type.toUpperCase()} ${sizeInBytes ? size : ''}`.trim();
}

const makeDownload = (file: Attachment, language: string): Content =>
  make(
    'p',
    {dir: 'auto'},
    make(
      'a',
      {part: 'update-attachment', href: file.url, rel: 'noopener', download: ''},
      downloadTextOf(file, language),
    ),
  );

/** Files with one title: one thing in several formats. */
export interface AttachmentGroup {
  readonly title: string;
  /** The element that shows it; `undefined` for what is only linked. */
  readonly kind: 'audio' | 'video' | 'image' | undefined;
  /** The files that this element takes. */
  readonly shown: readonly Attachment[];
  readonly linked: readonly Attachment[];
}

/** Puts files with the same title together. */
export function groupsOf(attachments: readonly Attachment[]): readonly AttachmentGroup[] {
  const titles = new Set(attachments.map(({title}) => title));
  return [...titles].map(title => {
    const files = attachments.filter(file => file.title === title);
    const kind = files.map(kindOf).find(name => /^(audio|video|image)$/.test(name)) as AttachmentGroup['kind'];
    const isShown = (file: Attachment): boolean => kindOf(file) === kind;
    return {title, kind, shown: files.filter(isShown), linked: files.filter(file => !isShown(file))};
  });
}

function makeGroup({title, kind, shown, linked}: AttachmentGroup, language: string): Content {
  const media =
    kind === 'image'
      ? makePicture('media', shown[0]?.url ?? '')
      : kind &&
        make(
          kind,
          {part: 'media', controls: '', preload: 'none', playsinline: '', 'aria-label': title},
          shown.map(({url, mimeType}) => make('source', {src: url, type: mimeType || undefined})),
        );
  return [
    media &&
      make('figure', {part: 'update-attachment'}, media, make('figcaption', {part: 'caption'}, make('bdi', {}, title))),
    linked.map(file => makeDownload(file, language)),
  ];
}

export const makeAttachments = (attachments: readonly Attachment[], {words}: ViewContext): Content =>
  groupsOf(attachments).map(group => makeGroup(group, words.language));
