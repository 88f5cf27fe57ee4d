import {expect} from '@open-wc/testing';
import {readNow} from './read-item.js';
import {timeOf} from '../helpers/time-of.js';

const IMAGE = 'https://news.example/img/flood.jpg?w=640&h=360';

/** The picture that an item with this markup shows besides those in it. */
function imageOf(markup: string, image = IMAGE): string | undefined {
  const items = [{id: 1, image, content_html: markup}];
  return readNow({items}).entries[0]?.update.image;
}

describe('the picture of an item', () => {
  const shown: readonly (readonly [name: string, markup: string, image?: string])[] = [
    ['is shown besides a text', '<p>Text</p>'],
    ['is shown where the text only links to it', `<p><a href="${IMAGE}">Open</a></p>`],
    [
      'is shown where the text has another whose address begins alike',
      '<img src="/img/flood.jpg-2.jpg" alt="">',
      'https://news.example/img/flood.jpg',
    ],
    [
      'is shown where the text has another that the same script gives',
      '<img src="/img.php?file=b.jpg" alt="">',
      'https://news.example/img.php?file=a.jpg',
    ],
  ];
  for (const [name, markup, image = IMAGE] of shown) {
    it(name, () => {
      expect(imageOf(markup, image)).to.equal(image);
    });
  }

  const doubled: readonly (readonly [name: string, markup: string, image?: string])[] = [
    ['is not shown twice where the text has it', `<img src="${IMAGE}" alt="">`],
    [
      'is not shown twice where the text has it as markup writes it',
      `<img alt='' src='${IMAGE.replace('&', '&amp;')}'>`,
    ],
    [
      'is not shown twice where the text has it with a relative address',
      '<img src=/img/flood.jpg>',
      'https://news.example/img/flood.jpg',
    ],
  ];
  for (const [name, markup, image] of doubled) {
    it(name, () => {
      expect(imageOf(markup, image)).to.equal('');
    });
  }

  for (const piece of ['w_', 'w_1,', 'w_w_', '/w_1', 'width=h-', '/s1-', '-1x1']) {
    it(`is compared without a hang with an address of ${piece}`, () => {
      const time = timeOf(() => {
        imageOf('<img src="/a.jpg">', `https://a.example/${piece.repeat(500_000 / piece.length)}!.jpg`);
      }, 500);
      expect(time).to.be.below(500);
    });
  }

  it('is found in half a megabyte of tags that are not closed without a hang', () => {
    const time = timeOf(() => {
      imageOf('<img '.repeat(100_000));
    }, 500);
    expect(time).to.be.below(500);
  });
});
