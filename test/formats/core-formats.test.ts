import {expect} from '@open-wc/testing';
import {findFormat} from '../../src/formats/foreign/translate.js';
import type {FeedDocument} from '../../src/model/entry.js';
import {expectedFeeds} from './expected-core.js';
import {readNow} from './read-item.js';

/** The fields of a value that are expected of it. */
const pick = (value: object, expected: object): object =>
  Object.fromEntries(Object.keys(expected).map(name => [name, value[name as keyof typeof value]]));

for (const [path, {url, language = '', format, feed, updates}] of Object.entries(expectedFeeds)) {
  describe(`the fixture ${path}`, () => {
    let text: string;
    let document: FeedDocument;

    before(async () => {
      text = await (await fetch(new URL(`../fixtures/${path}`, import.meta.url))).text();
      document = readNow(text, {url, language});
    });

    it(`is known as ${format}`, () => {
      const parsed: unknown = path.endsWith('html') ? text : JSON.parse(text);
      expect(findFormat(parsed, 'auto')?.name).to.equal(format);
    });

    it('says of itself what is expected', () => {
      expect(pick(document.feed, feed)).to.deep.equal(feed);
    });

    it('holds the updates that are expected, newest first', () => {
      const found = document.entries.map(({update}, index) => pick(update, updates[index] ?? {}));
      expect(found).to.deep.equal(updates);
    });

    it('is the same at the next check', () => {
      const known = new Map(document.entries.map(entry => [entry.head.id, entry]));
      const again = readNow(text, {url, language, known});
      expect(again.entries.every((entry, index) => entry === document.entries[index])).to.be.true;
    });
  });
}
