/**
 * The feed as it stands after what has happened: JSON Feed 1.1 with the `_live_updates` extension.
 * Pure. Addresses begin with `{site}`, which whoever serves the feed replaces.
 *
 * @param script  front, cast and beats, from `script.mjs`
 * @param happened  `{beat, time}[]`, time in ms, oldest first, from `timeline.mjs`
 * @param place  `run`: how often the day has begun; `query`: what the feed's own address ends with
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function feedAt(script, happened, {run = 1, query = ''} = {}) {
  const items = new Map();
  let front = script.front;
  for (const {beat, time} of happened) {
    play(items, beat, time);
    front = {...front, ...beat.feed};
  }
  const coverage = {run, query, starts: happened[0]?.time, ends: endOf(happened)};
  const newestFirst = [...items.values()].reverse();
  return writeFeed(
    front,
    coverage,
    newestFirst.map(item => writeItem(item, script.cast, run)),
  );
}

/** What a beat does to its item, by verb. Only `publish` may meet an item that is not there. */
const verbs = {
  publish: (item, beat, time) => ({...beat, published: time}),
  edit: (item, beat, time) => revise(item, beat, time),
  correct: (item, beat, time) => ({...revise(item, beat, time), correction: beat.correction}),
  withdraw: (item, beat, time) => ({
    slug: item.slug,
    published: item.published,
    modified: time,
    correction: beat.correction,
    deleted: true,
  }),
  // Not an edit: no word of the update changes, so it must not be shown as "edited".
  pin: item => ({...item, pinned: true}),
};

function play(items, beat, time) {
  const item = items.get(beat.slug);
  if (item || beat.verb === 'publish') items.set(beat.slug, verbs[beat.verb](item, beat, time));
  const unpinned = items.get(beat.unpin);
  if (unpinned) items.set(beat.unpin, {...unpinned, pinned: false});
}

/** `html` replaces the text, `more` is added at its end, `swap` puts one phrase for another. */
function revise(item, {title = item.title, html = item.html, more = '', swap = ['', '']}, time) {
  return {...item, title, html: html.replace(...swap) + more, modified: time};
}

function endOf(happened) {
  return happened.find(({beat}) => beat.feed?.state === 'ended')?.time;
}

function writeFeed({title, description, language, authors, ...front}, {run, query, starts, ends}, items) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: '{site}',
    feed_url: `{site}feed.json${query}`,
    description,
    user_comment: `A made-up story, told again and again; this is round ${run}. Nothing in it happened.`,
    icon: '{site}images/lantern.svg',
    favicon: '{site}images/lantern.svg',
    authors,
    language,
    _live_updates: {...front, starts: writeDate(starts), ends: writeDate(ends)},
    items,
  };
}

/** An id is for ever, so a second telling of the same day gets ids of its own. */
function writeId(slug, run) {
  return run > 1 ? `ottoline-${slug}-${run}` : `ottoline-${slug}`;
}

function writeItem(item, cast, run) {
  const id = writeId(item.slug, run);
  return {
    id,
    url: `{site}#${id}`,
    external_url: item.link,
    title: item.title,
    ...writeContent(item),
    image: item.image,
    date_published: writeDate(item.published),
    date_modified: writeDate(item.modified),
    authors: item.by?.map(name => cast[name]),
    tags: item.tags,
    attachments: item.attachments,
    _live_updates: writeMarks(item),
  };
}

/** Every item must have a text, even an empty one; a reader that does not know `deleted` reads a plain sentence. */
function writeContent({html, text, deleted, correction}) {
  if (deleted) return {content_text: `This update has been withdrawn. ${correction ?? ''}`.trim()};
  return html ? {content_html: html} : {content_text: text ?? ''};
}

function writeMarks({label, key, pinned, correction, deleted}) {
  const marks = {label, key: key || undefined, pinned: pinned || undefined, correction, deleted};
  return Object.values(marks).some(mark => mark !== undefined) ? marks : undefined;
}

function writeDate(time) {
  return time === undefined ? undefined : new Date(time).toISOString();
}
