import {asAmount, asList, asObject, asText, type JsonObject} from '../fields.js';
import {escapeHtml} from '../markup.js';
import {cardOf, foldUnder, linkTo, nameAndHandle, pictureOf, quotationOf, SENSITIVE} from './post-markup.js';

const SITE = 'https://bsky.app';

/** Returns what names an account, in addresses too. A handle that is no longer its own is replaced by its id. */
export const handleOf = (author: JsonObject): string => {
  const handle = asText(author['handle']);
  return handle && handle !== 'handle.invalid' ? handle : asText(author['did']);
};

export const profileOf = (author: JsonObject): string => `${SITE}/profile/${handleOf(author)}`;

/** Returns the address of a post, a feed or a list on the web. `uri` is `at://ACCOUNT/app.bsky.feed.post/KEY`. */
export function addressOf({uri, author, creator}: JsonObject): string {
  const key = asText(uri).split('/').at(-1) ?? '';
  const [kind = 'post'] = /feed(?=\.generator)|list(?=\/)/.exec(asText(uri)) ?? [];
  return key && `${profileOf(asObject(author ?? creator))}/${kind.replace('list', 'lists')}/${key}`;
}

/** Returns the labels of a post or an account, without those that were taken back. */
function labelsOf({labels}: JsonObject): readonly string[] {
  const given = asList(labels).map(asObject);
  return given.filter(({neg}) => neg !== true).map(({val}) => asText(val));
}

/** Labels that a page without accounts has to follow. The first is an author's own wish not to be shown to strangers. */
const HIDING = /^!(no-unauthenticated|hide|takedown)$/;

/** Labels for pictures that nobody should see unasked. */
const WARNING = /^(porn|sexual|nudity|graphic-media|gore|nsfl)$/;

/** Whether a post or a quotation is there, and may be shown to somebody who has no account. A deleted post has no author. */
export function isShown(view: JsonObject): boolean {
  const author = asObject(view['author']);
  return !!asText(author['did']) && ![...labelsOf(author), ...labelsOf(view)].some(label => HIDING.test(label));
}

/** Returns where a link, a mention or a tag in a text leads; an empty text for anything else. */
function targetOf(feature: unknown): string {
  const {uri, did, tag} = asObject(feature);
  if (asText(did)) return `${SITE}/profile/${asText(did)}`;
  if (asText(tag)) return `${SITE}/hashtag/${asText(tag).replace(/[%#?/\\]/g, encodeURIComponent)}`;
  return asText(uri);
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

function spanOf(value: unknown): Span {
  const facet = asObject(value);
  const {byteStart, byteEnd} = asObject(facet['index']);
  return {
    start: asAmount(byteStart),
    end: asAmount(byteEnd),
    href: asList(facet['features']).map(targetOf).find(Boolean) ?? '',
  };
}

/** Writes a text with its links. They are given by places in its UTF-8 bytes; one that cuts a character is left out. */
function textOf(record: JsonObject): string {
  const bytes = new TextEncoder().encode(asText(record['text']).trimEnd());
  const decoder = new TextDecoder();
  const read = (from: number, to = bytes.length): string => escapeHtml(decoder.decode(bytes.subarray(from, to)));
  const isBorder = (place: number): boolean => place <= bytes.length && ((bytes[place] ?? 0) & 0xc0) !== 0x80;
  const spans = asList(record['facets'])
    .map(spanOf)
    .sort((a, b) => a.start - b.start);
  let html = '';
  let done = 0;
  for (const {start, end, href} of spans) {
    if (!href || start < done || end <= start || !isBorder(start) || !isBorder(end)) continue;
    html += read(done, start) + linkTo(href, read(start, end).replaceAll('\n', ' '));
    done = end;
  }
  html += read(done);
  return html && `<p>${html.replace(/\n{2,}/g, '</p><p>').replaceAll('\n', '<br>')}</p>`;
}

/** Writes pictures, a film or the preview of a linked page. A film is a picture with a link to the post, which can play it. */
function mediaOf(embed: JsonObject, url: string): string {
  const {images, playlist, thumbnail, alt, aspectRatio} = embed;
  if (asText(playlist)) {
    const still = pictureOf({src: thumbnail, alt, size: aspectRatio});
    return still
      ? `<figure>${linkTo(url, still)}<figcaption>▶ Video</figcaption></figure>`
      : `<p>${linkTo(url, `▶ ${escapeHtml(asText(alt) || 'Video')}`)}</p>`;
  }
  const {uri, title, description, thumb} = asObject(embed['external']);
  const card = cardOf(uri, asText(title) || uri, description, {src: thumb, size: {width: 1200, height: 630}});
  return (
    card ||
    asList(images)
      .map(value => {
        const image = asObject(value);
        const src = asText(image['fullsize']) || image['thumb'];
        return pictureOf({src, alt: image['alt'], size: image['aspectRatio']});
      })
      .join('')
  );
}

/** Returns the post that an embed quotes, alone or beside pictures. */
function quotedIn(embed: JsonObject): JsonObject {
  const record = asObject(embed['record']);
  return asObject(record['record'] ?? record);
}

interface Parts {
  readonly record: JsonObject;
  readonly embed: JsonObject;
}

/** Returns the parts of a post. One that is quoted has other names for them. */
const partsOf = (view: JsonObject): Parts => ({
  record: asObject(view['record'] ?? view['value']),
  embed: asObject(view['embed'] ?? asList(view['embeds'])[0]),
});

/** Writes what a post says itself: its text, and its media folded away under a warning. */
function ownMarkupOf(view: JsonObject): string {
  const {record, embed} = partsOf(view);
  const labels = [...labelsOf(view), ...labelsOf({labels: asObject(record['labels'])['values']})];
  const warning = labels.find(label => WARNING.test(label))?.replace('-', ' ') ?? '';
  const media = mediaOf(asObject(embed['media'] ?? embed), addressOf(view));
  return foldUnder(labels.includes('!warn') ? SENSITIVE : '', textOf(record) + foldUnder(warning, media));
}

/** Writes a post as a quotation; nothing if it is deleted, or not for strangers. What it quotes itself is left to its link. */
export function postQuotationOf(view: JsonObject, sign?: string): string {
  const author = asObject(view['author']);
  const name = nameAndHandle(asText(author['displayName']).trim(), handleOf(author));
  return isShown(view) ? quotationOf(ownMarkupOf(view), addressOf(view), name, sign) : '';
}

/** Writes a post with what it quotes: another post, or a feed or a list, which has a name and no text. */
export function postMarkupOf(view: JsonObject): string {
  const quoted = quotedIn(partsOf(view).embed);
  const {creator: author, displayName, name, description} = quoted;
  const card = isShown({...quoted, author}) && cardOf(addressOf(quoted), displayName ?? name, description, {src: ''});
  return ownMarkupOf(view) + (card || postQuotationOf(quoted));
}

/** Returns the tags of a post: those in its text, and those beside it. */
export function tagsOf(view: JsonObject): readonly string[] {
  const {record} = partsOf(view);
  const features = asList(record['facets']).flatMap(facet => asList(asObject(facet)['features']));
  return [...features.map(feature => asObject(feature)['tag']), ...asList(record['tags'])].map(asText).filter(Boolean);
}
