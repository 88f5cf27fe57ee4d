import type {Attachment} from '../../model/feed.js';
import {make, type Content} from '../../dom/make.js';
import {makePicture} from './picture.js';

/** Names of files that say what is in them, for feeds that give no type. */
const NAMES: Readonly<Record<string, RegExp>> = {
  audio: /\.(?:mp3|m4a|aac|og[ga]|opus|wav|flac)$/i,
  video: /\.(?:mp4|m4v|webm|ogv|mov)$/i,
  image: /\.(?:jpe?g|png|gif|webp|avif)$/i,
};

function kindOf({mimeType, url}: Attachment): string {
  if (mimeType) return mimeType.replace(/[/;].*/, '').toLowerCase();
  const path = url.replace(/[?#].*/, '');
  return Object.keys(NAMES).find(kind => NAMES[kind]?.test(path)) ?? '';
}

/** The text of a link that downloads a file: its title, type and size. */
export function downloadTextOf({title, mimeType, sizeInBytes}: Attachment): string {
  const size = sizeInBytes < 1e6 ? `${Math.ceil(sizeInBytes / 1000)} kB` : `${(sizeInBytes / 1e6).toFixed(1)} MB`;
  const type = mimeType.replace(/^.*?\/|;.*/g, '').toUpperCase();
  return `${title} ${type} ${sizeInBytes ? size : ''}`;
}

const makeDownload = (file: Attachment): Content =>
  make(
    'p',
    {dir: 'auto'},
    make('a', {part: 'update-attachment', href: file.url, rel: 'noopener', download: ''}, downloadTextOf(file)),
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
    const shown = kind ? files.filter(file => kindOf(file) === kind) : [];
    return {title, kind, shown, linked: files.filter(file => !shown.includes(file))};
  });
}

function makeGroup({title, kind, shown, linked}: AttachmentGroup): Content {
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
      make('figure', {part: 'update-attachment'}, media, make('figcaption', {part: 'caption', dir: 'auto'}, title)),
    linked.map(makeDownload),
  ];
}

export const makeAttachments = (attachments: readonly Attachment[]): Content => groupsOf(attachments).map(makeGroup);
