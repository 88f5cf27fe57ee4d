import {FeedFormatError} from '../../src/errors.js';
import {openSource, type FeedSource, type Listener, type SourceOptions} from '../../src/transport/feed-source.js';
import {FEED_URL, Network, text, type Answer} from '../helpers/network.js';
import {FakeActivity, FakeTime} from '../helpers/time.js';

/** A page with a network that gives this answer until told otherwise. */
export function makePage(answer: Answer = text('one')) {
  const time = new FakeTime();
  const activity = new FakeActivity();
  const network = new Network(answer);
  const {fetch} = network;
  const open = (options: Partial<SourceOptions> = {}): FeedSource =>
    openSource({url: FEED_URL, credentials: 'omit', fetch, activity, timers: time.timers, ...options});
  return {time, activity, network, open};
}

/** A listener that remembers all that it was told. `reading` ends when it has read an answer. */
export function makeListener({
  interval = 15,
  refresh = 0,
  stream = '',
  isReadable = true,
  reading = Promise.resolve(),
} = {}) {
  const told: string[] = [];
  const state = {isTold: undefined as boolean | undefined};
  const listener: Listener & {interval: number; stream: string} = {
    interval,
    refresh,
    stream,
    setTold(isTold) {
      state.isTold = isTold;
    },
    async hear({text, url}) {
      told.push(text);
      await reading;
      return isReadable ? {kind: 'read'} : {kind: 'failed', error: new FeedFormatError(url)};
    },
    fail(error) {
      told.push(error.name);
    },
  };
  return {listener, told, state};
}
