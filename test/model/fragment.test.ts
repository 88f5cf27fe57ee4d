import {expect} from '@open-wc/testing';
import {findLinked, fragmentOf, isOwnHash, linkOf} from '../../src/model/fragment.js';
import {Entry} from '../../src/model/entry.js';
import {makeEntry} from './make-entry.js';

const IDS = {
  'a number': '12',
  'an address': 'https://news.example/live/2024?a=1&b=%20#block-7',
  'a sign': '🌊',
  '300 characters': '🌊é'.repeat(100),
  'white space and quotes': ` "a" 'b' \n c `,
  'half a sign': '\ud83c',
  nothing: '',
};

describe('the fragment of an update', () => {
  for (const [name, id] of Object.entries(IDS)) {
    it(`is safe in an address where the id is ${name}`, () => {
      const {hash} = new URL(`#${fragmentOf(id)}`, 'https://news.example/');
      expect(hash).to.equal(`#${fragmentOf(id)}`);
      expect(isOwnHash(hash)).to.be.true;
    });
  }

  it('is the same for ever', () => {
    expect([fragmentOf('storm-12'), fragmentOf('https://news.example/live/#🌊')]).to.deep.equal([
      'lu-1czxsva0vdrqlq',
      'lu-0zslz341m4a6g8',
    ]);
  });

  it('is another for each of 200,000 ids that differ in little', () => {
    const fragments = new Set<string>();
    for (let number = 0; number < 100_000; number++) {
      fragments.add(fragmentOf(`update-${number}`));
      fragments.add(fragmentOf(`https://news.example/?p=${number}`));
    }
    expect(fragments.size).to.equal(200_000);
  });

  for (const hash of [
    '',
    '#',
    '#lu-',
    '#comments',
    '#/route/1',
    '#lu-abc',
    '#lu-ABCDEFGHIJKLMN',
    `#x${fragmentOf('a')}`,
  ]) {
    it(`is not taken to be "${hash}"`, () => {
      expect(isOwnHash(hash)).to.be.false;
    });
  }
});

describe('the link to an update', () => {
  const update = makeEntry('a', 0, {url: 'https://news.example/a'}).update;

  it('is the page’s address with the fragment', () => {
    expect(linkOf(update, 'https://news.example/live?x=1')).to.equal(
      `https://news.example/live?x=1#${fragmentOf('a')}`,
    );
  });

  it('is the update’s own address where the page’s is not wanted', () => {
    expect(linkOf(update, '')).to.equal('https://news.example/a');
  });
});

describe('the linked update', () => {
  const entries = [makeEntry('a', 0, {url: 'https://news.example/live#block-1'}), makeEntry('b'), makeEntry('c')];

  it('is found by our fragment', () => {
    expect(findLinked(entries, `#${fragmentOf('b')}`)).to.equal('b');
  });

  it('is found by the fragment of its own address', () => {
    expect(findLinked(entries, '#block-1')).to.equal('a');
  });

  it('is not found by a part of the fragment of its own address', () => {
    expect(findLinked(entries, '#block')).to.be.undefined;
    expect(findLinked(entries, '#1')).to.be.undefined;
  });

  it('is none where no update has the fragment', () => {
    expect(findLinked(entries, `#${fragmentOf('d')}`)).to.be.undefined;
  });

  it('is found by our fragment without reading any update', () => {
    const unread = new Entry(makeEntry('x').head, null, () => {
      throw new Error('read');
    });
    expect(findLinked([unread, makeEntry('y')], `#${fragmentOf('y')}`)).to.equal('y');
  });
});
