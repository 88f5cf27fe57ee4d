import {expect} from '@open-wc/testing';
import {articleOf, HOUR, makeContext, MINUTE, NOW, partOf, standStill, textOf} from './samples.js';

standStill();

describe('the heading of an update', () => {
  it('says its title', () => {
    expect(textOf(articleOf({title: 'Harbour closed'}), 'update-title')).to.equal('Harbour closed');
  });

  it('says its title as text, whatever that holds', () => {
    expect(textOf(articleOf({title: '<b>1 & 2</b>'}), 'update-title')).to.equal('<b>1 & 2</b>');
  });

  it('says the beginning of the text where there is no title', () => {
    expect(textOf(articleOf({title: '', excerpt: 'Waves reach the wall'}), 'update-title')).to.equal(
      'Waves reach the wall',
    );
  });

  it('says a word of ours where there is nothing to say', () => {
    expect(textOf(articleOf({title: '', excerpt: ''}), 'update-title')).to.match(/\S/);
  });

  it('marks an update without a title for our sheet', () => {
    expect(articleOf({title: '', excerpt: 'Waves'}).classList.contains('untitled')).to.equal(true);
  });

  it('has a label before the title', () => {
    const toggle = textOf(articleOf({label: 'Breaking', title: 'Harbour closed'}), 'update-toggle');
    expect(toggle).to.equal('Breaking Harbour closed');
  });

  it('has no label where the feed gives none', () => {
    expect(textOf(articleOf(), 'update-label')).to.equal(null);
  });

  it("is one level below the stream's", () => {
    const context = makeContext({headingLevel: 4});
    expect(articleOf({}, {context}).querySelector('[role=heading]')?.getAttribute('aria-level')).to.equal('5');
  });

  it('takes its direction from its text', () => {
    const {parentElement, dir} = partOf(articleOf(), 'update-title');
    // of a part with a direction of its own the letters would not count for what is around it
    expect([parentElement?.dir, dir]).to.deep.equal(['auto', '']);
  });
});

describe('an update that is a title alone', () => {
  const bare = {title: 'Harbour closed', html: '', text: '', tags: []};

  it('has nothing to fold, and so no button for it', () => {
    const heading = partOf(articleOf(bare), 'update-toggle');
    expect([heading.localName, heading.ariaExpanded, heading.textContent]).to.deep.equal([
      'div',
      null,
      'Harbour closed',
    ]);
  });

  for (const [what, more] of Object.entries({
    'a text': {html: '<p>Since noon.</p>'},
    tags: {tags: ['harbour']},
    'a page of its own': {externalUrl: 'https://other.example/'},
    'a picture': {image: 'https://news.example/a.jpg'},
  }))
    it(`has that button with ${what}`, () => {
      expect(partOf(articleOf({...bare, ...more}), 'update-toggle').localName).to.equal('button');
    });
});

describe('the time of an update', () => {
  it('is said and machine-readable', () => {
    const time = partOf(articleOf({published: NOW - 12 * MINUTE}), 'update-time') as HTMLTimeElement;
    expect([time.textContent, Date.parse(time.dateTime)]).to.deep.equal(['12 minutes ago', NOW - 12 * MINUTE]);
  });

  it('is not there where it is not known', () => {
    expect(textOf(articleOf({published: undefined}), 'update-time')).to.equal(null);
  });

  it('has no date, which stands above, where it is older than a day', () => {
    expect(textOf(articleOf({published: NOW - 26 * HOUR}), 'update-time')).to.equal('12:30');
  });

  it('has its date where the update is pinned and so stands under no day', () => {
    expect(textOf(articleOf({published: NOW - 26 * HOUR, isPinned: true}), 'update-time')).to.equal('23 Jul, 12:30');
  });

  it('stands in a permalink where the update has an address', () => {
    const link = partOf(articleOf({url: 'https://news.example/live/a'}), 'update-permalink');
    expect([link.localName, link.querySelector('time') !== null]).to.deep.equal(['a', true]);
  });

  it('stands alone where the update has none', () => {
    expect(articleOf({url: ''}).querySelector('a')).to.equal(null);
  });
});

describe('the note of an edit', () => {
  it('is there where an update was changed a minute after or later', () => {
    const article = articleOf({published: NOW - HOUR, modified: NOW - HOUR + MINUTE});
    expect(textOf(article, 'update-edited')).to.equal('Edited 13:31');
  });

  it('is not there where an update was changed sooner', () => {
    expect(textOf(articleOf({published: NOW - HOUR, modified: NOW - HOUR + MINUTE - 1}), 'update-edited')).to.equal(
      null,
    );
  });

  it('is not there where an update was never changed', () => {
    expect(textOf(articleOf(), 'update-edited')).to.equal(null);
  });

  it('has the date where that was on another day', () => {
    const article = articleOf({published: NOW - 30 * HOUR, modified: NOW - 24 * HOUR});
    expect(textOf(article, 'update-edited')).to.equal('Edited 23 Jul, 14:30');
  });
});

describe('the body of an update', () => {
  it('is its markup', () => {
    const body = partOf(articleOf({html: '<p>One <b>two</b></p>'}), 'update-body');
    expect(body.innerHTML).to.equal('<p>One <b>two</b></p>');
  });

  it('is its text where there is no markup', () => {
    expect(partOf(articleOf({text: 'One\n\nTwo'}), 'update-body').innerHTML).to.equal('<p>One</p><p>Two</p>');
  });

  it('is not there where there is neither', () => {
    expect(textOf(articleOf(), 'update-body')).to.equal(null);
  });

  it("has its headings below the update's own", () => {
    const context = makeContext({headingLevel: 2});
    expect(partOf(articleOf({html: '<h2>Where</h2>'}, {context}), 'update-body').innerHTML).to.equal('<h4>Where</h4>');
  });

  it("resolves its addresses against the feed's", () => {
    const body = partOf(articleOf({html: '<a href="b">x</a>'}), 'update-body');
    expect(body.querySelector('a')?.getAttribute('href')).to.equal('https://news.example/live/b');
  });
});
