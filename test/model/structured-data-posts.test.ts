import {expect} from '@open-wc/testing';
import type {Update} from '../../src/model/feed.js';
import {fragmentOf} from '../../src/model/fragment.js';
import type {AboutPage, JsonLd} from '../../src/model/structured-data.js';
import {describeCoverage, postsOf, update, URL_OF_PAGE, type Written} from './described.js';
import {timeOf} from '../helpers/time-of.js';
import {makeEntry} from './make-entry.js';

/** The first update as it is described. */
const post = (traits: Partial<Update>, page?: Partial<AboutPage>): Written =>
  postsOf(describeCoverage({}, [update(traits)], page))[0] ?? {};

const bodyOf = (html: string): JsonLd => post({html})['articleBody'];

describe('the description of an update', () => {
  it('leads to the update on this page', () => {
    expect(post({id: 'a'})['url']).to.equal(`${URL_OF_PAGE}#${fragmentOf('a')}`);
  });

  it('leads to its own address where the page has no permalinks, else to the page', () => {
    const page = {linkOf: ({url}: Update) => url};
    expect(post({url: 'https://news.example/a'}, page)['url']).to.equal('https://news.example/a');
    expect(post({}, page)['url']).to.equal(URL_OF_PAGE);
  });

  it('has the beginning of its text as headline where it has no title', () => {
    expect(post({title: '', excerpt: 'The wall holds'})['headline']).to.equal('The wall holds');
  });

  it('has the day alone where the feed names no hour', () => {
    const published = new Date(2026, 6, 24).getTime();
    const made = describeCoverage({}, [makeEntry('a', published, {isDay: true})]);
    expect(postsOf(made)[0]?.['datePublished']).to.equal('2026-07-24');
  });

  const texts: [html: string, text: string | undefined][] = [
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['w<b>or</b>d', 'word'],
    ['One<br>Two', 'One Two'],
    ['<ul><li>One<li>Two</ul>', 'One Two'],
    ['<table><tr><td>1<td>2<tr><th>3</table>', '1 2 3'],
    ['Fish &amp; chips, &lt;b&gt; is a tag', 'Fish & chips, <b> is a tag'],
    ['One<script>alert("<p>")</script>Two', 'OneTwo'],
    ['One<style>p { color: red }</style> Two', 'One Two'],
    ['One<!-- <p>not seen</p> --> Two', 'One Two'],
    ['One <script>never closed', 'One'],
    ['One <!-- never closed', 'One'],
    ['One <p title="never closed', 'One'],
    ['<svg><text>drawn</text></svg>One', 'One'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<img src="a.jpg">', undefined],
    ['', undefined],
  ];
  for (const [html, text] of texts) {
    it(`has of ${html || 'nothing'} the text ${text ?? 'that is none'}`, () => {
      expect(bodyOf(html)).to.equal(text);
    });
  }

  it('has a text of at most 1,000 characters, in whole words', () => {
    const body = bodyOf(`<p>${'water '.repeat(400)}</p>`) as string;
    expect(body).to.match(/^(water )+water…$/);
    expect(body.length).to.be.within(980, 1000);
  });

  it('cuts a text without spaces between two signs', () => {
    const body = bodyOf('🌊'.repeat(900)) as string;
    expect(body.length).to.be.within(990, 1000);
    expect(body.isWellFormed()).to.equal(true);
  });

  it('is made in no time of markup that is hard to read', () => {
    const time = timeOf(() => {
      for (const piece of ['<script', '<', '<!--', '<img ', '<p title=', '&amp', ' ']) bodyOf(piece.repeat(100_000));
    }, 500);
    expect(time).to.be.below(500);
  });

  const pictures: [traits: Partial<Update>, image: string | undefined][] = [
    [{image: 'https://news.example/own.jpg', html: '<img src="b.jpg">'}, 'https://news.example/own.jpg'],
    [{html: '<p>A<figure><img alt="x" src="/b.jpg?a=1&amp;b=2"></figure>'}, 'https://feed.example/b.jpg?a=1&b=2'],
    [{html: "<img src='b.jpg'>"}, 'https://feed.example/b.jpg'],
    [{html: '<img src=b.jpg>'}, 'https://feed.example/b.jpg'],
    [{html: '<img src="data:image/gif;base64,R0">'}, undefined],
    [{html: '<img src="javascript:alert(1)">'}, undefined],
    [{html: '<img src="https://[">'}, undefined],
    [{html: '<p>No picture</p>'}, undefined],
  ];
  for (const [traits, image] of pictures) {
    it(`has of ${traits.html} the picture ${image ?? 'that is none'}`, () => {
      expect(post(traits)['image']).to.equal(image);
    });
  }
});
