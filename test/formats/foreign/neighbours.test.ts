import {expect} from '@open-wc/testing';
import {translateForeign, findFormat} from '../../../src/formats/foreign/translate.js';
import {readJsonFeed} from '../../../src/formats/json-feed.js';
import {describeFeed, type DescribedFeed} from './describe-feed.js';

/** Documents that are like those of the fixtures, but for one oddity each: what is missing, deleted, empty or of another type. */
interface Neighbour {
  readonly format: string;
  readonly name: string;
  readonly document: unknown;
  readonly shown: DescribedFeed['updates'];
}

const URL_OF_ALL = 'https://feed.example/f?x=1';
const neighbours = (await (
  await fetch(new URL('../../fixtures/neighbours.json', import.meta.url))
).json()) as readonly Neighbour[];

for (const {format, name, document, shown} of neighbours)
  describe(`${format} with ${name}`, () => {
    it('is known by its shape', () => {
      expect(findFormat(document, 'auto')?.name).to.equal(format);
    });

    it('shows what is there, and nothing of what is not', () => {
      const feed = translateForeign(document, {url: URL_OF_ALL, language: 'en', format: 'auto'});
      expect(describeFeed(readJsonFeed(feed, URL_OF_ALL, new Map())).updates).to.deep.equal(shown);
    });
  });
