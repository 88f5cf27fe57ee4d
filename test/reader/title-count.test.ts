import {expect} from '@open-wc/testing';
import {writeTitleCount} from '../../src/reader/title-count.js';

describe('the number in the title', () => {
  const {title} = document;
  beforeEach(() => (document.title = 'Storm'));
  afterEach(() => (document.title = title));

  it('stands before what the page calls itself', () => {
    writeTitleCount('', 3);
    expect(document.title).to.equal('(3) Storm');
  });

  it('is taken back', () => {
    writeTitleCount(writeTitleCount('', 3), 0);
    expect(document.title).to.equal('Storm');
  });

  it('moves on', () => {
    writeTitleCount(writeTitleCount('', 3), 4);
    expect(document.title).to.equal('(4) Storm');
  });

  it('finds a title that the page has changed meanwhile', () => {
    const written = writeTitleCount('', 3);
    document.title = 'Storm, evening';
    writeTitleCount(written, 4);
    expect(document.title).to.equal('(4) Storm, evening');
  });

  it('stands beside that of another element, and each takes back its own', () => {
    const first = writeTitleCount('', 3);
    const second = writeTitleCount('', 2);
    writeTitleCount(first, 0);
    expect(document.title).to.equal('(2) Storm');
    writeTitleCount(second, 0);
    expect(document.title).to.equal('Storm');
  });
});
