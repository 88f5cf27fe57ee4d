import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {formats} from '../../src/formats/detect.js';
import {foreign} from '../../src/formats/foreign.js';
import {translateForeign} from '../../src/formats/foreign/translate.js';
import {readFeed} from '../../src/formats/read-feed.js';
import {OnDemand} from '../../src/on-demand.js';
import {FEED_URL} from '../helpers/network.js';

const read = (source: unknown) => readFeed(source, {url: FEED_URL, language: '', format: 'auto'}, new Map());

describe('a JSON Feed with dates in words', () => {
  const {toJsonFeed} = foreign;
  const text = JSON.stringify({items: [{id: 'a', title: 'A', date_published: 'Sat, 1 Jun 2024 11:15:00 +0200'}]});
  let warn: SinonStub;
  beforeEach(() => {
    warn = stub(console, 'warn');
    Object.assign(foreign, {toJsonFeed: new OnDemand('formats')});
  });
  afterEach(() => {
    warn.restore();
    Object.assign(foreign, {toJsonFeed});
  });

  it('waits for the reader of formats, which reads them', async () => {
    foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign));
    const [entry] = (await read(text)).entries;
    expect(entry?.head.published).to.equal(Date.UTC(2024, 5, 1, 9, 15));
  });

  it('is read without them where that reader cannot be had', async () => {
    foreign.toJsonFeed.provide(() => Promise.reject(new Error('offline')));
    const [entry] = (await read(text)).entries;
    expect([entry?.head.id, entry?.head.published]).to.deep.equal(['a', undefined]);
  });

  it('waits for nothing where all dates are in numbers', () => {
    expect(read(text.replace('Sat, 1 Jun 2024 11:15:00 +0200', '2024-06-01 11:15'))).not.to.be.instanceOf(Promise);
  });

  for (const [what, item] of Object.entries({
    'of the last change': {date_published: '2024-06-01T09:15:00Z', date_modified: 'Sat, 1 Jun 2024 11:15:00 +0200'},
    'with the name of a zone alone': {date_published: '2024-06-01 09:15:00 UTC'},
    'with strokes': {date_published: '2024/06/01 09:15:00'},
  }))
    it(`waits for that reader where a date is in other signs: ${what}`, async () => {
      foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign));
      const document = read(JSON.stringify({items: [{id: 'a', title: 'A', ...item}]}, null, 2));
      expect(document).to.be.instanceOf(Promise);
      const {published, modified = published} = (await document).entries[0]!.update;
      expect([published, modified]).to.deep.equal([Date.UTC(2024, 5, 1, 9, 15), Date.UTC(2024, 5, 1, 9, 15)]);
    });

  it('is read where a format of the page has made it, and where that leads back to itself', async () => {
    foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign));
    const feed: Record<string, unknown> = {items: [{id: 'a', title: 'A', date_published: 'June 1, 2024 09:15'}]};
    formats.unshift({name: 'own', matches: document => document === 'own', toJsonFeed: () => feed});
    try {
      expect((await read('own')).entries[0]?.head.published).to.equal(Date.UTC(2024, 5, 1, 9, 15));
      feed['_self'] = feed;
      expect((await read('own')).entries[0]?.head.id).to.equal('a');
    } finally {
      formats.shift();
    }
  });
});
