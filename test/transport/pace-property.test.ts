import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {stub, type SinonStub} from 'sinon';
import {nextDelay, type Pace} from '../../src/transport/pace.js';
import {cut, status, text} from '../helpers/network.js';
import {makeRandom} from '../random.js';
import {makeListener, makePage} from './make-source.js';

const HOUR = 3_600_000; // milliseconds

const most = (interval: number): number => (3600 / interval) * 1.1 + 2;

describe('in any hour, the requests', () => {
  it('stay below a tenth more than the interval allows, whatever fails', () => {
    const failure = fc.record({failures: fc.nat(40), retryAfter: fc.constantFrom(0, 0, 60, 3600), refresh: fc.nat(60)});
    fc.assert(
      fc.property(
        fc.integer({min: 5, max: 900}),
        fc.integer(),
        fc.infiniteStream(failure),
        (interval, seed, stream) => {
          const random = makeRandom(seed);
          let requests = 0;
          for (let now = 0; now < HOUR; requests++) {
            const {failures, ...wishes} = stream.next().value as Omit<Pace, 'interval'>;
            now += nextDelay({interval, failures: failures % 3 ? 0 : failures, ...wishes}, random());
          }
          expect(requests).to.be.at.most(most(interval));
        },
      ),
    );
  });

  it('follow each other no closer than the jitter allows', () => {
    const input = [fc.integer({min: 1, max: 100_000}), fc.nat(100_000), fc.nat(100), fc.nat(3600)] as const;
    const random = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true});
    fc.assert(
      fc.property(...input, random, (interval, refresh, failures, retryAfter, number) => {
        const pace = Math.min(86_400, Math.max(5, interval, refresh));
        const delay = nextDelay({interval, refresh, failures, retryAfter}, number) / 1000;
        expect(delay).to.be.at.least(Math.max(retryAfter, pace * (failures ? 1 : 0.9)) - 1e-6);
        expect(delay).to.be.at.most(Math.max(retryAfter * 1.1, pace * 1.1, failures ? 300 : 0) + 1e-6);
      }),
    );
  });
});

describe('in any hour of a page that comes and goes, the requests', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  const act = fc.record({
    verb: fc.constantFrom('hide', 'show', 'offline', 'online', 'join', 'leave', 'pause', 'sleep'),
    answer: fc.constantFrom(text('one'), text('two'), cut, status(503), status(500)),
    seconds: fc.integer({min: 1, max: 400}),
  });

  it('stay below a tenth more than the fastest interval allows', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(act, {minLength: 5, maxLength: 20}), fc.integer(), async (acts, seed) => {
        const random = stub(Math, 'random').callsFake(makeRandom(seed));
        const {open, activity, network, time} = makePage();
        const listeners = [300, 400, 900].map(interval => makeListener({interval}).listener);
        const [first] = listeners;
        const begun = time.now;
        if (first) open().setActive(first, true);
        for (const {verb, answer, seconds} of acts) {
          const one = listeners[seconds % 3] ?? first;
          network.answer = answer;
          if (verb === 'hide' || verb === 'show') activity.change({isVisible: verb === 'show'});
          if (verb === 'offline' || verb === 'online') activity.change({isOnline: verb === 'online'});
          if (one && one !== first && verb === 'leave') open().leave(one);
          if (one && (verb === 'join' || verb === 'pause')) open().setActive(one, verb === 'join');
          if (verb === 'sleep') time.sleep(seconds * 1000);
          await time.pass(seconds * 1000);
        }
        for (const listener of listeners) open().leave(listener);
        random.restore();
        const hours = Math.max(1, (time.now - begun) / HOUR);
        expect(network.requests.length).to.be.at.most(hours * most(300));
      }),
      {numRuns: 12},
    );
  });
});
