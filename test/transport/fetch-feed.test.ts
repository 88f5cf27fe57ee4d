import {expect} from '@open-wc/testing';
import {FeedHttpError, FeedNetworkError, type FeedError} from '../../src/errors.js';
import {fetchFeed} from '../../src/transport/fetch-feed.js';
import {readNow} from '../formats/read-item.js';
import {FEED_URL, hang, Network, text} from '../helpers/network.js';
import {ask, makeStream, rejectionOf} from './ask.js';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('fetchFeed', () => {
  it('brings the text and the address', async () => {
    expect(await ask(text('{"items": []}'))).to.deep.equal({
      text: '{"items": []}',
      url: FEED_URL,
      clockLag: undefined,
    });
  });

  it('brings the address that answered after redirects', async () => {
    expect(await ask(text('{}', {url: 'https://cdn.example/feed.json'}))).to.include({
      url: 'https://cdn.example/feed.json',
    });
  });

  it('reads UTF-8, whatever the header says', async () => {
    const headers = {'content-type': 'application/json; charset=iso-8859-1'};
    expect((await ask(text(bytesOf('Möwe 😀'), {headers}))).text).to.equal('Möwe 😀');
  });

  it('leaves a byte order mark out, so that the feed can be read', async () => {
    const answer = await ask(text(bytesOf('\ufeff{"items": []}')));
    expect(readNow(answer.text).entries).to.be.empty;
  });

  it('reads bytes that are no UTF-8 as replacement characters', async () => {
    expect((await ask(text(new Uint8Array([0x61, 0xff, 0x62])))).text).to.equal('a\ufffdb');
  });

  it('reads a character that comes in two pieces', async () => {
    const pieces = [new Uint8Array([0xf0, 0x9f]), new Uint8Array([0x98, 0x80])];
    const {body} = makeStream(controller => {
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else controller.close();
    });
    expect((await ask(text(body))).text).to.equal('😀');
  });

  for (const body of [undefined, null, {}]) {
    it(`reads the text of an answer without a stream, as polyfills give it: ${JSON.stringify(body)}`, async () => {
      const answer = {
        ok: true,
        status: 200,
        url: '',
        headers: new Headers(),
        body,
        text: () => Promise.resolve('{"items": []}'),
      };
      expect((await ask(() => answer as unknown as Response)).text).to.equal('{"items": []}');
    });
  }

  it('an answer without a stream is bounded too', async () => {
    const answer = {
      ok: true,
      status: 200,
      url: '',
      headers: new Headers(),
      text: () => Promise.resolve('x'.repeat(5_000_001)),
    };
    expect(await rejectionOf(ask(() => answer as unknown as Response))).to.have.property('name', 'FeedTooLargeError');
  });

  it('brings an empty text for an answer without a body', async () => {
    expect((await ask(text(null, {status: 204}))).text).to.equal('');
  });

  for (const [what, lag, headers] of [
    ['behind', 600, {}],
    ['fast', -600, {}],
    ['behind, by a cache that says how old its answer is', 600, {age: '90'}],
  ] as const) {
    it(`tells that the clock is ${what}`, async () => {
      const age = Number('age' in headers ? headers.age : 0);
      const date = new Date(Date.now() + (lag - age) * 1000).toUTCString();
      const {clockLag = NaN} = await ask(text('{}', {headers: {...headers, date}}));
      expect(clockLag / 1000).to.be.closeTo(lag, 5);
    });
  }

  it('tells nothing of the clock by a date that is none', async () => {
    expect((await ask(text('{}', {headers: {date: 'soon'}}))).clockLag).to.be.undefined;
  });

  for (const credentials of ['omit', 'same-origin', 'include'] as const) {
    it(`asks once, lets the browser revalidate, and passes the credentials "${credentials}"`, async () => {
      const network = new Network(text('{}'));
      await ask(network, {credentials});
      expect(network.requests).to.have.length(1);
      expect(network.requests[0]?.url).to.equal(FEED_URL);
      expect(network.requests[0]?.init).to.include({cache: 'no-cache', credentials});
    });
  }

  it('asks for nothing that would need a preflight', async () => {
    const network = new Network(text('{}'));
    await ask(network);
    const [request] = network.requests;
    const asked = new Request(request!.url, request!.init);
    expect([...asked.headers.keys()]).to.be.empty;
    expect(asked).to.include({method: 'GET', mode: 'cors', redirect: 'follow'});
  });

  it('asks by the platform’s own fetch', async () => {
    const url = new URL('../fixtures/json-feed/hexo.json', import.meta.url).href;
    const {signal} = new AbortController();
    const {text} = await fetchFeed(url, {fetch, credentials: 'omit', signal});
    expect(JSON.parse(text)).to.have.property('items');
  });
});

describe('fetchFeed, when it fails', () => {
  for (const status of [400, 403, 404, 410, 429, 500, 503]) {
    it(`${status} is an error with the status and the address`, async () => {
      const error = await rejectionOf(ask(text('Sorry', {status})));
      expect(error).to.be.instanceOf(FeedHttpError);
      expect(error).to.include({name: 'FeedHttpError', status, url: FEED_URL});
    });
  }

  it('an error after redirects has the address that answered', async () => {
    const error = await rejectionOf(ask(text('', {status: 404, url: 'https://cdn.example/gone'})));
    expect(error).to.include({url: 'https://cdn.example/gone'});
  });

  it('an error tells for how long the server wants to be left alone, 0 where it does not say', async () => {
    const told = await rejectionOf(ask(text('', {status: 503, headers: {'Retry-After': '90'}})));
    const silent = await rejectionOf(ask(text('', {status: 503})));
    expect([told, silent].map(error => (error as FeedHttpError).retryAfter)).to.deep.equal([90, 0]);
  });

  it('no answer is a network error with the address and the cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await rejectionOf(ask(() => Promise.reject(cause)));
    expect(error).to.be.instanceOf(FeedNetworkError);
    expect(error).to.include({name: 'FeedNetworkError', url: FEED_URL, cause});
  });

  it('a fetch that throws is a network error', async () => {
    const cause = new TypeError('No such scheme');
    const fetch = (): never => {
      throw cause;
    };
    const error = await rejectionOf(ask(hang, {fetch}));
    expect(error).to.include({name: 'FeedNetworkError', cause});
  });

  it('no answer names all that it can come from, and the address', async () => {
    const url = 'http://localhost:1/feed.json'; // no browser asks this port
    const {fetch} = globalThis;
    const {signal} = new AbortController();
    const {message} = (await rejectionOf(fetchFeed(url, {fetch, signal, credentials: 'omit'}))) as FeedError;
    expect(message).to.equal(`No answer: no CORS header, not in connect-src, or down: ${url}`);
  });

  it('a body that breaks off is a network error', async () => {
    const cause = new TypeError('The connection was cut');
    const {body} = makeStream(controller => controller.error(cause));
    const error = await rejectionOf(ask(text(body)));
    expect(error).to.include({name: 'FeedNetworkError', url: FEED_URL, cause});
  });

  it('every error is an Error with a message for people', async () => {
    const error = (await rejectionOf(ask(text('', {status: 503})))) as FeedError;
    expect(error).to.be.instanceOf(Error);
    expect(error.message).to.match(/503/);
  });
});
