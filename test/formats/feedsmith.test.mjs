// Another reader of feeds, which thousands use, as a second opinion: where it has one, ours is the same.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {parseFeed} from 'feedsmith';
import {toJsonFeed} from 'live-updates/formats';

const URL_OF_FEED = 'https://feed.example/feed.xml';

const valueOf = text => (text && typeof text === 'object' ? text.value : text);
const absolute = (url, base = URL_OF_FEED) => (url ? new URL(url, base).href : undefined);

/** The link to the page, and the base of addresses, of an Atom entry. */
const pageOf = links =>
  (links ?? []).filter(({rel = 'alternate', type = 'text/html'}) => rel === 'alternate' && type === 'text/html')[0]
    ?.href;

/** What feedsmith says of an item, in the words of JSON Feed. */
const OPINIONS = {
  json: item => ({...item, content: item.content_html || item.content_text}),
  rss: item => ({
    id: item.guid?.value ?? item.link,
    title: item.title,
    url: item.link,
    date: item.pubDate,
    content: item.content?.encoded ?? item.description,
    file: item.enclosures?.[0]?.url,
    authors: item.dc?.creators,
  }),
  rdf: item => ({
    id: item.rdf?.about,
    title: item.title,
    url: item.link,
    date: item.dc?.dates?.[0],
    content: item.content?.encoded ?? item.description,
    authors: item.dc?.creators,
  }),
  atom: item => ({
    id: item.id,
    title: valueOf(item.title),
    url: pageOf(item.links),
    date: item.published,
    modified: item.updated,
    content: /^(?:image|audio|video)/.test(item.content?.type) ? undefined : valueOf(item.content),
    file: item.links?.find(({rel}) => rel === 'enclosure')?.href,
    authors: item.authors?.map(({name}) => name),
  }),
};

/** Text without markup, and without how it is spelt: both hand on HTML, and neither has to do it sign by sign. */
const plain = text =>
  String(text)
    .replace(/<[^<>]*>/g, '')
    .replace(/&\w+;|&#\w+;|\s+/g, ' ')
    .trim();

/** Pairs of what feedsmith says and what we say, of all fields of an item that feedsmith has an opinion of. */
function compare(opinion, item, base) {
  const {
    id,
    title,
    url,
    date,
    date_published = date,
    modified,
    date_modified = modified,
    content,
    file,
    authors,
  } = opinion;
  const listOf = value => (Array.isArray(value) ? value : []);
  const names = listOf(item.authors).map(({name}) => name);
  const files = [item.image, ...listOf(item.attachments).map(({url: address}) => address)];
  const pairs = [
    [id && String(id), item.id === undefined ? undefined : String(item.id)],
    [title && plain(title), plain(item.title)],
    [absolute(url, base), absolute(item.url)],
    [date_published && Date.parse(date_published), Date.parse(item.date_published)],
    [date_modified && Date.parse(date_modified), Date.parse(item.date_modified)],
    [content && plain(content), plain(item.content_html || item.content_text)],
    [file && true, files.includes(absolute(file, base))],
    [typeof authors?.[0] === 'string' ? authors : undefined, names],
  ];
  return pairs.filter(([theirs]) => theirs && !Number.isNaN(theirs));
}

/** What feedsmith has no opinion of: it repairs no XML, and takes no JSON without a version. */
const OTHERS = ['rss/broken.xml', 'json-feed/handmade.json'];

const files = ['json-feed', 'rss', 'atom'].flatMap(folder =>
  readdirSync(`test/fixtures/${folder}`)
    .filter(name => /\.(?:json|xml)$/.test(name))
    .map(name => `${folder}/${name}`),
);

describe('feedsmith reads the same', () => {
  for (const file of files.filter(name => !OTHERS.includes(name))) {
    test(`in ${file}`, async () => {
      const text = readFileSync(`test/fixtures/${file}`, 'utf8').trimStart();
      const {format, feed} = parseFeed(text);
      const {items} = await toJsonFeed(text, {url: URL_OF_FEED});
      const theirs = feed.items ?? feed.entries ?? [];
      const ours = items.filter(item => item._live_updates?.deleted !== true || format === 'json');
      let opinions = 0;
      for (const [index, item] of theirs.entries()) {
        const root = feed.xml?.base ?? URL_OF_FEED;
        const pairs = compare(OPINIONS[format](item), ours[index], absolute(item.xml?.base ?? '.', root) ?? root);
        opinions += pairs.length;
        assert.deepEqual(
          pairs.map(([, own]) => own),
          pairs.map(([their]) => their),
        );
      }
      assert.ok(opinions);
    });
  }
});
