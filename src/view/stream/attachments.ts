import type {Attachment} from '../../model/feed.js';
import {make, type Content} from '../../dom/make.js';
import {makePicture} from './picture.js';

const kindOf = ({mimeType}: Attachment): string => mimeType.replace(/\/.*/, '');

/** A link that downloads a file, with its type and size. */
function makeDownload({url, title, mimeType, sizeInBytes}: Attachment): Content {
  const size = sizeInBytes < 1e6 ? `${Math.ceil(sizeInBytes / 1000)} kB` : `${(sizeInBytes / 1e6).toFixed(1)} MB`;
  const type = mimeType.replace(/.*\//, '').toUpperCase();
  const text = `${title} ${type} ${sizeInBytes ? size : ''}`;
  return make('p', {}, make('a', {part: 'update-attachment', href: url, rel: 'noopener', download: ''}, text));
}

/** Shows files with one title as one thing in several formats. The player or picture takes files of its kind; others are links. */
function makeAttachment(files: readonly Attachment[]): Content {
  const [{title} = {title: ''}] = files;
  const kind = files.map(kindOf).find(name => /^(audio|video|image)$/.test(name));
  const own = files.filter(file => kindOf(file) === kind);
  const shown =
    kind === 'image'
      ? makePicture(undefined, own[0]?.url ?? '')
      : kind &&
        make(
          kind,
          {controls: '', preload: 'none', playsinline: ''},
          own.map(({url, mimeType}) => make('source', {src: url, type: mimeType})),
        );
  return [
    shown && make('figure', {part: 'update-attachment'}, shown, make('figcaption', {}, title)),
    files.filter(file => !shown || !own.includes(file)).map(makeDownload),
  ];
}

export function makeAttachments(attachments: readonly Attachment[]): Content {
  const titles = new Set(attachments.map(({title}) => title));
  return [...titles].map(title => makeAttachment(attachments.filter(file => file.title === title)));
}
