import {expect} from '@open-wc/testing';
import {readJsonFeed} from '../../../src/formats/json-feed.js';
import {serviceNameOf} from '../../../src/formats/signs.js';
import {expected} from '../expected.js';
import {documents, fixtures, translate, type Json} from './social-documents.js';

for (const [file, {url, translated}] of fixtures)
  it(`the fixture ${file} is read whole`, () => {
    const read = readJsonFeed(translate(documents.get(file), url), url, new Map());
    expect(read.entries.map(({head}) => head.id)).to.have.members(translated.items.map(({id}) => id));
    expect(read.entries.filter(({head}) => head.published === undefined)).to.be.empty;
  });

describe('no sign of a social feed', () => {
  for (const document of [
    {items: [{id: 1, url: 'https://news.example/1', author: {name: 'Nell'}}]},
    [{id: 1, title: 'One', issue_url: 'https://magazine.example/7'}],
    {feed: [{id: 1, post: 'A text', date: '2026-11-28'}]},
    {thread: {title: 'One'}, post: 'two'},
    {posts: [{uri: 'https://news.example/1', author: 'Nell', record: 7}]},
    {a: {visibility: 'public', language: 'en'}},
    [{tag_name: 'storm', name: 'One'}],
  ])
    it(`is in ${JSON.stringify(document).slice(0, 60)}`, () => {
      expect(serviceNameOf(document)).to.be.undefined;
    });
});

describe('the address of older posts', () => {
  const page = (file: string, url: string, count = 20): unknown => {
    const [first] = documents.get(file) as Json[];
    const list = Array.from({length: count}, (_, index) => ({...first, id: String(100 - index)}));
    return translate(list, url).next_url;
  };
  const TAG = 'https://harbour.example/api/v1/timelines/tag/storm';
  const NOTES = 'https://api.github.com/repos/harbour/desk/releases';

  for (const [name, found, next] of [
    ['keeps the other parameters', page('mastodon/account.json', `${TAG}?local=true`), `${TAG}?local=true&max_id=81`],
    ['goes on from page to page', page('mastodon/account.json', `${TAG}?max_id=999`), `${TAG}?max_id=81`],
    ['is there when a server left out some', page('mastodon/account.json', TAG, 12), `${TAG}?max_id=89`],
    ['is not there when a tag has few', page('mastodon/account.json', TAG, 9), undefined],
    [
      'goes by the size that was asked for',
      page('mastodon/account.json', `${TAG}?limit=4`, 3),
      `${TAG}?limit=4&max_id=98`,
    ],
    ['knows the largest page', page('mastodon/account.json', `${TAG}?limit=200`, 40), `${TAG}?limit=200&max_id=61`],
    ['is empty without the address that was asked', page('mastodon/account.json', 'feed.json'), ''],
    ['is the second page of releases', page('github/releases.json', NOTES, 30), `${NOTES}?page=2`],
    ['is not there when a page is not full', page('github/releases.json', NOTES, 29), undefined],
  ] as const)
    it(name, () => {
      expect(found).to.equal(next);
    });

  it('is not there for comments that begin with the oldest: their next page is newer', () => {
    const {url} = expected['github/comments.json'] ?? {url: ''};
    expect(translate(documents.get('github/comments.json'), url)).not.to.have.property('next_url');
  });
});
