import {expect} from '@open-wc/testing';
import {FeedFormatError} from '../../src/errors.js';
import {faultOf} from '../../src/formats/fault.js';
import {developers, explain} from '../../src/formats/unknown-format.js';
import {timeOf} from '../helpers/time-of.js';
import {readNow} from './read-item.js';

const url = 'https://feed.example/feed.json';

developers.provide(() => import('../../src/developers.js'));

/** The error of a document, before its message is completed. */
function errorOf(text: string): unknown {
  try {
    readNow(text, {url});
  } catch (error) {
    return error;
  }
  return undefined;
}

async function messageOf(text: string): Promise<string> {
  const error = errorOf(text);
  await explain(error, text);
  return error instanceof FeedFormatError ? error.message : String(error);
}

const cases: [text: string, reason: string][] = [
  ['', 'An empty answer'],
  [' \n', 'An empty answer'],
  ['<!doctype html>\n<html><body>Not found</body></html>', 'An HTML page'],
  ['<html>', 'An HTML page'],
  ['<?xml version="1.0"?><urlset></urlset>', 'XML in no known format'],
  ['<opml version="2.0"><body></body></opml>', 'XML in no known format'],
  ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>', 'XML in no known format'],
  ['<svg></svg><!doctype html><html></html>', 'An HTML page'],
  ['<?xml version="1.0"?><!DOCTYPE html><html></html>', 'An HTML page'],
  [
    '["One", "Two"]',
    'JSON in no known format. It comes closest to list, but there is no list of objects with a title or a text',
  ],
  ['[{"lat": 1, "long": 2}]', 'JSON in no known format, only lat, long. It comes closest to list'],
  ['{"items": [],}', 'Broken JSON at line 1, column 14'],
  ['{\n  "items": [\n    {"id": "1" "title": "One"}\n  ]\n}', 'Broken JSON at line 3, column 16'],
  ['{"items": [1, 2', 'Broken JSON at line 1, column 16'],
  ['{"items": [{"title": "One\nTwo"}]}', 'Broken JSON at line 1, column 22'],
  ["{'items': []}", 'Broken JSON at line 1, column 2'],
  ['{"items": [NaN]}', 'Broken JSON at line 1, column 12'],
  ['{"items": [,]}', 'Broken JSON at line 1, column 12'],
  ['// by hand\n{"items": []}', 'Broken JSON at line 1, column 1'],
  ['{"items": []} {}', 'Broken JSON at line 1, column 15'],
  [
    '{"title": "Storm", "liveBlogUpdate": []}',
    'only title, liveBlogUpdate. It comes closest to live-blog-posting, but nothing has the "@type" LiveBlogPosting',
  ],
  ['{"@context": "https://schema.org", "@type": "NewsArticle"}', 'closest to live-blog-posting'],
  [
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Storm"}',
    'closest to json-feed, but there is no list of "items"',
  ],
  ['{"feed_url": "https://feed.example/", "items": "none"}', 'only feed_url, items. It comes closest to json-feed'],
  ['{"status": "ok", "message": "No such feed"}', 'only status, message. It comes closest to list'],
  ['{}', 'JSON in no known format. It comes closest to list'],
  ['null', 'JSON in no known format'],
  ['42', 'JSON in no known format'],
  ['"words"', 'JSON in no known format'],
];

describe('the reason why a document is no feed', () => {
  for (const [text, reason] of cases) {
    it(`is in the message: ${JSON.stringify(text.slice(0, 40))}`, async () => {
      expect(await messageOf(text))
        .to.include(reason)
        .and.to.include(url);
    });
  }

  const named: [link: string, address: string][] = [
    ['<link rel="alternate" type="application/rss+xml" href="/feed/">', 'https://feed.example/feed/'],
    ["<link href='feed.json' type='application/feed+json' rel='alternate'>", 'https://feed.example/feed.json'],
    ['<LINK REL=alternate TYPE=application/atom+xml HREF=//other.example/atom.xml>', 'https://other.example/atom.xml'],
    [
      '<link\n  rel="alternate"\n  type="application/json"\n  href="/wp-json/?a=1&amp;b=2">',
      'https://feed.example/wp-json/?a=1&b=2',
    ],
    [
      '<link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="application/rss+xml" href="/rss">',
      'https://feed.example/rss',
    ],
    [
      '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2"><link rel="alternate" type="application/rss+xml" href="/feed/">',
      'https://feed.example/feed/',
    ],
  ];
  for (const [link, address] of named) {
    it(`names the feed that a page names: ${link}`, async () => {
      const page = `<!doctype html><head><link rel="stylesheet" href="/a.css">${link}<title>Live</title></head>`;
      expect(await messageOf(page)).to.include(`An HTML page, not a feed. The feed that it names is ${address}:`);
    });
  }

  it('is short and true until it is known', () => {
    expect(errorOf('<html>')).to.have.property('message', `This is in no known format: ${url}`);
  });

  it('names no feed where the page names none', async () => {
    const page =
      '<!doctype html><link rel="alternate" hreflang="de" href="/de/"><link rel="icon" type="image/json" href="/x"><link rel="alternate" type="application/json+oembed" href="/oembed">';
    expect(await messageOf(page)).to.include('An HTML page, not a feed:');
  });

  it('is found in five megabytes of links within half a second', () => {
    expect(timeOf(() => faultOf('<link rel=alternate type=application/json '.repeat(120_000), url), 500)).to.be.below(
      500,
    );
  });

  it('is found where a text of five megabytes ends', async () => {
    expect(await messageOf(`{"items": ["${'a'.repeat(5_000_000)}"`)).to.include(
      'Broken JSON at line 1, column 5000014',
    );
  });

  it('is found in five megabytes of small tokens within half a second', () => {
    const text = `[${'[],'.repeat(1_600_000)}}`;
    expect(timeOf(() => faultOf(text, url), 500)).to.be.below(500);
  });
});
