import {expect} from '@open-wc/testing';
import type {FeedDocument} from '../../src/model/entry.js';
import {idsOf} from '../model/make-entry.js';
import {expected, textOf} from './expected.js';
import {readNow} from './read-item.js';

const dateOf = (time: number | undefined): string | null => (time === undefined ? null : new Date(time).toISOString());

describe('the extension in the fixture wordpress-live.json', () => {
  const file = 'json-feed/wordpress-live.json';
  const {url, summary} = expected[file]!;
  let document: FeedDocument;

  before(async () => (document = readNow(await textOf(file), {url})));

  it('is read on the feed', () => {
    const {
      state,
      starts,
      ends,
      timeZone,
      refresh,
      previous = null,
      next = null,
      keyPoints,
      fullStory,
      credits,
    } = document.feed;
    expect({
      state,
      starts: dateOf(starts),
      ends: dateOf(ends),
      time_zone: timeZone,
      refresh,
      previous,
      next,
      key_points: keyPoints,
      full_story: fullStory,
      credits,
    }).to.deep.equal(summary?.live);
  });

  it('passes on what was withdrawn', () => {
    const withdrawn = document.entries.filter(({head}) => head.isDeleted);
    const corrections = withdrawn.map(({update: {id, correction}}) => ({id, correction: correction || null}));
    expect(corrections).to.have.deep.members([...(summary?.withdrawn ?? [])]);
  });

  it('leaves a note only where there is a correction', () => {
    const gone = document.entries.filter(({head}) => head.isGone);
    expect(gone.map(({head}) => head.id)).to.deep.equal(['https://wordpress-live.example/?p=522']);
  });
});

describe('the demo’s talks-live.json', () => {
  let document: FeedDocument;

  before(async () => {
    document = readNow(await (await fetch(new URL('../../demo/talks-live.json', import.meta.url))).text(), {
      url: 'https://news.example/feed.json',
    });
  });

  it('has its nine updates, newest first', () => {
    const ids = Array.from({length: 9}, (_, index) => `2022-03-21-0${9 - index}`);
    expect(idsOf(document.entries)).to.equal(ids.join(' '));
  });

  it('has a time, a title, an address and a body for each of them', () => {
    for (const {update} of document.entries) {
      expect(update.published, update.id).to.be.a('number');
      expect(update.title, update.id).not.to.equal('');
      expect(update.url, update.id).to.match(/^https:/);
      expect(update.html || update.text, update.id).not.to.equal('');
    }
  });

  it('has one pinned update and three key events', () => {
    expect(idsOf(document.entries.filter(({head}) => head.isPinned))).to.equal('2022-03-21-08');
    expect(idsOf(document.entries.filter(({head}) => head.isKey))).to.equal(
      '2022-03-21-09 2022-03-21-08 2022-03-21-03',
    );
  });

  it('has a label and a correction', () => {
    expect(document.entries[1]?.update.label).to.equal('Breaking');
    expect(document.entries[4]?.update.correction).to.match(/50 tons/);
  });

  it('says of itself what the coverage is', () => {
    const {title, timeZone, refresh, keyPoints, authors, state} = document.feed;
    expect(title).to.match(/^Live: Moscow says/);
    expect({timeZone, refresh, state}).to.deep.equal({timeZone: 'Europe/Kyiv', refresh: 15, state: 'live'});
    expect([keyPoints.length, authors.length]).to.deep.equal([3, 2]);
  });
});
