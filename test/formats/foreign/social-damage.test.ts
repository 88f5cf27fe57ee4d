import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {ToJsonFeed} from '../../../src/formats/format.js';
import {blueskyToJsonFeed} from '../../../src/formats/foreign/bluesky.js';
import {githubToJsonFeed} from '../../../src/formats/foreign/github.js';
import {mastodonToJsonFeed} from '../../../src/formats/foreign/mastodon.js';
import type {JsonFeedDocument} from '../../../src/formats/json-feed-document.js';
import {readJsonFeed} from '../../../src/formats/json-feed.js';
import {timeOf} from '../../helpers/time-of.js';
import {documents, fixtures, type Json} from './social-documents.js';

const translators: Readonly<Record<string, ToJsonFeed>> = {
  mastodon: mastodonToJsonFeed,
  bluesky: blueskyToJsonFeed,
  github: githubToJsonFeed,
};

/** A document with some of its values replaced. */
const damaged = (document: unknown): fc.Arbitrary<unknown> => {
  const wrong = fc.constantFrom<unknown>(null, 7, -1, '', 'text', true, {}, [], [[]], [null], {a: {b: 1}}, undefined);
  return fc.array(fc.tuple(fc.nat(), wrong), {minLength: 1, maxLength: 12}).map(changes => {
    const copy = structuredClone(document);
    const places: [Json, string][] = [];
    const list = (value: unknown): void => {
      if (!value || typeof value !== 'object') return;
      for (const key of Object.keys(value)) {
        places.push([value as Json, key]);
        list((value as Json)[key]);
      }
    };
    list(copy);
    for (const [place, value] of changes) {
      const [owner, key] = places[place % places.length] ?? [{}, ''];
      owner[key] = value;
    }
    return copy;
  });
};

describe('a damaged document', () => {
  const noList = 'There is no list';
  const odd = /\[object|undefined|\bNaN\b|Invalid Date|\bnull\b/;

  for (const [file, {url}] of fixtures)
    it(`like ${file} shows nothing odd`, () => {
      const toJsonFeed = translators[file.split('/')[0] ?? ''];
      fc.assert(
        fc.property(damaged(documents.get(file)), document => {
          try {
            const feed = toJsonFeed?.(document, {url, language: '', format: 'auto'}) as JsonFeedDocument;
            const {entries} = readJsonFeed(feed, url, new Map());
            expect(
              JSON.stringify(entries.map(({update}) => [update.html, update.title, update.authors, update.tags])),
            ).not.to.match(odd);
          } catch (error) {
            if (!String(error).includes(noList)) throw error;
          }
        }),
        {numRuns: 150},
      );
    });
});

describe('a megabyte of the worst', () => {
  const long = (piece: string): string => piece.repeat(1_000_000 / piece.length);
  const mastodon = (fields: Json) => (): unknown =>
    mastodonToJsonFeed([{emojis: [{shortcode: 'a', url: 'b'}], ...fields}], {url: '', language: '', format: 'auto'});
  const github = (fields: Json) => (): unknown => githubToJsonFeed([fields], {url: '', language: '', format: 'auto'});
  const quote = {state: 'accepted', quoted_status: {content: 'a', account: {}}};

  for (const [name, act] of [
    ...['<', ':', ':a', '<a ', '<span class="invisible">', '<span class="ellipsis">a'].map(
      piece => [`${piece} in a status`, mastodon({content: long(piece)})] as const,
    ),
    ...['<p class="quote-inline">', '<span class="quote-inline"><p>'].map(
      piece => [`${piece} beside a quotation`, mastodon({content: long(piece), quote})] as const,
    ),
    ['spaces in a name', mastodon({account: {display_name: `${long(' ')}a`}})] as const,
    ...['<!--', '<!---->', ' ', '\n', '# ', '#\t', '\r\n'].map(
      piece => [`${JSON.stringify(piece)} in a comment`, github({body: `${long(piece)}a`})] as const,
    ),
    ...[
      '<a ',
      '<a>',
      '<a><span>',
      '<h1>',
      '<div ',
      '<h1 ',
      'https://private-user-images.githubusercontent.com/1/2',
    ].map(piece => [`${piece} in a comment's HTML`, github({body_html: long(piece)})] as const),
    [
      'facets in a post',
      () =>
        blueskyToJsonFeed(
          {
            posts: [
              {author: {did: 'a'}, record: {text: long('🌊\n'), facets: Array(10_000).fill({index: {byteStart: 1}})}},
            ],
          },
          {url: '', language: '', format: 'auto'},
        ),
    ] as const,
  ])
    it(name, () => {
      expect(timeOf(act, 500)).to.be.below(500);
    });
});
