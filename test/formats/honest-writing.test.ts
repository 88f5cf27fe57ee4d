import {expect} from '@open-wc/testing';
import {asLine} from '../../src/formats/fields.js';
import {readJsonFeed} from '../../src/formats/json-feed.js';
import type {Update} from '../../src/model/feed.js';
import {timeOf} from '../helpers/time-of.js';

const read = (...items: readonly object[]): readonly Update[] =>
  readJsonFeed({items}, 'https://news.example/feed.json', new Map()).entries.map(({update}) => update);

describe('a line of text', () => {
  const lines: readonly (readonly [written: string, shown: string])[] = [
    ['How the <dialog> element works', 'How the <dialog> element works'],
    ['</harbour>', '</harbour>'],
    ['If low<high and high>low', 'If low<high and high>low'],
    ['a<b', 'a<b'],
    ['Vec<String> and Map<K, V>', 'Vec<String> and Map<K, V>'],
    ['<b>Storm</b> over <i>the <em>coast</em></i>', 'Storm over the coast'],
    ['<p>Storm</p>', 'Storm'],
    ['<a href="/x">Storm</a> H<sub>2</sub>O', 'Storm H2O'],
    ['Storm<br>coast', 'Storm coast'],
    ['Tom &amp; Jerry &lt;live&gt;', 'Tom & Jerry <live>'],
    ['A lone <b> stays', 'A lone <b> stays'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ];
  for (const [written, shown] of lines) {
    it(`shows ${written} as ${shown}`, () => {
      expect(asLine(written)).to.equal(shown);
    });
  }

  it('is read quickly whatever it holds', () => {
    const time = timeOf(() => {
      for (const piece of ['<b>', '<b></b', '</b>', '<b ', '<b><i>']) asLine(piece.repeat(100_000));
    }, 1000);
    expect(time).to.be.below(1000);
  });
});

describe('an item', () => {
  it('is not lost to another with a number that JavaScript cannot tell from its own', () => {
    const items = JSON.parse(
      '[{"id": 1795183500000000001, "title": "One"}, {"id": 1795183500000000002, "title": "Two"}]',
    ) as object[];
    expect(read(...items).map(({title}) => title)).to.deep.equal(['One', 'Two']);
  });

  for (const id of [7, 0, -3, 1.5, Number.MAX_SAFE_INTEGER]) {
    it(`keeps the number ${id} as its id`, () => {
      expect(read({id, title: 'One'})[0]?.id).to.equal(String(id));
    });
  }

  it('has its address for an id where its number is too large', () => {
    expect(read({id: 2 ** 60, url: 'https://news.example/1', title: 'One'})[0]?.id).to.equal('https://news.example/1');
  });

  for (const markup of [
    '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    '<IFRAME data-src="https://maps.example/"></IFRAME>',
    '<div class="flourish-embed" data-src="visualisation/123"></div>',
    '<video src="a.mp4"></video>',
    '<audio src="a.mp3"></audio>',
    '<img src="a.jpg">',
  ]) {
    it(`is shown with nothing but ${markup}`, () => {
      expect(read({id: 'a', content_html: markup})).to.have.length(1);
    });
  }

  for (const [summary, isMarkup] of [
    ['<p>Rain <b>tonight</b></p>', true],
    ['Rain<br>tonight', true],
    ['Rain &amp; wind', true],
    ['If low<high and high>low', false],
    ['The <dialog> element', false],
    ['Rain tonight', false],
  ] as const) {
    it(`takes its summary for ${isMarkup ? 'markup' : 'text'}: ${summary}`, () => {
      const [update] = read({id: 'a', summary});
      expect([update?.html, update?.text]).to.deep.equal(isMarkup ? [summary, ''] : ['', summary]);
    });
  }

  it('has the time of its last change where it names no other', () => {
    const [update] = read({id: 'a', title: 'A', date_modified: '2026-01-05T14:05:00Z'});
    expect(update?.published).to.equal(Date.UTC(2026, 0, 5, 14, 5));
  });

  it('has no time where the one that it names cannot be read', () => {
    const [update] = read({id: 'a', title: 'A', date_published: 'soon', date_modified: '2026-01-05T14:05:00Z'});
    expect(update?.published).to.be.undefined;
  });

  it('knows that it names a day alone', () => {
    expect(read({id: 'a', title: 'A', date_published: '2026-01-05'})[0]).to.include({
      isDay: true,
      published: new Date(2026, 0, 5).getTime(),
    });
  });
});

describe('the picture of an item', () => {
  const shown = (image: string, inText: string): boolean =>
    !!read({id: 'a', image, content_html: `<p><img src="${inText}"></p>`})[0]?.image;

  for (const [image, inText] of [
    ['/up/wave.jpg', '/up/wave.jpg'],
    ['/up/wave.jpg', '/up/wave-1024x683.jpg'],
    ['/up/wave-scaled.jpg', '/up/wave-300x200.jpg'],
    ['/up/wave.jpg', '/up/wave.jpg?w=800'],
    ['/up/wave.jpg?w=1200&amp;fit=crop', '/up/wave.jpg?w=300'],
    ['/up/wave.jpg', '/up/wave@2x.jpg'],
    ['http://news.example/up/wave.jpg', 'https://news.example/up/wave.jpg'],
    ['https://news.example/up/wave.jpg', 'https://i0.wp.com/news.example/up/wave.jpg?resize=300'],
    ['https://cdn.example/w_1200,h_800/wave.jpg', 'https://cdn.example/w_300,h_200/wave.jpg'],
    ['https://ghost.example/images/2026/01/wave.jpg', 'https://ghost.example/images/size/w600/2026/01/wave.jpg'],
    ['https://blog.example/img/a/s1600/wave.jpg', 'https://blog.example/img/a/w640-h426/wave.jpg'],
  ] as const) {
    it(`is not shown twice: ${image} beside ${inText}`, () => {
      expect(shown(image, inText)).to.be.false;
    });
  }

  it('is not shown twice beside one that waits for a script', () => {
    const content_html = '<img src="blank.gif" data-src="/up/wave-300x200.jpg">';
    expect(read({id: 'a', image: '/up/wave.jpg', content_html})[0]?.image).to.equal('');
  });

  for (const [image, inText] of [
    ['/up/wave.jpg', '/up/pier.jpg'],
    ['/up/wave-1.jpg', '/up/wave-2.jpg'],
    ['/picture?id=1', '/picture?id=2'],
    ['/2025/wave.jpg', '/2026/wave.jpg'],
    ['/match-42/cover.jpg', '/match-41/cover.jpg'],
    ['/day-2/cover.jpg', '/day-3/cover.jpg'],
    ['/s1/cover.jpg', '/s2/cover.jpg'],
    ['/season_1/cover.jpg', '/season_2/cover.jpg'],
  ] as const) {
    it(`is shown beside another: ${image} and ${inText}`, () => {
      expect(shown(image, inText)).to.be.true;
    });
  }
});

it('a file without a title has the name of its file, found quickly', () => {
  const time = timeOf(() => {
    const [update] = read({
      id: 'a',
      attachments: [{url: 'https://x.example/plan.pdf?v=1'}, {url: `https://x.example/${'a'.repeat(400_000)}/`}],
    });
    expect(update?.attachments[0]?.title).to.equal('plan.pdf');
    expect(update?.attachments[1]?.title.length).to.be.below(2001);
  }, 1000);
  expect(time).to.be.below(1000);
});
