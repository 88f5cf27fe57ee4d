import {expect} from '@open-wc/testing';
import {FeedTimeoutError, FeedTooLargeError} from '../../src/errors.js';
import {FEED_URL, hang, Network, text, type Answer} from '../helpers/network.js';
import {ask, makeStream, rejectionOf} from './ask.js';

const MEGABYTE = 1_000_000;
const TIME_OUT = 30;

/** Answers at once with a body that never ends, but breaks when it is told to, as the platform's do. */
const neverEnd: Answer = ({signal}) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"items": ['));
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(body);
};

describe('fetchFeed and the size of the answer', () => {
  it('reads five megabytes', async () => {
    expect((await ask(text(new Uint8Array(5 * MEGABYTE).fill(32)))).text).to.have.length(5 * MEGABYTE);
  });

  it('refuses a byte more', async () => {
    const error = await rejectionOf(ask(text(new Uint8Array(5 * MEGABYTE + 1))));
    expect(error).to.be.instanceOf(FeedTooLargeError);
    expect(error).to.include({name: 'FeedTooLargeError', url: FEED_URL});
  });

  it('tells the address that answered after redirects', async () => {
    const error = await rejectionOf(ask(text(new Uint8Array(5 * MEGABYTE + 1), {url: 'https://cdn.example/feed'})));
    expect(error).to.include({name: 'FeedTooLargeError', url: 'https://cdn.example/feed'});
  });

  it('stops reading an answer without end there, and tells the sender', async () => {
    const {body, log} = makeStream(controller => controller.enqueue(new Uint8Array(MEGABYTE)));
    await rejectionOf(ask(text(body)));
    expect(log).to.deep.equal({pulled: 6, isCancelled: true});
  });

  it('does not believe what the header says of the size', async () => {
    const headers = {'content-length': '2'};
    const error = await rejectionOf(ask(text(new Uint8Array(6 * MEGABYTE), {headers})));
    expect(error).to.include({name: 'FeedTooLargeError'});
  });
});

/** Says nothing, and does not come to an end when it is told to. */
const deafBody = (): ReadableStream => new ReadableStream({cancel: () => new Promise(() => undefined)});

describe('fetchFeed and the time', () => {
  for (const [name, answer] of [
    ['no answer', hang],
    ['a body without end', neverEnd],
  ] as const) {
    it(`gives ${name} up after the time-out`, async () => {
      const error = (await rejectionOf(ask(answer, {timeOut: TIME_OUT}))) as FeedTimeoutError;
      expect(error).to.be.instanceOf(FeedTimeoutError);
      expect(error).to.include({name: 'FeedTimeoutError', url: FEED_URL});
      expect(error.cause).to.have.property('name', 'TimeoutError');
    });
  }

  /** The page may put its own `fetch` in place, which may do nothing with a signal. */
  for (const [name, answer] of [
    ['no answer', () => new Promise<Response>(() => undefined)],
    ['a body without end', () => Promise.resolve(new Response(new ReadableStream()))],
    ['a body that cannot be cancelled', () => Promise.resolve(new Response(deafBody()))],
  ] as const) {
    it(`gives ${name} up after the time-out though the fetch does not listen`, async () => {
      const patience = new Promise<string>(done => setTimeout(done, TIME_OUT * 3, 'still waiting'));
      const error = await Promise.race([rejectionOf(ask(answer, {timeOut: TIME_OUT})), patience]);
      expect(error).to.be.instanceOf(FeedTimeoutError);
    });
  }

  it('leaves an answer in time alone', async () => {
    const stop = new AbortController();
    const network = new Network(text('{}'));
    await ask(network, {timeOut: 10_000, signal: stop.signal});
    expect(network.requests.map(({init}) => init.signal?.aborted)).to.deep.equal([false]);
  });
});

describe('fetchFeed and an answer that is no longer wanted', () => {
  const reason = new Error('The element is gone');

  for (const [name, answer] of [
    ['before the answer', hang],
    ['in the middle of the body', neverEnd],
  ] as const) {
    it(`rejects with the reason of the signal ${name}`, async () => {
      const stop = new AbortController();
      const rejection = rejectionOf(ask(answer, {signal: stop.signal}));
      await Promise.resolve();
      stop.abort(reason);
      expect(await rejection).to.equal(reason);
    });
  }

  it('rejects with the reason of the signal though the fetch never answers', async () => {
    const stop = new AbortController();
    const rejection = rejectionOf(ask(() => new Promise(() => undefined), {signal: stop.signal}));
    stop.abort(reason);
    expect(await rejection).to.equal(reason);
  });

  it('rejects with the reason of a signal that was aborted before', async () => {
    expect(await rejectionOf(ask(hang, {signal: AbortSignal.abort(reason)}))).to.equal(reason);
  });

  it('rejects with the reason of the signal though the fetch fails in another way', async () => {
    const stop = new AbortController();
    const failing = (): Promise<Response> => {
      stop.abort(reason);
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    expect(await rejectionOf(ask(failing, {signal: stop.signal}))).to.equal(reason);
  });

  it('rejects with the reason of the signal though an error came first', async () => {
    const stop = new AbortController();
    const failing = (): Promise<Response> => {
      stop.abort(reason);
      return Promise.resolve(new Response('', {status: 500}));
    };
    expect(await rejectionOf(ask(failing, {signal: stop.signal}))).to.equal(reason);
  });
});
