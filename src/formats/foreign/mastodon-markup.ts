import {asAmount, asList, asObject, asText, type JsonObject} from '../fields.js';
import {escapeHtml} from '../markup.js';
import {
  cardOf,
  foldUnder,
  linkTo,
  nameAndHandle,
  pictureOf,
  quotationOf,
  SENSITIVE,
  sizeOf,
  startTag,
  timeOf,
} from './post-markup.js';

/** The pictures of emoji by name. */
type Emojis = ReadonlyMap<unknown, string>;

/** Reads the emoji of an account or a status. The still pictures come first: nothing has to move. */
const emojisOf = ({emojis}: JsonObject): Emojis =>
  new Map(
    asList(emojis).map(value => {
      const {shortcode, static_url: still, url} = asObject(value);
      return [shortcode, asText(still) || asText(url)];
    }),
  );

/** What may be the name of an emoji, between colons. After it no word goes on, as after the hour in 12:30:05. */
const NAME = /:(\w+):(?!\w)/g;

/** A text between tags that may name an emoji. */
const TEXT = />[^<>]*:[^<>:]*:[^<>]*/g;

const LONGEST = 50_000; // UTF-16 code units; no post is longer

/** Puts pictures in place of the names of emoji, in the text of markup alone. */
function withEmojis(html: string, emojis: Emojis): string {
  const pictureFor = (alt: string, name: string): string => {
    const src = emojis.get(name);
    return src ? startTag('img', {class: 'emoji', src, alt, title: alt}) : alt;
  };
  const marked = `>${html}`;
  return (html.length < LONGEST ? marked.replace(TEXT, text => text.replace(NAME, pictureFor)) : marked).slice(1);
}

/** Returns the name of an account as plain text, which has no place for pictures. */
export function nameOf(account: JsonObject): string {
  const emojis = emojisOf(account);
  const name = asText(account['display_name']).replace(NAME, (alt, name: string) => (emojis.get(name) ? '' : alt));
  return name.replace(/\s+/g, ' ').trim() || asText(account['username']);
}

/** Writes a picture, a film or a sound, with its description. */
function mediumOf(value: unknown): string {
  const medium = asObject(value);
  const type = asText(medium['type']);
  const src = asText(medium['url']) || asText(medium['remote_url']);
  const alt = asText(medium['description']);
  const size = asObject(medium['meta'])['original'];
  const player = {src, title: alt || undefined, controls: true} as const;
  if (!src) return pictureOf({src: medium['preview_url'], alt, size});
  if (type === 'image') return pictureOf({src, alt, size});
  if (type === 'audio') return `${startTag('audio', player)}</audio>`;
  if (type !== 'video' && type !== 'gifv') return `<p>${linkTo(src, escapeHtml(alt || src))}</p>`;
  const poster = asText(medium['preview_url']) || undefined;
  const loop = type === 'gifv' || undefined; // a film that stands for a moving picture has no sound
  return `${startTag('video', {...player, poster, ...sizeOf(size), loop, muted: loop, playsinline: true})}</video>`;
}

/** Writes when a poll ends, or that it has. No clock is asked: the same document has to give the same text. */
function endOf(poll: JsonObject): string {
  if (poll['expired'] === true) return ' · closed';
  const end = timeOf(poll['expires_at']);
  return end && ` · until ${end}`;
}

/** Writes a poll as a list. Shares are of the people who voted: where several answers are allowed they exceed 100 % together. */
function pollOf(value: unknown, emojis: Emojis): string {
  const poll = asObject(value);
  const options = asList(poll['options'])
    .map(asObject)
    .filter(({title}) => asText(title));
  if (!options.length) return '';
  const votes = asAmount(poll['votes_count']);
  const people = asAmount(poll['voters_count']) || votes;
  const lines = options.map(({title, votes_count: count}) => {
    // a poll may hide its counts until it is over
    const share = people && typeof count === 'number' ? `: ${Math.round((asAmount(count) / people) * 100)}%` : '';
    return `<li>${withEmojis(escapeHtml(asText(title)), emojis)}${share}</li>`;
  });
  const counted = `${people} ${people === 1 ? 'vote' : 'votes'}`;
  return `<ul>${lines.join('')}</ul><p lang="en">${counted}${endOf(poll)}</p>`;
}

/** Writes the preview of a linked page. The address of a film stands alone, so that it becomes a player. */
function previewOf(value: unknown): string {
  const card = asObject(value);
  const url = asText(card['url']);
  if (card['type'] === 'video' && url) return `<p>${linkTo(url, escapeHtml(url))}</p>`;
  return cardOf(url, card['title'], card['description'], {src: card['image'], size: card});
}

/** Removes the link that a server puts into a text for apps that show no quotations. */
function withoutQuoteLink(html: string): string {
  const [start, name] = /<(p|span) class="quote-inline">/.exec(html) ?? [];
  if (!start || !name) return html;
  const from = html.indexOf(start);
  const to = html.indexOf(`</${name}>`, from);
  return to < 0 ? html : html.slice(0, from) + html.slice(to + name.length + 3);
}

/** Shortens the text of links as Mastodon's own style sheet does. */
const withShortLinks = (html: string): string =>
  html.replace(/<span class="invisible">[^<]*<\/span>/g, '').replace(/<span class="ellipsis">([^<]*)<\/span>/g, '$1…');

/** Writes what a status says itself: text, poll, media and preview, folded away under its content warning. */
function ownMarkupOf(status: JsonObject, content: string): string {
  const emojis = emojisOf(status);
  const warning = withEmojis(escapeHtml(asText(status['spoiler_text']).trim()), emojis);
  const media = asList(status['media_attachments']).map(mediumOf).join('');
  const text = withEmojis(withShortLinks(content), emojis) + pollOf(status['poll'], emojis);
  const shown = foldUnder(!warning && status['sensitive'] === true ? SENSITIVE : '', media);
  return foldUnder(warning, text + shown + (media ? '' : previewOf(status['card'])));
}

/** Whether everybody may see a status. */
export const isPublic = ({visibility}: JsonObject): boolean => /^(?:public|unlisted)?$/.test(asText(visibility));

/** Writes a status as a quotation. What it quotes itself is left to its link. */
export function statusQuotationOf(status: JsonObject, sign?: string): string {
  const account = asObject(status['account']);
  const name = nameAndHandle(nameOf(account), account['acct']);
  return isPublic(status)
    ? quotationOf(ownMarkupOf(status, asText(status['content'])), addressOf(status), name, sign)
    : '';
}

/** Returns the address of a status for people. */
export const addressOf = ({url, uri}: JsonObject): string => asText(url) || asText(uri);

/** Writes a status with what it quotes. Some servers put the quoted status itself where others say how it stands with it. */
export function statusMarkupOf(status: JsonObject): string {
  const quote = asObject(status['quote']);
  const state = asText(quote['state']);
  const quoted = asObject(quote['quoted_status'] ?? (state ? undefined : quote));
  const quotation = state && state !== 'accepted' ? '' : statusQuotationOf(quoted);
  const content = asText(status['content']);
  return ownMarkupOf(status, quotation ? withoutQuoteLink(content) : content) + quotation;
}
