import {deflateSync} from 'node:zlib';
import {makeFeed} from './feeds.mjs';

const WIDTH = 600;
const HEIGHT = 400;
const PICTURE = /<p><img [^>]*><\/p>/;
const CID = 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a';

const numberOf = ({id}) => Number(id.slice(id.lastIndexOf('-') + 1));
const sourceOf = item => /<img src="([^"]*)"/.exec(item.content_html)[1];
const altOf = item => `Picture of ${item.title}`;
const textOf = html => html.replace(/<[^>]*>/g, '');

function addPicture(item) {
  if (PICTURE.test(item.content_html)) return item;
  const picture = `<p><img src="/pictures/${numberOf(item)}.png" width="${WIDTH}" height="${HEIGHT}" alt="${altOf(item)}"></p>`;
  // the other services take only whole addresses
  const text = item.content_html.replaceAll('href="/', 'href="https://news.example/');
  return {...item, content_html: text + picture};
}

/** The same feed with a picture in each update. */
export const withPictures = feed => ({...feed, items: feed.items.map(addPicture)});

/** Texts, a link and a picture each: what all peers can show. */
export const makePosts = (count = 20, start = undefined) => withPictures(makeFeed(count, start));

/** The same feed where the size of one picture is not told, and the picture comes when the site lets it. */
export function withLatePicture(feed, index) {
  const items = [...feed.items];
  const late = `<p><img src="/pictures/late.png" alt="${altOf(items[index])}"></p>`;
  items[index] = {...items[index], content_html: items[index].content_html.replace(PICTURE, late)};
  return {...feed, items};
}

const attachmentOf = (item, origin) => {
  const size = {width: WIDTH, height: HEIGHT};
  const url = origin + sourceOf(item);
  const meta = {original: size, small: {...size, aspect: WIDTH / HEIGHT}};
  return {id: String(numberOf(item)), type: 'image', url, preview_url: url, description: altOf(item), meta};
};

/** What a Mastodon server answers for the same posts: a title is the first paragraph, a picture is an attachment. */
export function mastodonOf(items, origin) {
  const account = {
    id: '1',
    username: 'desk',
    acct: 'desk',
    display_name: 'The live desk',
    url: 'https://news.example/@desk',
    avatar: `${origin}/pictures/0.png`,
    emojis: [],
  };
  const others = {visibility: 'public', language: 'en', sensitive: false, spoiler_text: ''};
  const counts = {replies_count: 0, reblogs_count: 0, favourites_count: 0};
  const lacks = {emojis: [], tags: [], mentions: [], reblog: null, card: null, poll: null};
  return items.map(item => ({
    id: String(numberOf(item)),
    created_at: item.date_published,
    edited_at: item.date_modified ?? null,
    url: item.url,
    content: `<p>${item.title}</p>${item.content_html.replace(PICTURE, '')}`,
    account,
    media_attachments: [attachmentOf(item, origin)],
    ...others,
    ...counts,
    ...lacks,
  }));
}

/** A post's text without markup, and where in its bytes the link is. */
function richTextOf(item) {
  const paragraphs = item.content_html.replace(PICTURE, '').split('</p>');
  const text = [item.title, ...paragraphs.map(textOf)].filter(Boolean).join('\n');
  const [, uri, label] = /<a href="([^"]*)">([^<]*)</.exec(item.content_html);
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(label)));
  const index = {byteStart, byteEnd: byteStart + Buffer.byteLength(label)};
  return {text, facets: [{index, features: [{$type: 'app.bsky.richtext.facet#link', uri}]}]};
}

/** What Bluesky answers for the same posts. */
export function blueskyOf(items, origin) {
  const author = {
    did: 'did:plc:z72i7hdynmk6r22z27h6tvur',
    handle: 'desk.news.example',
    displayName: 'The live desk',
    avatar: `${origin}/pictures/0.png`,
    labels: [],
  };
  return items.map(item => {
    const source = origin + sourceOf(item);
    const aspectRatio = {width: WIDTH, height: HEIGHT};
    const post = {
      uri: `at://${author.did}/app.bsky.feed.post/${item.id}`,
      cid: CID,
      author,
      record: {$type: 'app.bsky.feed.post', createdAt: item.date_published, ...richTextOf(item)},
      embed: {
        $type: 'app.bsky.embed.images#view',
        images: [{thumb: source, fullsize: source, alt: altOf(item), aspectRatio}],
      },
      replyCount: 0,
      repostCount: 0,
      likeCount: 0,
      indexedAt: item.date_published,
      labels: [],
    };
    return {post};
  });
}

function crcOf(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [data.length, crcOf(body)].map(value => {
    const field = Buffer.alloc(4);
    field.writeUInt32BE(value);
    return field;
  });
  return Buffer.concat([length, body, crc]);
}

/** A picture in grey stripes that differ with `seed`, as PNG. */
export function drawPicture(seed) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8; // bits a pixel, grey
  const pixels = Buffer.alloc((WIDTH + 1) * HEIGHT); // each row begins with its filter: none
  for (let y = 0; y < HEIGHT; y++)
    pixels.fill(64 + ((y * (seed + 3)) % 128), y * (WIDTH + 1) + 1, (y + 1) * (WIDTH + 1));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(pixels);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}
