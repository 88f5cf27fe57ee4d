import {expect} from '@open-wc/testing';
import type {Feed} from '../../src/model/feed.js';
import {liveBlogPostingOf, type AboutPage} from '../../src/model/structured-data.js';
import {ARTICLE_FIELDS, LIVE_FIELDS, POST_FIELDS, SCHEMA} from '../fixtures/schema-org.js';
import {about, describeCoverage, postsOf, START, update, type Written} from './described.js';
import {makeEntry, makeFeed, MINUTE} from './make-entry.js';

const KINDS: Readonly<Record<string, (text: string) => boolean>> = {
  Text: () => true,
  URL: text => /^https?:/.test(text) && URL.canParse(text),
  Date: text => /^\d{4}-\d\d-\d\d$/.test(text),
  DateTime: text => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text),
};

/** Everything in it that schema.org does not know in this place. */
function faultsIn(node: Written, type: string): string[] {
  const properties = SCHEMA[type];
  if (!properties) return [`${type} is no type of ours`];
  return Object.entries(node).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    const expected = properties[name];
    if (!expected) return [`${type} has no ${name}`];
    return [value].flat().flatMap(one => {
      if (typeof one === 'string')
        return expected.some(kind => KINDS[kind]?.(one)) ? [] : [`${type}.${name} is no ${expected.join()}: ${one}`];
      const kind = (one as Written)['@type'] as string;
      return expected.includes(kind) ? faultsIn(one as Written, kind) : [`${type}.${name} is a ${kind}`];
    });
  });
}

const FULL: Partial<Feed> = {
  title: 'Storm over the coast',
  description: 'Hour by hour.',
  language: 'en-GB',
  authors: [{name: 'Nell Ashdown', url: 'https://news.example/nell', avatar: 'https://news.example/nell.jpg'}],
  starts: START - MINUTE,
  ends: START + 600 * MINUTE,
  icon: 'https://news.example/icon.png',
  publisher: {name: 'The Marren Lantern', logo: 'https://news.example/logo.png'},
};

const full = (page?: Partial<AboutPage>): Written =>
  describeCoverage(
    FULL,
    [
      update({html: '<p>The wall holds.</p>', image: 'https://news.example/2.jpg', modified: START + 9 * MINUTE}, 2),
      update({text: 'Wind.', authors: [{name: 'The Marren Lantern', url: '', avatar: ''}]}, 1),
    ],
    page,
  );

