import {expect} from '@open-wc/testing';
import {blueskyToJsonFeed} from '../../../src/formats/foreign/bluesky.js';
import type {JsonFeedDocument} from '../../../src/formats/json-feed-document.js';
import {documents, translate, type Json} from './social-documents.js';

describe('a Bluesky post', () => {
  /** The markup of a post with this text and these facets. */
  const markup = (text: string, ...facets: readonly unknown[]): string =>
    translate({posts: [{uri: 'at://a/b/c', cid: '', author: {did: 'did:a'}, record: {text, facets}}]}, '').items[0]
      ?.content_html ?? 'none';
  const link = (byteStart: unknown, byteEnd: unknown, uri = 'https://a.example'): unknown => ({
    index: {byteStart, byteEnd},
    features: [{uri}],
  });

  for (const [name, text, facets, html] of [
    ['counts bytes, not characters', '🌊é a', [link(7, 8)], '<p>🌊é <a href="https://a.example">a</a></p>'],
    ['leaves out a link that cuts a character', '🌊 a', [link(1, 6)], '<p>🌊 a</p>'],
    ['leaves out a link that ends beyond the text', 'a', [link(0, 2)], '<p>a</p>'],
    ['leaves out a link of no length', 'a', [link(1, 1), link(1, 0)], '<p>a</p>'],
    ['leaves out a link at no place', 'a', [link('0', null), link(-1, 1.5)].slice(0, 1), '<p>a</p>'],
    [
      'takes the first of links that overlap',
      'abc',
      [link(1, 3, 'https://b.example'), link(0, 2)],
      '<p><a href="https://a.example">ab</a>c</p>',
    ],
    [
      'escapes what is written and linked',
      '<b>&',
      [link(0, 3, 'https://a.example/"><script>')],
      '<p><a href="https://a.example/&quot;&gt;&lt;script&gt;">&lt;b&gt;</a>&amp;</p>',
    ],
    ['breaks lines and paragraphs', 'a\nb\n\n\nc\n', [], '<p>a<br>b</p><p>c</p>'],
    [
      'leads from a tag to its page',
      '#c#',
      [{index: {byteStart: 0, byteEnd: 3}, features: [{tag: 'c#'}]}],
      '<p><a href="https://bsky.app/hashtag/c%23">#c#</a></p>',
    ],
    ['can be half a character', 'a\ud800', [], '<p>a\ufffd</p>'],
  ] as const)
    it(name, () => {
      expect(markup(text, ...facets)).to.equal(html);
    });

  for (const [what, uri, names, address] of [
    [
      'a feed',
      'at://did:b/app.bsky.feed.generator/storm',
      {displayName: 'Storm', description: 'All of it'},
      'feed/storm',
    ],
    ['a list', 'at://did:b/app.bsky.graph.list/3m', {name: 'Gauges'}, 'lists/3m'],
  ] as const)
    it(`names ${what} that it quotes, unless who made it asks not to be shown`, () => {
      const quoting = (neg: boolean): string => {
        const creator = {did: 'did:b', handle: 'b.example', labels: [{val: '!no-unauthenticated', neg}]};
        const embed = {record: {uri, creator, ...names}};
        return (
          translate({posts: [{uri: 'at://a/b/c', cid: '', author: {did: 'did:a'}, record: {text: 'See'}, embed}]}, '')
            .items[0]?.content_html ?? 'none'
        );
      };
      expect(quoting(true)).to.include(
        `<p>See</p><figure><figcaption><a href="https://bsky.app/profile/b.example/${address}">`,
      );
      expect(quoting(false)).to.equal('<p>See</p>');
    });

  it('is left out where its author asks not to be shown to strangers', () => {
    const author = (neg: boolean): Json => ({did: 'did:a', labels: [{val: '!no-unauthenticated', neg}]});
    const posts = [true, false].map(neg => ({uri: `at://${neg}`, cid: '', author: author(neg), record: {text: 'a'}}));
    expect(translate({posts}, '').items.map(({id}) => id)).to.deep.equal(['at://true']);
  });

  it('is left out where whoever reposted it asks not to be shown', () => {
    const [{post} = {post: {}}] = (documents.get('bluesky/author-feed.json') as {feed: {post: Json}[]}).feed;
    const by = {did: 'did:b', labels: [{val: '!no-unauthenticated'}]};
    expect(translate({feed: [{post, reason: {by}}]}, '').items).to.be.empty;
  });

  it('in a very deep thread is found', () => {
    const author = {did: 'did:a'};
    let thread: Json = {$type: 'x', post: {uri: 'at://last', author, record: {text: 'Last'}}};
    for (let level = 0; level < 50_000; level++) thread = {$type: 'x', post: {author, uri: ''}, replies: [thread]};
    const feed = blueskyToJsonFeed({thread}, {url: '', language: '', format: 'auto'}) as JsonFeedDocument;
    expect(feed.items.at(-1)?.id).to.equal('at://last');
  });
});
