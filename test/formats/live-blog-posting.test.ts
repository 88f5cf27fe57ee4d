import {expect} from '@open-wc/testing';
import {FeedFormatError} from '../../src/errors.js';
import {faultOf} from '../../src/formats/fault.js';
import {findFormat} from '../../src/formats/foreign/translate.js';
import type {FeedDocument} from '../../src/model/entry.js';
import {timeOf} from '../helpers/time-of.js';
import {readNow} from './read-item.js';

const HERE = `${location.origin}/live/`;
const TYPE = '@type';
const update = {[TYPE]: 'BlogPosting', '@id': 'a', headline: 'One', datePublished: '2026-01-05T14:05:30Z'};
const blogOf = (fields: object): object => ({
  [TYPE]: 'LiveBlogPosting',
  headline: 'Storm',
  liveBlogUpdate: update,
  ...fields,
});
const scriptOf = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const read = (document: unknown): FeedDocument => readNow(document, {url: HERE});
const titlesOf = (document: unknown): string[] => read(document).entries.map(({update}) => update.title);

describe('a LiveBlogPosting is found', () => {
  const blog = blogOf({});
  const json = JSON.stringify(blog);
  const documents: [where: string, document: unknown][] = [
    ['as the document', blog],
    ['in a list', [{[TYPE]: 'WebSite'}, blog]],
    ['in a graph', {'@graph': [{[TYPE]: 'WebSite'}, blog]}],
    ['in a graph in a list', [{'@graph': [blog]}]],
    ['as what a page is about', {[TYPE]: 'WebPage', mainEntity: blog}],
    ['by a full type', blogOf({[TYPE]: 'http://schema.org/LiveBlogPosting'})],
    ['by one of its types', blogOf({[TYPE]: ['NewsArticle', 'schema:LiveBlogPosting']})],
    ['in a page', `<!doctype html><body>${scriptOf(json)}</body>`],
    ['in a page after white space', `\n <html>${scriptOf(json)}`],
    ['behind a block that is broken', `<html>${scriptOf('{"a": }')}${scriptOf(json)}`],
    ['behind a block that is empty', `<html>${scriptOf('')}${scriptOf(json)}`],
    ['behind one without updates', `<html>${scriptOf('{"@type": "LiveBlogPosting"}')}${scriptOf(json)}`],
    ['in a comment in its script', `<html>${scriptOf(`<!-- ${json} -->`)}`],
    ['in CDATA', `<html>${scriptOf(`/*<![CDATA[*/ ${json} /*]]>*/`)}`],
    ['escaped', `<html>${scriptOf(json.replaceAll('"', '&quot;'))}`],
    ['with a line break in a text', `<html>${scriptOf(json.replace('Storm', 'Sto\nrm'))}`],
    ['with a semicolon behind it', `<html>${scriptOf(`${json};`)}`],
    ['in a script with other attributes', `<html><SCRIPT id=a TYPE=application/ld+json data-b>${json}</SCRIPT>`],
    ['in a script that nobody closed', `<html><script type="application/ld+json">${json}`],
  ];
  for (const [where, document] of documents)
    it(where, () => {
      expect(titlesOf(document)).to.deep.equal(['One']);
    });

  const none: [what: string, document: unknown][] = [
    ['an article', {[TYPE]: 'NewsArticle', headline: 'Storm', liveBlogUpdate: [update]}],
    ['a page that speaks of it', '<html><p>LiveBlogPosting</p>'],
    ['a page whose script has its name', `<html><script>var a = ${json}</script>`],
    ['a text', 'LiveBlogPosting'],
  ];
  for (const [what, document] of none)
    it(`but not in ${what}`, () => {
      expect(findFormat(document, 'auto')?.name).not.to.equal('live-blog-posting');
    });
});

describe('a LiveBlogPosting', () => {
  it('may have no update yet', () => {
    expect(titlesOf({[TYPE]: 'LiveBlogPosting', headline: 'Storm'})).to.be.empty;
  });

  it('that has not begun is upcoming', () => {
    const document = {[TYPE]: 'LiveBlogPosting', headline: 'Storm', coverageStartTime: '2999-01-05T09:00:00Z'};
    expect(read(document).feed.state).to.equal('upcoming');
  });

  for (const [what, coverageEndTime, state] of [
    ['a full minute after the last update has ended', '2026-01-05T18:00:00Z', 'ended'],
    ['the time of the last update goes on', '2026-01-05T14:05:30Z', 'live'],
    ['the time of the answer goes on', '2026-01-05T18:12:31Z', 'live'],
    ['before the last update goes on', '2026-01-05T12:00:00Z', 'live'],
    ['ahead goes on', '2999-01-05T12:00:00Z', 'live'],
    ['no time goes on', 'soon', 'live'],
  ] as const)
    it(`whose end is ${what}`, () => {
      expect(read(blogOf({coverageEndTime})).feed.state).to.equal(state);
    });

  it('may be in a page of another site, which is not read, with a reason', () => {
    const page = `<html>${scriptOf(JSON.stringify(blogOf({})))}`;
    const url = 'https://other.example/live';
    expect(() => readNow(page, {url})).to.throw(FeedFormatError);
    expect(faultOf(page, url)).to.match(/An HTML page.*only by pages of its own site/);
  });

  it('is read from another site as JSON', () => {
    expect(readNow(blogOf({}), {url: 'https://other.example/live.json'}).entries).to.have.length(1);
  });

  for (const [what, page] of [
    ['scripts', `<html>LiveBlogPosting${'<script type="application/ld+json" '.repeat(30_000)}`],
    ['brackets', `<html>LiveBlogPosting${scriptOf('['.repeat(1_000_000))}`],
    ['ends', `<html>LiveBlogPosting${'</script'.repeat(125_000)}`],
    ['spaces', `${' '.repeat(1_000_000)}<LiveBlogPosting`],
  ] as const)
    it(`is looked for in a megabyte of ${what} within 150 ms`, () => {
      expect(timeOf(() => findFormat(page, 'auto'), 150)).to.be.below(150);
    });
});
