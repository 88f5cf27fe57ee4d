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

/** A link that downloads a file, with its type and size. */
function makeDownload({url, title, mimeType, sizeInBytes}: Attachment): Content {
  const size = sizeInBytes < 1e6 ? `${Math.ceil(sizeInBytes / 1000)} kB` : `${(sizeInBytes / 1e6).toFixed(1)} MB`;
  const type = mimeType.replace(/^.*?\/|;.*/g, '').toUpperCase();
  const text = `${title} ${type} ${sizeInBytes ? size : ''}`;
  return make(
    'p',
    {dir: 'auto'},
    make('a', {part: 'update-attachment', href: url, rel: 'noopener', download: ''}, text),
  );
}

/** Shows files with one title as one thing in several formats. The player or picture takes files of its kind; others are links. */
function makeAttachment(files: readonly Attachment[]): Content {
  const [{title} = {title: ''}] = files;
  const kind = files.map(kindOf).find(name => /^(audio|video|image)$/.test(name));
  const own = files.filter(file => kindOf(file) === kind);
  const shown =
    kind === 'image'
      ? makePicture('media', own[0]?.url ?? '')
      : kind &&
        make(
          kind,
          {part: 'media', controls: '', preload: 'none', playsinline: ''},
          own.map(({url, mimeType}) => make('source', {src: url, type: mimeType || undefined})),
        );
  return [
    shown && make('figure', {part: 'update-attachment'}, shown, make('figcaption', {part: 'caption'}, title)),
    files.filter(file => !shown || !own.includes(file)).map(makeDownload),
  ];
}

export function makeAttachments(attachments: readonly Attachment[]): Content {
  const titles = new Set(attachments.map(({title}) => title));
  return [...titles].map(title => makeAttachment(attachments.filter(file => file.title === title)));
}
