import type {Entry} from '../model/entry.js';
import type {CoverageState, Feed, Publisher, Update} from '../model/feed.js';
import {parseDate} from './date.js';
import {
  asAmount,
  asLine,
  asLines,
  asLink,
  asList,
  asObject,
  asText,
  asUrl,
  authorsOf,
  extensionOf,
  type JsonObject,
} from './fields.js';
import {headOf, readUpdate, hasContent} from './item.js';

/**
 * Returns the addresses of hubs that a page can follow by itself. A hub that is there for servers has an empty one, a hub that
 * nobody can use `null`: https://www.jsonfeed.org/version/1.1/#top-level
 */
const streamsOf = ({hubs}: JsonObject, base: string): readonly (string | null)[] =>
  asList(hubs ?? []).map(hub => {
    const {type, url} = asObject(hub);
    const known = /^(?:WebSub|rssCloud|(EventSource|Mercure))$/i.exec(asText(type));
    return known && (known[1] ? asUrl(url, base) || null : '');
  });

/** Names what a feed says of itself in vain. Its default is all that anybody would see of it. */
export function uselessIn(document: JsonObject, {url, box, ends}: Feed): readonly string[] {
  const given: JsonObject = {...document, ...extensionOf(document)};
  const used: JsonObject = {box, ends, hubs: !streamsOf(document, url).includes(null)};
  return Object.keys(used).filter(name => given[name] && !used[name]);
}

/** Reads the fact box as an update without an id. `undefined` if it has no content: a title alone is none. */
function readBox(box: JsonObject, base: string): Update | undefined {
  const content = {content_html: box['content_html'], content_text: box['content_text']};
  return hasContent(content, base) ? readUpdate({...content, title: box['title']}, headOf({}, ''), base) : undefined;
}

/** Reads `{name, logo}`, or a bare name. `undefined` without a name. */
function readPublisher(value: unknown, base: string): Publisher | undefined {
  const publisher = asObject(value);
  const name = asLine(publisher['name'] ?? value);
  return name ? {name, logo: asUrl(asObject(publisher['logo'])['url'] ?? publisher['logo'], base)} : undefined;
}

const OVERTIME = 3_600_000; // milliseconds for which a coverage that names its end, and no state, may run over

/** Tells the state by the times of the coverage, where the feed does not say it. */
function stateBy(starts = 0, ends = Infinity, entries: readonly Entry[] = []): CoverageState {
  const now = Date.now();
  if (ends < now - OVERTIME && !entries.some(({head}) => (head.published ?? 0) > ends)) return 'ended';
  return starts > now && !entries.length ? 'upcoming' : 'live';
}

/** Reads the feed's own fields. `entries` are its updates. */
export function readChannel(document: JsonObject, base: string, entries: readonly Entry[]): Feed {
  const extension = extensionOf(document);
  const state = document['expired'] === true ? 'ended' : asText(extension['state']);
  const starts = parseDate(extension['starts']);
  const end = parseDate(extension['ends']);
  const ends = end && starts && end < starts ? undefined : end;
  const isStated = /^(upcoming|live|paused|ended)$/.test(state);
  return {
    url: base,
    title: asLine(document['title']),
    description: asLine(document['description']),
    homePageUrl: asUrl(document['home_page_url'], base),
    language: asLine(document['language']),
    authors: authorsOf(document, base),
    state: isStated ? (state as CoverageState) : stateBy(starts, ends, entries),
    starts,
    ends,
    isTimed: !isStated,
    timeZone: asLine(extension['time_zone']),
    refresh: asAmount(extension['refresh']),
    streamUrl: streamsOf(document, base).find(Boolean) ?? '',
    previous: asLink(extension['previous'], base),
    next: asLink(extension['next'], base),
    fullStory: asLink(extension['full_story'], base),
    keyPoints: asLines(extension['key_points']),
    credits: asLine(extension['credits']),
    box: readBox(asObject(extension['box']), base),
    icon: asUrl(document['icon'], base) || asUrl(document['favicon'], base),
    publisher: readPublisher(extension['publisher'], base),
    olderUrl: asUrl(document['next_url'], base).replace(/#.*/, ''),
  };
}
