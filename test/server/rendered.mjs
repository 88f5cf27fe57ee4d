import {parseFragment} from 'parse5';
import {renderFeed} from '../../dist/server.js';

// Feeds, and what of them is in the HTML that a server writes.

export const URL_OF_FEED = 'https://news.example/live/feed.json';
export const PAGE = 'https://news.example/live/';

export const item = (number, more = {}) => ({
  id: `u${number}`,
  title: `Update ${number}`,
  content_html: `<p>Body of ${number}</p>`,
  date_published: `2026-01-05T14:${String(number).padStart(2, '0')}:00Z`,
  ...more,
});

export const feed = (items, live = {}, more = {}) => ({title: 'The storm', items, _live_updates: live, ...more});

export const render = (document, options = {}) => renderFeed(document, {url: URL_OF_FEED, baseUrl: PAGE, ...options});

/** All elements with this name, in the order of the page. */
export function find(html, name) {
  const found = [];
  const open = [...parseFragment(html).childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.tagName === name) found.push(node);
    open.push(...[...(node.childNodes ?? [])].reverse());
  }
  return found;
}

export const attribute = (element, name) => element?.attrs.find(each => each.name === name)?.value;

export function textOf(node) {
  let text = '';
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.nodeName === '#text') text += next.value;
    open.push(...[...(next.childNodes ?? [])].reverse());
  }
  return text;
}

export const texts = (html, name) => find(html, name).map(textOf);
