import {parseAnyDate} from '../formats/spelled-date.js';
import {asLine, asList, asObject, asText, excerptOf, type JsonObject} from '../formats/fields.js';
import {find, type Finding} from './finding.js';

const AHEAD = 5 * 60_000; // milliseconds; clocks differ by less

/** How many of the items are named in a message. */
const MOST_NAMES = 3;

const idOf = ({id}: JsonObject): string => (typeof id === 'number' ? String(id) : asText(id));

/** The name by which a person finds an item again. */
function nameOf(item: JsonObject): string {
  const {title, content_text, content_html, url} = item;
  const name = asLine(title) || excerptOf(asText(content_text), asText(content_html)) || asText(url) || idOf(item);
  return name ? `"${name.slice(0, 60)}"` : 'one that is empty';
}

/** Says which items something holds for: some by their names, the others as a number. */
function namesOf(items: readonly JsonObject[]): string {
  const names = items.slice(0, MOST_NAMES).map(nameOf).join(', ');
  return items.length > MOST_NAMES ? `${names} and ${items.length - MOST_NAMES} more` : names;
}

const countOf = (items: readonly unknown[]): string => (items.length === 1 ? '1 update' : `${items.length} updates`);

export const dateOf = ({date_published, date_modified}: JsonObject): number | undefined =>
  parseAnyDate(date_published) ?? parseAnyDate(date_modified);

function* checkDates(items: readonly JsonObject[], now: number): Generator<Finding> {
  const undated = items.filter(item => dateOf(item) === undefined);
  const [wrong] = undated.filter(({date_published}) => !!date_published);
  const ahead = items.filter(item => (dateOf(item) ?? 0) > now + AHEAD);
  if (undated.length && undated.length === items.length)
    yield find('no-dates', 'No update has a date that can be read.');
  else if (undated.length) yield find('some-dates', `${countOf(undated)} without a date: ${namesOf(undated)}.`);
  if (wrong) yield badDate(wrong['date_published']);
  if (ahead.length) yield find('ahead', `${countOf(ahead)} dated ahead of now: ${namesOf(ahead)}.`);
}

function* checkIds(items: readonly JsonObject[]): Generator<Finding> {
  const seen = new Set<string>();
  const twice = items.filter(item => {
    const given = idOf(item) || asText(item['url']);
    const isSeen = !!given && seen.has(given);
    seen.add(given);
    return isSeen;
  });
  const nameless = items.filter(item => !idOf(item));
  if (twice.length) yield find('duplicate-id', `${countOf(twice)} with the id of another: ${namesOf(twice)}.`);
  if (nameless.length) yield find('no-id', `${countOf(nameless)} without an id: ${namesOf(nameless)}.`);
}

const PICTURE = /<img\b[^<>]*>/gi;
const SIZES = /\swidth=[^<>]*\sheight=|\sheight=[^<>]*\swidth=/i;
/** A browser takes what is on the same machine for secure. */
const OTHERS_HTTP = 'http:(?!//(?:localhost|127\\.|\\[::1\\]))';
const AT_HTTP = new RegExp(`^${OTHERS_HTTP}`, 'i');
const INSECURE = new RegExp(`<(?:img|video|audio|source|iframe)\\b[^<>]*\\s(?:src|poster)=["']?${OTHERS_HTTP}`, 'i');

function* checkTitles(items: readonly JsonObject[]): Generator<Finding> {
  const marked = items.filter(({title}) => /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(asText(title)));
  if (marked.length) yield find('html-in-title', `${countOf(marked)} with HTML in the title: ${namesOf(marked)}.`);
}

function* checkMarkup(items: readonly JsonObject[]): Generator<Finding> {
  const unsized = items.filter(({content_html}) =>
    (asText(content_html).match(PICTURE) ?? []).some(tag => !SIZES.test(tag)),
  );
  if (unsized.length)
    yield find('picture-size', `${countOf(unsized)} with a picture without a size: ${namesOf(unsized)}.`);
  const insecure = items.filter(({content_html, image, banner_image, attachments}) => {
    const files = asList(attachments).map(file => asObject(file)['url']);
    return (
      INSECURE.test(asText(content_html)) || [image, banner_image, ...files].some(url => AT_HTTP.test(asText(url)))
    );
  });
  if (insecure.length)
    yield find(
      'mixed-content',
      `${countOf(insecure)} with a picture, a player or a file at http: ${namesOf(insecure)}.`,
    );
}

/** Says that a text is no date. */
export const badDate = (text: unknown): Finding =>
  find('bad-date', `This is no date: ${JSON.stringify(text).slice(0, 60)}.`);

/**
 * Checks the items of a feed that are shown. `now` is in milliseconds since the epoch. `hasHtmlTitles` says that the format has
 * HTML in its titles.
 */
export function* checkItems(feed: JsonObject, now: number, hasHtmlTitles = false): Generator<Finding> {
  const items = shownIn(feed);
  if (!items.length) yield find('empty', 'The feed has no update.');
  yield* checkDates(items, now);
  yield* checkIds(items);
  if (!hasHtmlTitles) yield* checkTitles(items);
  yield* checkMarkup(items);
}

/** Returns the items of a feed that are not withdrawn. */
export const shownIn = ({items}: JsonObject): readonly JsonObject[] =>
  Object.values(asObject(items))
    .map(asObject)
    .filter(item => asObject(item['_live_updates'])['deleted'] !== true);
