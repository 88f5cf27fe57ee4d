import {expect, waitUntil} from '@open-wc/testing';
import type {Update} from '../../src/model/feed.js';
import {articleOf, makeUpdate, makeView, partOf, show, standStill, textOf} from './samples.js';

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

  const of = (files: readonly Partial<File>[]): HTMLElement =>
    articleOf({attachments: files.map(file => ({...map, ...file}))});
  const sourcesIn = (root: Element, player: string): (string | null)[] =>
    Array.from(root.querySelectorAll(`${player} > source`), source => source.getAttribute('type'));

  it('that are sound or moving pictures are played, and load nothing before', () => {
    for (const player of ['audio', 'video']) {
      const article = of([{url: 'https://news.example/a', mimeType: `${player}/mp4`}]);
      const made = article.querySelector<HTMLMediaElement>(`[part~=update-attachment] > ${player}`);
      expect([made?.controls, made?.preload, made?.autoplay]).to.deep.equal([true, 'none', false]);
      expect(article.querySelector('figcaption')?.textContent).to.equal('Flood map');
    }
  });

  it('that are pictures are shown, late and without a referrer', () => {
    const image = of([{url: 'https://news.example/a.png', mimeType: 'image/png'}]).querySelector('figure > img');
    expect([image?.getAttribute('loading'), image?.getAttribute('referrerpolicy')]).to.deep.equal([
      'lazy',
      'no-referrer',
    ]);
  });

  it('of one title are one thing: a player has them all, others have a link each', () => {
    const article = of([{mimeType: 'audio/ogg'}, {mimeType: 'audio/mpeg'}, {}]);
    expect(sourcesIn(article, 'audio')).to.deep.equal(['audio/ogg', 'audio/mpeg']);
    expect(article.querySelectorAll('a[part~=update-attachment]')).to.have.lengthOf(1);
  });

  it('of other titles are other things', () => {
    const article = of([
      {mimeType: 'audio/ogg', title: 'One'},
      {mimeType: 'audio/ogg', title: 'Two'},
    ]);
    expect(article.querySelectorAll('audio')).to.have.lengthOf(2);
  });

  it('of another kind say their type', () => {
    expect(textOf(of([{}]), 'update-attachment')).to.match(/^Flood map PDF/);
  });
});

describe('a picture that cannot be had', () => {
  it('loses its address, so that no torn page is drawn, and keeps its words', async () => {
    const body = articleOf({
      html: '<p><img src="data:image/png;base64,AAAA" srcset="" alt="The wall" width="40" height="30"></p>',
    });
    document.body.append(body);
    const image = body.querySelector('img')!;
    image.loading = 'eager';
    await waitUntil(() => !image.hasAttribute('src'), 'the picture was not given up');
    expect([image.alt, image.hasAttribute('srcset')]).to.deep.equal(['The wall', false]);
    body.remove();
  });

  it('is not asked for again when a mark goes, but when an edit gives it another address', () => {
    const picture = (place: HTMLElement): string | null => partOf(place, 'update-image').getAttribute('src');
    const update = makeUpdate({image: 'https://news.example/a.png'});
    const place = show(makeView([update], {arrivals: {freshIds: new Set(['a'])}}));
    const before = picture(place);
    partOf(place, 'update-image').dispatchEvent(new Event('error'));
    show(makeView([update]), place);
    const after = picture(place);
    show(makeView([{...update, image: 'https://news.example/b.png'}]), place);
    expect([before, after, picture(place)]).to.deep.equal([update.image, null, 'https://news.example/b.png']);
    show(makeView([update]), place);
    expect(picture(place)).to.equal(update.image);
  });
});
