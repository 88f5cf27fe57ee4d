import {expect, fixtureSync, html} from '@open-wc/testing';
import {coverageOf, ofPage, scripts, takeBack, write, writeCoverage, written} from './helpers/json-ld.js';
import {makeEntries, makeEntry, makeFeed} from './model/make-entry.js';

describe('structured data', () => {
  it('is written into the head', () => {
    write();
    expect(written().liveBlogUpdate.map(({headline}) => headline)).to.deep.equal(['Title of b', 'Title of a']);
  });

  it('is taken back', () => {
    takeBack(write());
    expect(scripts()).to.have.length(0);
  });

  it('is written anew into the same element when the coverage has changed', () => {
    const owner = write();
    const [script] = scripts();
    write({entries: makeEntries('c3 b2 a1')}, owner);
    expect([scripts().length, scripts()[0] === script, written().liveBlogUpdate.length]).to.deep.equal([1, true, 3]);
  });

  it('is not touched while nothing has changed', async () => {
    const coverage = coverageOf();
    const owner = writeCoverage(coverage);
    let changes = 0;
    const observer = new MutationObserver(records => (changes += records.length));
    observer.observe(document.head, {subtree: true, childList: true, characterData: true});
    writeCoverage({...coverage}, owner);
    await Promise.resolve();
    observer.disconnect();
    expect(changes).to.equal(0);
  });

  it('leaves out held updates', () => {
    write({heldIds: new Set(['b'])});
    expect(written().liveBlogUpdate).to.have.length(1);
  });

  it('is written again if the page throws it out of the head', () => {
    const owner = write();
    scripts()[0]?.remove();
    write({}, owner);
    expect(scripts()).to.have.length(1);
  });

  it('ends no script and hides nothing in a saved page', () => {
    write({entries: [makeEntry('a', 1, {text: 'x </script><!-- <script>alert(1)</script> ]]> \u2028 y'})]});
    const text = scripts()[0]?.text ?? '';
    const saved = new DOMParser().parseFromString(`<script>${text}</script><p>After</p>`, 'text/html');
    expect(text).to.not.include('<');
    expect([saved.scripts.length, saved.querySelector('p')?.textContent]).to.deep.equal([1, 'After']);
    expect(JSON.stringify(JSON.parse(text))).to.include('x </script><!-- <script>alert(1)</script>');
  });

  it('has the title of the page where neither the element nor the feed has one', () => {
    write({feed: makeFeed({title: ''})});
    expect(written().headline).to.equal(document.title || undefined);
  });

  it('has the picture of an update where the page names none', () => {
    write({entries: [makeEntry('b', 2), makeEntry('a', 1, {image: 'https://news.example/a.jpg'})]});
    expect(written().image).to.equal('https://news.example/a.jpg');
  });

  it('has no picture where there is none', () => {
    write();
    expect(written().image).to.equal(undefined);
  });

  it('names the page as the page does', () => {
    const link = Object.assign(document.createElement('link'), {rel: 'canonical', href: '/live#top'});
    document.head.append(link);
    write();
    link.remove();
    expect(written().url).to.equal(`${location.origin}/live`);
  });
});

describe('structured data where the page has its own', () => {
  const lives: [name: string, json: unknown][] = [
    ['as the only object', {'@type': 'LiveBlogPosting'}],
    ['in a list', [{'@type': 'WebPage'}, {'@type': 'LiveBlogPosting'}]],
    ['in a graph', {'@graph': [{'@type': 'LiveBlogPosting'}]}],
    ['as one of its types', {'@type': ['NewsArticle', 'LiveBlogPosting']}],
    ['by a whole address', {'@type': 'http://schema.org/LiveBlogPosting'}],
    ['with a prefix', {'@type': 'schema:LiveBlogPosting'}],
    ['within another', {'@type': 'WebPage', mainEntity: {'@type': 'LiveBlogPosting'}}],
  ];
  for (const [name, json] of lives) {
    it(`is not written (${name})`, () => {
      ofPage(json);
      write();
      expect(scripts()).to.have.length(0);
    });
  }

  for (const type of ['application/ld+json; charset=utf-8', 'APPLICATION/LD+JSON']) {
    it(`is not written where the page writes the type ${type}`, () => {
      ofPage({'@type': 'LiveBlogPosting'}, type);
      write();
      expect(scripts()).to.have.length(0);
    });
  }

  it('is not written beside microdata', () => {
    fixtureSync(html`<main itemscope itemtype="https://schema.org/LiveBlogPosting"></main>`);
    write();
    expect(scripts()).to.have.length(0);
  });

  it('is taken back when the page brings its own later', () => {
    const owner = write();
    ofPage({'@type': 'LiveBlogPosting'});
    write({}, owner);
    expect(scripts()).to.have.length(0);
  });

  const others: [name: string, json: unknown][] = [
    ['an article', {'@type': 'NewsArticle', headline: 'About LiveBlogPosting'}],
    ['a type of a similar name', {'@type': 'MyLiveBlogPosting'}],
    ['a type that is no text', {'@type': [{toString: 1}, null, 5]}],
    ['broken JSON', '{"@type": "LiveBlogPosting",'],
    ['nothing', ''],
    ['null', 'null'],
    ['very deep JSON', '['.repeat(50_000) + ']'.repeat(50_000)],
  ];
  for (const [name, json] of others) {
    it(`is written beside ${name}`, () => {
      ofPage(json);
      write();
      expect(scripts()).to.have.length(1);
    });
  }

  it('of two elements, the first has it', () => {
    write({feed: makeFeed({title: 'First'})});
    write({feed: makeFeed({title: 'Second'})});
    expect([scripts().length, written().headline]).to.deep.equal([1, 'First']);
  });

  it('another element takes the place of one that has gone', () => {
    const first = write({feed: makeFeed({title: 'First'})});
    const second = write({feed: makeFeed({title: 'Second'})});
    takeBack(first);
    write({feed: makeFeed({title: 'Second'})}, second);
    expect(written().headline).to.equal('Second');
  });
});
