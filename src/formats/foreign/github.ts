import {asAmount, asList, asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {JsonFeedItem, Translation} from '../json-feed-document.js';
import {asId, authorsIn, listIn, namesIn, nextPageOf} from './answer.js';

/** Seconds between checks of GitHub itself: without a key it answers 60 requests an hour from one network. */
const PACE = 120;

/** The address of a picture that works for five minutes and is another in every answer. */
const SIGNED = /https:\/\/private-user-images\.githubusercontent\.com\/\d+\/\d+-([\da-f-]{36})\.\w+\?jwt=[\w.-]+/g;

/** A link with nothing but a sign in it, as beside headings. */
const EMPTY_LINK = /<a\b[^<>]*>(?:<\/?(?:span|svg|path)\b[^<>]*>)*<\/a>/g;

const cleanHtml = (html: string): string =>
  html.replace(SIGNED, 'https://github.com/user-attachments/assets/$1').replace(EMPTY_LINK, '');

/** Removes the comments that generators put before a text. */
const cleanText = (text: string): string =>
  text
    .replace(/^(?:\s*<!--[^]*?-->)+/, '')
    .replaceAll('\r\n', '\n')
    .trim();

interface Words {
  readonly title: string;
  readonly html: string;
  readonly text: string;
}

/** Reads title and text. A comment has no title of its own: if its first line is a heading, that is one. */
function wordsOf(item: JsonObject): Words {
  const named = asText(item['name']) || asText(item['title']) || asText(item['tag_name']);
  const html = cleanHtml(asText(item['body_html']));
  const text = html ? '' : cleanText(asText(item['body']));
  const heading = html
    ? /^\s*(?:<div [^<>]*>\s*)?<h([1-6])\b[^<>]*>([^]*?)<\/h\1>(?:\s*<\/div>)?/.exec(html)
    : /^(#{1,6})[ \t]+([^\n]+)(?:\n|$)/.exec(text);
  if (named || !heading) return {title: named, html, text};
  const [whole, , title = ''] = heading;
  const rest = (written: string): string => written.slice(whole.length).trim();
  return {title: title.trim(), html: html && rest(html), text: text && rest(text)};
}

const attachmentsOf = ({assets}: JsonObject): JsonFeedItem['attachments'] =>
  asList(assets)
    .map(asObject)
    .map(asset => ({
      url: asText(asset['browser_download_url']),
      title: asText(asset['label']) || asText(asset['name']),
      mime_type: asText(asset['content_type']),
      size_in_bytes: asAmount(asset['size']),
    }))
    .filter(({url}) => url);

function itemOf(item: JsonObject): JsonFeedItem {
  const isIssue = !!item['labels_url'];
  const {title, html, text} = wordsOf(item);
  return {
    id: asId(item['id']),
    url: asText(item['html_url']),
    title,
    content_html: html,
    content_text: text,
    date_published: asText(item['published_at']) || asText(item['created_at']),
    // every comment counts as a change of its issue
    date_modified: isIssue ? undefined : asText(item['updated_at']),
    authors: authorsIn([item['author'] ?? item['user']], 'login', 'html_url', 'avatar_url'),
    tags: namesIn(item['labels']),
    attachments: attachmentsOf(item),
    _live_updates: {label: item['prerelease'] === true ? 'Pre-release' : ''},
  };
}

const PAGE_SIZE = 30;

/** Returns the address of older items. A list that begins with the oldest has none: its next page is newer. */
function olderThan(items: readonly JsonObject[], url: string): string | undefined {
  const dateAt = (place: number): string => asText(items.at(place)?.['created_at']);
  return (dateAt(0) >= dateAt(-1) && nextPageOf(url, items.length, PAGE_SIZE)) || undefined;
}

/**
 * Translates releases, issues, or the comments of issues. Their Markdown is shown as text, unless the page asks GitHub for HTML.
 * https://docs.github.com/rest/releases/releases, https://docs.github.com/rest/issues/comments
 * @throws TypeError if there is no list
 */
export const githubToJsonFeed: ToJsonFeed = (document, {url}): Translation => {
  const items = listIn(document, document);
  return {
    next_url: olderThan(items, url),
    items: items.filter(item => item['draft'] !== true && !item['pull_request']).map(itemOf),
    _live_updates: {refresh: url.startsWith('https://api.github.com/') ? PACE : undefined},
  };
};