describe('the description of a coverage', () => {
  it('holds nothing that schema.org does not know there', () => {
    expect(faultsIn(full(), 'LiveBlogPosting')).to.deep.equal([]);
  });

  it('is known as faulty by this test where it is', () => {
    const node = {when: '1', datePublished: 'today', coverageStartTime: '2026-07-24', author: {'@type': 'Dog'}};
    expect(faultsIn(node, 'LiveBlogPosting')).to.have.length(4);
  });

  for (const name of [...ARTICLE_FIELDS, ...LIVE_FIELDS, 'description', 'url', 'publisher']) {
    it(`has ${name}, which search engines ask for`, () => {
      expect(full()[name]).to.not.equal(undefined);
    });
  }

  for (const name of POST_FIELDS) {
    it(`has ${name} of each update`, () => {
      const posts = postsOf(full());
      expect(posts.map(one => typeof one[name])).to.deep.equal(['string', 'string']);
    });
  }

  it('says when the coverage began and ends', () => {
    expect(full()).to.include({
      coverageStartTime: '2026-07-24T08:59:00.000Z',
      coverageEndTime: '2026-07-24T19:00:00.000Z',
    });
  });

  it('begins with the oldest update where the feed names no start', () => {
    const entries = [update({}, 5), update({}, 1), makeEntry('dateless')];
    expect(describeCoverage({}, entries)['coverageStartTime']).to.equal('2026-07-24T09:01:00.000Z');
  });

  it('has no end while the coverage goes on and names none', () => {
    expect(describeCoverage({}, [update()])).to.not.have.property('coverageEndTime');
  });

  it('ends with the newest update once the coverage has ended', () => {
    const made = describeCoverage({}, [update({}, 5), update({}, 1)], {isEnded: true});
    expect(made['coverageEndTime']).to.equal('2026-07-24T09:05:00.000Z');
  });

  it('has no end while it goes on past the one that the feed names', () => {
    const ends = START + 5 * MINUTE;
    const endOf = (page: Partial<AboutPage>) => describeCoverage({ends}, [update({}, 9)], page)['coverageEndTime'];
    expect([{now: ends - 1}, {now: ends + 1}, {now: ends + 1, isEnded: true}].map(endOf)).to.deep.equal([
      '2026-07-24T09:05:00.000Z',
      undefined,
      '2026-07-24T09:05:00.000Z',
    ]);
  });

  it('learns no time from an update that is dated ahead of the clock', () => {
    const now = START + 2 * MINUTE;
    const made = describeCoverage({}, [update({}, 9), update({}, 1)], {isEnded: true, now});
    const time = '2026-07-24T09:01:00.000Z';
    expect(made).to.include({dateModified: time, coverageEndTime: time});
    expect(describeCoverage({}, [update({}, 9)], {now})).to.not.have.property('dateModified');
  });

  it('is as new as the last change of an update', () => {
    expect(full()['dateModified']).to.equal('2026-07-24T09:09:00.000Z');
  });

  it('has the headline of the page where the page has one', () => {
    expect(full({headline: 'Ours'})['headline']).to.equal('Ours');
  });

  it('has no more than 110 letters in a headline, in whole words', () => {
    const headline = describeCoverage({title: 'storm '.repeat(40)}, [update()])['headline'] as string;
    expect(headline).to.match(/^(storm )+storm…$/);
    expect(headline.length).to.be.within(95, 110);
  });

  it('has the newest twenty updates', () => {
    const entries = Array.from({length: 30}, (_, index) => update({}, 30 - index));
    const posts = postsOf(describeCoverage({}, entries));
    expect([posts.length, posts[0]?.['headline'], posts[19]?.['headline']]).to.deep.equal([
      20,
      'Title of u30',
      'Title of u11',
    ]);
  });

  it('reads no more of a long feed than it writes', () => {
    const entries = Array.from({length: 1000}, (_, index) => update({}, 1000 - index));
    const late = entries[500]!;
    let isRead = false;
    Object.defineProperty(late, 'update', {get: () => (isRead = true)});
    describeCoverage({}, entries);
    expect(isRead).to.equal(false);
  });

  it('leaves out the notes of withdrawn updates', () => {
    const entries = [update({isDeleted: true, correction: 'It was wrong'}, 2), update({}, 1)];
    const posts = postsOf(describeCoverage({}, entries));
    expect(posts.map(({headline}) => headline)).to.deep.equal(['Title of u1']);
  });

  it('is none without an update', () => {
    expect(liveBlogPostingOf(makeFeed(FULL), [update({isDeleted: true})], about())).to.equal(undefined);
  });

  it('names the publisher of the feed, with its logo', () => {
    expect(full()['publisher']).to.deep.equal({
      '@type': 'Organization',
      name: 'The Marren Lantern',
      logo: {'@type': 'ImageObject', url: 'https://news.example/logo.png'},
    });
  });

  it('takes the feed’s icon in place of a logo', () => {
    const made = describeCoverage({publisher: {name: 'P', logo: ''}, icon: 'https://a.example/i.png'}, [update()]);
    expect(made['publisher']).to.have.nested.property('logo.url', 'https://a.example/i.png');
  });

  it('names the publisher of the page where the feed has none', () => {
    const made = describeCoverage({}, [update()], {publisher: {name: 'The page', logo: ''}});
    expect(made['publisher']).to.deep.equal({'@type': 'Organization', name: 'The page'});
  });

  it('has the publisher as author where nobody else is named', () => {
    const made = describeCoverage({}, [update()], {publisher: {name: 'The page', logo: ''}});
    expect(made['author']).to.deep.equal({'@type': 'Organization', name: 'The page'});
  });

  it('takes an author of the publisher’s name for the publisher', () => {
    const posts = postsOf(full());
    expect(posts[1]?.['author']).to.deep.equal([{'@type': 'Organization', name: 'The Marren Lantern'}]);
  });

  it('has the picture of the page, else the newest of the updates', () => {
    expect(full({image: 'https://news.example/og.jpg'})['image']).to.equal('https://news.example/og.jpg');
    expect(full()['image']).to.equal('https://news.example/2.jpg');
  });

  it('has no publisher, author, image and end where nobody names them', () => {
    expect(Object.keys(describeCoverage({}, [update()]))).to.deep.equal([
      '@context',
      '@type',
      'headline',
      'url',
      'mainEntityOfPage',
      'datePublished',
      'dateModified',
      'coverageStartTime',
      'liveBlogUpdate',
    ]);
  });
});
