import {expect} from '@open-wc/testing';
import {FeedFormatError, FeedNetworkError} from '../../src/errors.js';
import {formats} from '../../src/formats/detect.js';
import {readFeed} from '../../src/formats/read-feed.js';
import {LateFormat} from '../helpers/late-format.js';
import {idsOf} from '../model/make-entry.js';
import {rejectionOf} from '../transport/ask.js';
import {FEED_URL} from '../helpers/network.js';
import {readNow} from './read-item.js';

const read = (text: string) => readFeed(text, {url: FEED_URL, language: 'de', format: 'auto'}, new Map());

let format: LateFormat;
beforeEach(() => (format = new LateFormat()));
afterEach(() => format.remove());

describe('a format that has to be loaded', () => {
  it('is read once it is there', async () => {
    const document = read('{"toy": ["One", "Two"]}');
    format.arrive();
    expect(idsOf((await document).entries)).to.equal('One Two');
  });

  it('is not loaded for a document in another format', () => {
    readNow('{"items": []}');
    expect(format.loads).to.equal(0);
  });

  it('is loaded once, however many documents wait for it', async () => {
    const ids = ['One', 'Two'].map(async title => idsOf((await read(`{"toy": ["${title}"]}`)).entries));
    format.arrive();
    expect(await Promise.all(ids)).to.deep.equal(['One', 'Two']);
    expect(format.loads).to.equal(1);
  });

  it('is read without waiting once it was loaded', async () => {
    const first = read('{"toy": ["One"]}');
    format.arrive();
    await first;
    expect(idsOf(readNow('{"toy": ["Two"]}').entries)).to.equal('Two');
  });

  it('is told the address and the language', async () => {
    const document = read('{"toy": ["One"]}');
    format.arrive();
    await document;
    expect(format.calls).to.deep.equal([{url: FEED_URL, language: 'de', format: 'auto'}]);
  });

  it('that cannot be loaded is a network error with the address', async () => {
    const document = read('{"toy": ["One"]}');
    format.fail();
    const error = await rejectionOf(document as Promise<unknown>);
    expect(error).to.be.instanceOf(FeedNetworkError);
    expect(error).to.include({url: FEED_URL});
  });

  it('that could not be loaded is loaded anew', async () => {
    const failed = read('{"toy": ["One"]}');
    format.fail();
    await rejectionOf(failed as Promise<unknown>);
    const document = read('{"toy": ["One"]}');
    format.arrive();
    expect(idsOf((await document).entries)).to.equal('One');
  });

  it('that throws is a format error with the address and the cause', async () => {
    const document = read('{"toy": []}');
    format.arrive();
    const error = (await rejectionOf(document as Promise<unknown>)) as FeedFormatError;
    expect(error).to.be.instanceOf(FeedFormatError);
    expect(error).to.include({url: FEED_URL});
    expect(error.cause).to.be.instanceOf(RangeError);
  });
});

describe('a format', () => {
  afterEach(() => formats.shift());

  it('sees what is no JSON as text', () => {
    const lines = (document: unknown): string[] => String(document).split('\n');
    formats.unshift({
      name: 'lines',
      matches: document => typeof document === 'string' && document.startsWith('LINES'),
      toJsonFeed: document => ({items: lines(document).map(title => ({id: title, title}))}),
    });
    expect(idsOf(readNow('LINES\nOne').entries)).to.equal('LINES One');
  });

  it('that makes no JSON Feed is a format error', () => {
    formats.unshift({name: 'nothing', matches: document => document === 'nothing', toJsonFeed: () => undefined});
    expect(() => readNow('nothing')).to.throw(FeedFormatError);
  });
});
