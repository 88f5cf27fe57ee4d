import {expect} from '@open-wc/testing';
import type {Update} from '../../src/model/feed.js';
import {articleOf, partOf, standStill, textOf} from './samples.js';

standStill();

const IMAGE = 'https://news.example/img/flood.jpg?w=640&h=360';

const imageOf = (html: string, image = IMAGE): string | null =>
  articleOf({html, image}).querySelector('.update-image')?.getAttribute('src') ?? null;

describe('the picture of an update', () => {
  it('is shown below its text', () => {
    expect(imageOf('<p>Text</p>')).to.equal(IMAGE);
  });

  it('is lazy, asynchronous and tells no referrer', () => {
    const image = partOf(articleOf({image: IMAGE}), 'update-image') as HTMLImageElement;
    expect([image.loading, image.decoding, image.referrerPolicy]).to.deep.equal(['lazy', 'async', 'no-referrer']);
  });

  it('has a description, if an empty one', () => {
    expect(partOf(articleOf({image: IMAGE}), 'update-image').hasAttribute('alt')).to.equal(true);
  });

  it('is not there where there is none', () => {
    expect(imageOf('<p>Text</p>', '')).to.equal(null);
  });
});

describe('the files of an update', () => {
  interface File {
    readonly url: string;
    readonly mimeType: string;
    readonly title: string;
    readonly sizeInBytes: number;
  }
  const map: File = {
    url: 'https://news.example/map.pdf',
    mimeType: 'application/pdf',
    title: 'Flood map',
    sizeInBytes: 1_234_567,
  };
  // the contract's part, whatever the model has of it
  const withFile = (file: Partial<File>): Partial<Update> => ({attachments: [{...map, ...file}]});

  it('are linked by their title', () => {
    const link = articleOf(withFile({})).querySelector("a[part~='update-attachment']");
    expect([link?.getAttribute('href'), link?.textContent.includes('Flood map')]).to.deep.equal([map.url, true]);
  });

  it('say their size', () => {
    expect(textOf(articleOf(withFile({})), 'update-attachment') ?? '').to.match(/\b1[.,]2\sMB\b/);
  });
});
