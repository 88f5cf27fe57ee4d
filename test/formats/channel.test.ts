import {expect} from '@open-wc/testing';
import {readChannel} from './read-item.js';

const extend = (extension: Record<string, unknown>) => ({_live_updates: extension});

const rules: [name: string, feed: Record<string, unknown>, expected: Record<string, unknown>][] = [
  ['version 1 has an author', {version: 'https://jsonfeed.org/version/1', author: {name: 'Ada'}}, {authors: [{name: 'Ada', url: '', avatar: ''}]}],
  ['version 1.1 has authors', {version: 'https://jsonfeed.org/version/1.1', authors: [{name: 'Ada'}]}, {authors: [{name: 'Ada', url: '', avatar: ''}]}],
  ['an unknown version is read all the same', {version: 'https://jsonfeed.org/version/9', title: 'A'}, {title: 'A'}],
  ['a missing version is read all the same', {title: 'A'}, {title: 'A'}],
  ['the title has its entities decoded', {title: 'Blog | Rope &amp; Twine'}, {title: 'Blog | Rope & Twine'}],
  ['the description is read', {description: 'Hour by hour'}, {description: 'Hour by hour'}],
  ['the language is read', {language: 'de'}, {language: 'de'}],
  ['the home page resolves against the feed’s address', {home_page_url: '../'}, {homePageUrl: 'https://news.example/'}],
  ['coverage times are read', extend({starts: '2024-06-01T09:00:00+01:00', ends: '2024-06-01T18:00:00Z'}), {starts: Date.UTC(2024, 5, 1, 8), ends: Date.UTC(2024, 5, 1, 18)}],
  ['impossible coverage times are none', extend({starts: '2024-06-31', ends: ''}), {starts: undefined, ends: undefined}],
  ['the time zone is read', extend({time_zone: 'Europe/Lisbon'}), {timeZone: 'Europe/Lisbon'}],
  ['the pace is read', extend({refresh: 30}), {refresh: 30}],
  ['a pace below nothing is none', extend({refresh: -30}), {refresh: 0}],
  ['the page before resolves against the feed’s address', extend({previous: {title: 'Day one', url: '/1'}}), {previous: {title: 'Day one', url: 'https://news.example/1'}}],
  ['the page after is read', extend({next: {title: 'Day two', url: 'https://a.example/2'}}), {next: {title: 'Day two', url: 'https://a.example/2'}}],
  ['the full story is read', extend({full_story: {title: 'All', url: 'https://a.example/'}}), {fullStory: {title: 'All', url: 'https://a.example/'}}],
  ['a link without a title is none', extend({previous: {url: '/1'}}), {previous: undefined}],
  ['a link without an address is none', extend({next: {title: 'Day two'}}), {next: undefined}],
  ['a link that runs a script is none', extend({full_story: {title: 'All', url: 'javascript:alert(1)'}}), {fullStory: undefined}],
  ['key points are read', extend({key_points: ['One.', '', ' Two. ', null]}), {keyPoints: ['One.', 'Two.']}],
  ['the address of older updates resolves against the feed’s', {next_url: '?page=2'}, {olderUrl: 'https://news.example/live/feed.json?page=2'}],
  ['the address of older updates has no fragment', {next_url: '?page=2#top'}, {olderUrl: 'https://news.example/live/feed.json?page=2'}],
  ['an address of older updates that runs a script is none', {next_url: 'javascript:alert(1)'}, {olderUrl: ''}],
  ['no address of older updates is none', {}, {olderUrl: ''}],
  ['an end before the start is none', extend({starts: '2024-06-02', ends: '2024-06-01'}), {ends: undefined}],
  ['an end without a start is read', extend({ends: '2024-06-01T18:00:00Z'}), {ends: Date.UTC(2024, 5, 1, 18)}],
  ['without a state, the end ends it', extend({ends: '2024-06-01'}), {isTimed: true}],
  ['with a state that is none, the end ends it', extend({state: 'over'}), {isTimed: true}],
  ['with a state, the end does not end it', extend({state: 'live'}), {isTimed: false}],
  ['the icon resolves against the feed’s address', {icon: '/icon.png'}, {icon: 'https://news.example/icon.png'}],
  ['an icon that runs a script is none', {icon: 'javascript:alert(1)'}, {icon: ''}],
  ['the publisher is read', extend({publisher: {name: 'P &amp; Q', logo: '/l.png'}}), {publisher: {name: 'P & Q', logo: 'https://news.example/l.png'}}],
  ['a publisher may be a name', extend({publisher: 'P'}), {publisher: {name: 'P', logo: ''}}],
  ['a logo may be an object', extend({publisher: {name: 'P', logo: {url: '/l.png'}}}), {publisher: {name: 'P', logo: 'https://news.example/l.png'}}],
  ['a publisher without a name is none', extend({publisher: {logo: '/l.png'}}), {publisher: undefined}],
  ['a publisher of a wrong type is none', extend({publisher: 5}), {publisher: undefined}],
  ['a box without content is none', extend({box: {title: 'A'}}), {box: undefined}],
  ['a box that only has fields of items is none', extend({box: {title: 'A', summary: 'B', url: '/c'}}), {box: undefined}],
  ['credits are read', extend({credits: 'The desk'}), {credits: 'The desk'}],
]; // prettier-ignore

const states: [feed: Record<string, unknown>, state: string][] = [
  [{}, 'live'],
  [extend({}), 'live'],
  [extend({state: 'upcoming'}), 'upcoming'],
  [extend({state: 'live'}), 'live'],
  [extend({state: 'paused'}), 'paused'],
  [extend({state: 'ended'}), 'ended'],
  [extend({state: 'over'}), 'live'],
  [extend({state: 'Ended\n'}), 'live'],
  [extend({state: ['ended']}), 'live'],
  [{expired: true}, 'ended'],
  [{expired: true, ...extend({state: 'live'})}, 'ended'],
  [{expired: false, ...extend({state: 'ended'})}, 'ended'],
  [{expired: false}, 'live'],
  [{expired: 'true'}, 'live'],
];

describe('a JSON feed', () => {
  for (const [name, feed, expected] of rules) {
    it(name, () => {
      expect(readChannel(feed)).to.deep.include(expected);
    });
  }

  for (const [feed, state] of states) {
    it(`that says ${JSON.stringify(feed)} is ${state}`, () => {
      expect(readChannel(feed).state).to.equal(state);
    });
  }

  it('that says nothing is empty in every field', () => {
    expect(readChannel({})).to.deep.include({
      url: 'https://news.example/live/feed.json',
      title: '',
      description: '',
      homePageUrl: '',
      language: '',
      authors: [],
      state: 'live',
      starts: undefined,
      ends: undefined,
      timeZone: '',
      refresh: 0,
      previous: undefined,
      next: undefined,
      fullStory: undefined,
      keyPoints: [],
      credits: '',
    });
  });
});
