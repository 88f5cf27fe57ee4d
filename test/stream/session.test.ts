import {expect} from '@open-wc/testing';
import {stub} from 'sinon';
import {FeedFormatError, FeedHttpError} from '../../src/errors.js';
import {initialState} from '../../src/model/state.js';
import type {FeedDocument} from '../../src/model/entry.js';
import {cut, FEED_URL, hang, later, status, text, type Answer} from '../helpers/network.js';
import {begin, feedText, good, makeSession, page, wordsOf} from './make-session.js';

/** A session that has made as many checks as there are answers. */
async function checked(...answers: readonly Answer[]) {
  const made = makeSession(answers);
  for (const _ of answers) await made.session.check();
  return made;
}

describe('Session', () => {
  it('tells of a document', async () => {
    const {told} = await checked(good('One'));
    expect(wordsOf(told)).to.deep.equal(['One']);
  });

  it('tells of a document whose text changed', async () => {
    const {told} = await checked(good('One'), good('Two'), good('One'));
    expect(wordsOf(told)).to.deep.equal(['One', 'Two', 'One']);
  });

  it('resolves a check with what it brought', async () => {
    const {session} = makeSession([good('One'), good('One'), good('Two'), page]);
    const kinds = [];
    for (let check = 0; check < 4; check++) kinds.push((await session.check()).kind);
    expect(kinds).to.deep.equal(['read', 'unchanged', 'read', 'failed']);
  });

  it('tells that the text is the same as last time', async () => {
    const {told} = await checked(good('One'), good('One'));
    expect(wordsOf(told)).to.deep.equal(['One', 'unchanged']);
  });

  it('tells that the text is the same as before a failure', async () => {
    const {told} = await checked(good('One'), cut, good('One'));
    expect(wordsOf(told)).to.deep.equal(['One', 'FeedNetworkError', 'unchanged']);
  });

  it('does not parse a text that is the same as last time', async () => {
    const parse = stub(JSON, 'parse').callThrough();
    const text = feedText('One');
    try {
      await checked(good('One'), good('One'), good('One'));
      expect(parse.getCalls().filter(({args}) => args[0] === text)).to.have.length(1);
    } finally {
      parse.restore();
    }
  });

  it('tells of a bad answer each time it comes', async () => {
    const {told} = await checked(page, page);
    expect(wordsOf(told)).to.deep.equal(['FeedFormatError', 'FeedFormatError']);
  });

  it('keeps the updates on the page that say the same', async () => {
    const first = await checked(good('One', {title: 'Before'}));
    const [entry] = (first.told[0] as FeedDocument).entries;
    const state = {...initialState, updates: {...initialState.updates, byId: new Map([['a', entry!]])}};
    const {session, told} = makeSession([good('One', {title: 'After'})], {state});
    await session.check();
    expect((told[0] as FeedDocument).entries[0]).to.equal(entry);
  });

  it('resolves addresses against the one that answered after redirects', async () => {
    const {told} = await checked(text(feedText('One'), {url: 'https://cdn.example/a/feed.json'}));
    expect((told[0] as FeedDocument).entries[0]?.update.url).to.equal('https://cdn.example/a/a.html');
  });

  it('asks for its address by the options it was made with, and tells when they are others', async () => {
    const {session, owner, network} = makeSession([good('One')]);
    await session.check();
    expect(network.requests.map(({url, init}) => [url, init.credentials])).to.deep.equal([[FEED_URL, 'omit']]);
    expect(session.fits(owner.host)).to.be.true;
    expect(session.fits({...owner.host, credentials: 'include'})).to.be.false;
    expect(session.fits({...owner.host, fetch: globalThis.fetch})).to.be.false;
  });
});

describe('Session, when a check fails', () => {
  it('tells the error with the address and the status', async () => {
    const {told} = await checked(status(503));
    expect(told[0]).to.be.instanceOf(FeedHttpError);
    expect(told[0]).to.include({name: 'FeedHttpError', status: 503, url: FEED_URL});
  });

  it('tells the error of a bad answer with the address and the cause', async () => {
    const {told} = await checked(page);
    expect(told[0]).to.include({name: 'FeedFormatError', url: FEED_URL});
    expect((told[0] as Error).cause).to.be.instanceOf(SyntaxError);
  });

  it('tells a mishap of the reading as a format error with the address and the cause', async () => {
    const made = makeSession([good('One')]);
    const cause = new RangeError('Too deep');
    made.owner.receive = () => {
      throw cause;
    };
    await made.session.check();
    expect(made.told[0]).to.be.instanceOf(FeedFormatError);
    expect(made.told[0]).to.include({url: FEED_URL, cause});
  });

  it('resolves a check that was asked for with the error, after it was told', async () => {
    const {session, told} = makeSession([cut]);
    expect(await session.check()).to.deep.equal({kind: 'failed', error: told[0]});
  });

  it('tells the error when the next check is planned, so that its time can be shown', async () => {
    const made = makeSession([cut]);
    const waits: number[] = [];
    made.owner.fail = () => waits.push(made.wait());
    await begin(made);
    expect(waits).to.have.length(1);
    expect(waits[0]).to.be.within(15, 30);
  });

  it('goes on after any kind of failure', async () => {
    const {told} = await checked(cut, status(500), page, status(404), good('One'));
    const failures = ['FeedNetworkError', 'FeedHttpError', 'FeedFormatError', 'FeedHttpError'];
    expect(wordsOf(told)).to.deep.equal([...failures, 'One']);
  });
});

describe('Session, closed', () => {
  for (const [name, response] of [
    ['answer', good('One')],
    ['failure', cut],
    ['bad answer', page],
  ] as const) {
    it(`tells nothing of a late ${name}`, async () => {
      const {answer, letGo} = later(response);
      const {session, told} = makeSession([answer]);
      const check = session.check();
      session.close();
      letGo();
      await check;
      expect(told).to.be.empty;
    });
  }

  it('ends the request under way', () => {
    const {session, network} = makeSession([hang]);
    session.setActive(true);
    expect(network.requests[0]?.init.signal?.aborted).to.be.false;
    session.close();
    expect(network.requests[0]?.init.signal?.aborted).to.be.true;
  });

  it('makes no further check', async () => {
    const made = makeSession([good('One')]);
    await begin(made);
    made.session.close();
    await made.time.pass(3_600_000);
    made.activity.change({isVisible: true});
    expect(made.network.requests).to.have.length(1);
  });
});
