import {expect} from '@open-wc/testing';
import {isSame} from '../../src/model/same.js';
import {readChannel, readItem} from './read-item.js';

const wrong = [true, null, {}, [], 5];
const itemFields = [
  'title', 'content_html', 'summary', 'url', 'external_url', 'image', 'banner_image', 'date_published', 'date_modified',
  'authors', 'author', 'tags', 'attachments', 'language', '_live_updates',
]; // prettier-ignore
const itemExtensions = ['pinned', 'key', 'label', 'correction', 'deleted'];
const feedFields = [
  'version', 'title', 'description', 'home_page_url', 'feed_url', 'language', 'authors', 'author', 'expired', 'next_url',
  '_live_updates',
]; // prettier-ignore
const feedExtensions = [
  'state', 'starts', 'ends', 'time_zone', 'refresh', 'previous', 'next', 'key_points', 'full_story', 'credits',
]; // prettier-ignore

/** Where a value is of the right type after all. */
const isRight = (field: string, value: unknown): boolean =>
  (value === true && ['pinned', 'key', 'deleted', 'expired'].includes(field)) || (value === 5 && field === 'refresh');

const extend = (field: string, value: unknown) => ({_live_updates: {[field]: value}});

describe('a field of an item of a wrong type is a missing field', () => {
  for (const value of wrong) {
    it(`${JSON.stringify(value)} in any of them`, () => {
      const fields = itemFields.filter(field => !isSame(readItem({[field]: value}), readItem({})));
      const extensions = itemExtensions.filter(field => !isRight(field, value));
      expect(fields).to.be.empty;
      expect(extensions.filter(field => !isSame(readItem(extend(field, value)), readItem({})))).to.be.empty;
    });
  }
});

describe('a field of a feed of a wrong type is a missing field', () => {
  for (const value of wrong) {
    it(`${JSON.stringify(value)} in any of them`, () => {
      const fields = feedFields.filter(field => !isRight(field, value));
      const extensions = feedExtensions.filter(field => !isRight(field, value));
      expect(fields.filter(field => !isSame(readChannel({[field]: value}), readChannel({})))).to.be.empty;
      expect(extensions.filter(field => !isSame(readChannel(extend(field, value)), readChannel({})))).to.be.empty;
    });
  }
});
