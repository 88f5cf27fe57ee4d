import {expect} from '@open-wc/testing';
import {readJsonFeed} from '../../../src/formats/json-feed.js';
import {bodyShowing} from '../../content/patched-body.js';
import {expected} from '../expected.js';
import {documents, translate, type Json} from './social-documents.js';

/** The markup of a status like the first of the fixture, with other fields. */
function statusMarkup(fields: Json): string {
  const [first] = documents.get('mastodon/account.json') as Json[];
  return translate([{...first, card: null, ...fields}], 'https://harbour.example/').items[0]?.content_html ?? 'none';
}

describe('a Mastodon status', () => {
  const emojis = [{shortcode: 'buoy', url: 'https://a.example/buoy.gif'}];

  it('has pictures for its emoji in the text alone', () => {
    const content = '<a href="https://a.example/:buoy:" title=":buoy:">:buoy: :other:</a>';
    const [before, after] = statusMarkup({content, emojis}).split('<img');
    expect(before).to.equal('<a href="https://a.example/:buoy:" title=":buoy:">');
    expect(after).to.match(/^ class="emoji" src="https:\/\/a\.example\/buoy\.gif" alt=":buoy:".*> :other:<\/a>$/);
  });

  it('has no picture for a name that is a part of something else', () => {
    const [picture] = /<img[^]*>/.exec(statusMarkup({content: ':buoy:', emojis})) ?? [];
    expect(statusMarkup({content: ':a:buoy: :buoy:y 10:30:buoy: :buoy::buoy:', emojis})).to.equal(
      `:a${picture} :buoy:y 10:30${picture} ${picture}${picture}`,
    );
  });

  it('that only followers may see is not shown, nor a boost of one', () => {
    const [first] = documents.get('mastodon/account.json') as Json[];
    const hidden = {...first, visibility: 'private'};
    const {items} = translate([hidden, {...first, visibility: 'direct'}, {...first, reblog: hidden}], '');
    expect(items).to.be.empty;
  });

  it('quotes another status in the way of older servers', () => {
    const quote = {...(documents.get('mastodon/older.json') as Json[])[0]};
    expect(statusMarkup({content: '<p>See</p>', quote})).to.include('<blockquote><p>A calm week.</p></blockquote>');
  });

  it('does not quote what only followers may see', () => {
    const quote = {...(documents.get('mastodon/older.json') as Json[])[0], visibility: 'private'};
    expect(statusMarkup({content: '<p>See</p>', quote})).to.equal('<p>See</p>');
  });

  it('shows no shares of a poll that hides them', () => {
    const poll = {votes_count: 4, voters_count: null, options: [{title: 'Yes', votes_count: null}]};
    expect(statusMarkup({content: '', poll})).to.equal('<ul><li>Yes</li></ul><p lang="en">4 votes</p>');
  });

  it('gives nothing away that is folded, where one line stands for it', () => {
    const [entry] = readJsonFeed(translate(documents.get('mastodon/account.json'), ''), '', new Map()).entries.slice(2);
    expect(entry?.update.excerpt).to.equal('Wreck & loss');
  });

  it('keeps folds, films and emoji on the page', async () => {
    const {items} = expected['mastodon/account.json']?.translated ?? {items: []};
    const {element, find} = await bodyShowing(items.map(item => item.content_html).join(''));
    const kept = [
      'details > summary',
      'summary > img.sign',
      'video[loop][playsinline][controls]',
      'figure > blockquote',
    ];
    expect(kept.map(selector => element.querySelectorAll(selector).length)).to.deep.equal([2, 1, 1, 2]);
    expect(find('summary > img').getAttribute('alt')).to.equal(':lantern:');
    expect(find('audio').getAttribute('title')).to.equal('Fog signal');
  });
});
