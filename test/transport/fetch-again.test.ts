import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {FeedTooLargeError} from '../../src/errors.js';
import {fetchFeed} from '../../src/transport/fetch-feed.js';
import {cut, FEED_URL, Network, status, text, type Answer} from '../helpers/network.js';
import {flush} from '../helpers/time.js';
import {ask, makeStream, rejectionOf} from './ask.js';
import {makeListener, makePage} from './make-source.js';

const MARK = '\ufeff';
const MEGABYTE = 1_000_000;

/** A body of this text, cut after so many bytes each. */
function cutUp(text: string, ...sizes: readonly number[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const ends = [...sizes, bytes.length];
  let start = 0;
  return makeStream(controller => {
    const end = Math.min(bytes.length, start + (ends.shift() ?? 0));
    if (end > start) controller.enqueue(bytes.subarray(start, (start = end)));
    else if (start === bytes.length) controller.close();
  }).body;
}

const askAgain = async (before: string, body: BodyInit | null): Promise<string> =>
  (await ask(text(body), {before})).text;

/**
 * Whether two texts are one in memory: else a thousand looks at five megabytes take a quarter of a second and more. The quickest
 * of eight counts: the first may find the text still in pieces, and any may be interrupted.
 */
function areOne(a: string | undefined, b: string | undefined): boolean {
  const isQuick = (): boolean => {
    const start = performance.now();
    let same = 0;
    for (let look = 0; look < 1000; look++) if (a === b) same++;
    return same === 1000 && performance.now() - start < 100;
  };
  return Array.from({length: 8}).some(isQuick);
}

describe('fetchFeed, asked again', () => {
  for (const [name, before, now] of [
    ['the same', '{"items": []}', '{"items": []}'],
    ['another', '{"items": []}', '{"notes": []}'],
    ['one that ends earlier', '{"items": []}', '{"items": []'],
    ['one that goes on', '{"items": []}', '{"items": []} '],
    ['one that ends in another way', '{"items": []}', '{"items": {}'],
    ['none, after none', '', ''],
    ['none, after one', '{}', ''],
    ['one, after none', '', '{}'],
    ['the same with wide characters', 'Möwe 😀 Möwe', 'Möwe 😀 Möwe'],
    ['another character of the same first bytes', 'a😀b', 'a😁b'],
    ['what goes back to the text before', '{"a": 1, "b": 2}', '{"c": 3, "b": 2}'],
  ] as const) {
    it(`brings ${name}, in whatever pieces it comes`, async () => {
      const {length} = new TextEncoder().encode(now);
      for (let size = 1; size <= length + 1; size++) {
        const sizes: readonly number[] = Array(Math.ceil(length / size)).fill(size);
        expect(await askAgain(before, cutUp(now, ...sizes)), `pieces of ${size}`).to.equal(now);
      }
    });
  }

  it('brings what any body says after any other', async () => {
    const text = fc.string({unit: 'grapheme', maxLength: 30});
    const sizes = fc.array(fc.integer({min: 1, max: 9}), {maxLength: 9});
    const property = fc.asyncProperty(text, text, text, sizes, async (start, before, now, cuts) => {
      const expected = (start + now).replace(new RegExp(`^${MARK}`), '');
      expect(await askAgain(start + before, cutUp(start + now, ...cuts))).to.equal(expected);
    });
    await fc.assert(property, {numRuns: 200});
  });

  for (const [name, before, body] of [
    ['it had before too', '{}', `${MARK}{}`],
    ['in the middle, where it is none', `a${MARK}b`, `a${MARK}b`],
  ] as const) {
    it(`knows a text with a byte order mark ${name}`, async () => {
      const expected = body.replace(new RegExp(`^${MARK}`), '');
      for (const size of [1, 2, 3, 4]) expect(await askAgain(before, cutUp(body, size))).to.equal(expected);
    });
  }

  it('does not take a body for the same that ends within a character', async () => {
    const bytes = new TextEncoder().encode('a😀').subarray(0, 3);
    expect(await askAgain('a😀', bytes)).to.equal('a');
  });

  it('holds the limit of five megabytes, though the text is known so far', async () => {
    const text = ' '.repeat(5 * MEGABYTE);
    expect(await askAgain(text, text)).to.equal(text);
    const error = await rejectionOf(askAgain(`${text} `, `${text} `));
    expect(error).to.be.instanceOf(FeedTooLargeError);
  });

  it('brings the address that answered now', async () => {
    const url = 'https://cdn.example/feed.json';
    const {signal} = new AbortController();
    const options = {fetch: new Network(text('{}', {url})).fetch, credentials: 'omit', signal, before: '{}'} as const;
    expect(await fetchFeed(FEED_URL, options)).to.include({text: '{}', url});
  });
});

describe('a source whose feed stays as it is', () => {
  /** What a listener is told by one check after the other. */
  async function listen(...answers: readonly Answer[]): Promise<readonly string[]> {
    const {open, network} = makePage(answers[0]);
    const {listener, told} = makeListener();
    open().setActive(listener, true);
    await flush();
    for (const answer of answers.slice(1)) {
      network.answer = answer;
      await open().check(listener);
    }
    open().leave(listener);
    return told;
  }

  it('tells the one text again, so that nobody has to compare it', async () => {
    const text = JSON.stringify({items: 'x'.repeat(5 * MEGABYTE - 100)});
    const pieces = (): Response => new Response(cutUp(text, MEGABYTE, MEGABYTE + 1, MEGABYTE));
    const told = await listen(pieces, pieces, pieces);
    expect(told.length).to.equal(3);
    expect(areOne(told[0], told[1])).to.equal(true);
    expect(areOne(told[1], told[2])).to.equal(true);
  });

  it('tells each text as it was, with failures in between', async () => {
    const [one, two] = [text('one, and more'), text('one, or less')];
    expect(await listen(one, two, cut, two, one, status(500), one)).to.deep.equal([
      ...['one, and more', 'one, or less', 'FeedNetworkError', 'one, or less'],
      ...['one, and more', 'FeedHttpError', 'one, and more'],
    ]);
  });
});
