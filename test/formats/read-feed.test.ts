import {expect} from '@open-wc/testing';
import {FeedFormatError} from '../../src/errors.js';
import {idsOf} from '../model/make-entry.js';
import {FEED_URL} from '../helpers/network.js';
import {readNow} from './read-item.js';

function errorOf(source: unknown): FeedFormatError {
  try {
    readNow(source);
  } catch (error) {
    if (error instanceof FeedFormatError) return error;
    throw error;
  }
  throw new Error('It was read');
}

const noJson: [name: string, text: string][] = [
  ['an empty answer', ''],
  ['white space', ' \n\t'],
  ['a byte order mark alone', '\ufeff'],
  ['JSON that was cut', '{"items": [{"id": "a"'],
  ['JSON with a comma too many', '{"items": [],}'],
  ['JSON with something behind it', '{"items": []} <!-- served in 3 ms -->'],
  ['a page', '<!doctype html><title>502 Bad Gateway</title>'],
  ['an XML feed that is none', '<?xml version="1.0"?><note/>'],
  ['a text', 'Not found'],
];

const noFeed: [name: string, document: unknown][] = [
  ['null', null],
  ['true', true],
  ['a number', 42],
  ['a JSON text', 'items'],
  ['an empty object', {}],
  ['an object of other things', {status: 'ok', message: 'No such feed'}],
];

describe('readFeed', () => {
  for (const [name, text] of noJson) {
    it(`${name} is a format error with the address and the cause`, () => {
      const error = errorOf(text);
      expect(error.name).to.equal('FeedFormatError');
      expect(error.url).to.equal(FEED_URL);
      expect(error.cause).to.be.instanceOf(SyntaxError);
    });
  }

  for (const [name, document] of noFeed) {
    it(`${name} is a format error with the address`, () => {
      const error = errorOf(JSON.stringify(document));
      expect(error.name).to.equal('FeedFormatError');
      expect(error.url).to.equal(FEED_URL);
    });

    if (typeof document !== 'string') {
      it(`${name} is a format error where it comes parsed`, () => {
        expect(errorOf(document).name).to.equal('FeedFormatError');
      });
    }
  }

  it('a feed without items is a feed', () => {
    expect(readNow('{"title": "Quiet", "items": []}')).to.deep.include({entries: []});
  });

  it('a feed that comes parsed is read', () => {
    expect(idsOf(readNow({items: [{id: 'a', title: 'A'}]}).entries)).to.equal('a');
  });

  it('the updates come newest first', () => {
    const items = ['10', '30', '20'].map(minute => ({
      id: minute,
      title: minute,
      date_published: `2024-06-01T09:${minute}:00Z`,
    }));
    expect(idsOf(readNow({items}).entries)).to.equal('30 20 10');
  });

  it('the feed knows its address', () => {
    expect(readNow({items: []}).feed.url).to.equal(FEED_URL);
  });
});
