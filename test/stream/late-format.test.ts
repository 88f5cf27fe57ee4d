import {expect} from '@open-wc/testing';
import {LateFormat} from '../helpers/late-format.js';
import {FEED_URL, text} from '../helpers/network.js';
import {flush} from '../helpers/time.js';
import {feedText, good, makeSession, wordsOf} from './make-session.js';

const toy = text('{"toy": ["One"]}');

let format: LateFormat;
beforeEach(() => (format = new LateFormat()));
afterEach(() => format.remove());

describe('Session, with a JSON Feed', () => {
  it('has received it when the call of hear returns', () => {
    const {session, told} = makeSession([]);
    const outcome = session.hear({text: feedText('One'), url: FEED_URL});
    expect(wordsOf(told)).to.deep.equal(['One']);
    return outcome;
  });

  it('knows that it is unchanged when the call of hear returns', () => {
    const {session, told} = makeSession([]);
    const answer = {text: feedText('One'), url: FEED_URL};
    void session.hear(answer);
    void session.hear({...answer});
    expect(wordsOf(told)).to.deep.equal(['One', 'unchanged']);
  });
});

describe('Session, with a format that has to be loaded', () => {
  it('keeps the check under way until it has read the answer', async () => {
    const {session, told, time, network} = makeSession([toy]);
    session.setActive(true);
    await time.pass(60_000);
    expect([network.requests.length, session.dueAt, ...told]).to.deep.equal([1, 0]);
    format.arrive();
    await flush();
    expect(wordsOf(told)).to.deep.equal(['One']);
    expect(session.dueAt).to.be.above(time.now);
  });

  it('resolves the check when it has read the answer', async () => {
    const {session, told} = makeSession([toy]);
    const check = session.check();
    await flush();
    format.arrive();
    expect(await check).to.deep.equal({kind: 'read'});
    expect(wordsOf(told)).to.deep.equal(['One']);
  });

  it('waits no more once it is loaded', async () => {
    const {session, told} = makeSession([toy, text('{"toy": ["Two"]}')]);
    const check = session.check();
    await flush();
    format.arrive();
    await check;
    void session.hear({text: '{"toy": ["Three"]}', url: FEED_URL});
    expect(wordsOf(told)).to.deep.equal(['One', 'Three']);
    expect(format.loads).to.equal(1);
  });

  it('tells nothing once it is closed', async () => {
    const {session, told} = makeSession([toy]);
    const check = session.check();
    await flush();
    session.close();
    format.arrive();
    expect(await check).to.deep.equal({kind: 'unchanged'});
    expect(told).to.be.empty;
  });

  it('tells no failure to load it once it is closed', async () => {
    const {session, told} = makeSession([toy]);
    const check = session.check();
    await flush();
    session.close();
    format.fail();
    await check;
    expect(told).to.be.empty;
  });

  it('loses an answer when a later one was read first', async () => {
    const {session, told} = makeSession([]);
    const late = session.hear({text: '{"toy": ["One"]}', url: FEED_URL});
    await session.hear({text: feedText('Two'), url: FEED_URL});
    format.arrive();
    expect(await late).to.deep.equal({kind: 'unchanged'});
    expect(wordsOf(told)).to.deep.equal(['Two']);
  });

  it('keeps silent about a failure to load it when a later answer was read first', async () => {
    const {session, told} = makeSession([]);
    const late = session.hear({text: '{"toy": ["One"]}', url: FEED_URL});
    await session.hear({text: feedText('Two'), url: FEED_URL});
    format.fail();
    expect(await late).to.deep.equal({kind: 'unchanged'});
    expect(wordsOf(told)).to.deep.equal(['Two']);
  });

  it('tells a failure to load it, and loads it anew with the next check', async () => {
    const {session, told, time, wait} = makeSession([toy]);
    session.setActive(true);
    await flush();
    format.fail();
    await flush();
    expect(wordsOf(told)).to.deep.equal(['FeedNetworkError']);
    expect(wait()).to.be.within(15, 30);
    await time.pass(30_000);
    format.arrive();
    await flush();
    expect(wordsOf(told)).to.deep.equal(['FeedNetworkError', 'One']);
  });

  it('waits for it with a page of older updates', async () => {
    const {session, owner, told} = makeSession([good('One', {next_url: 'older.json'}), toy]);
    await session.check();
    owner.state = {...owner.state, paging: {...owner.state.paging, olderUrl: 'https://news.example/live/older.json'}};
    const older = session.loadOlder();
    await flush();
    expect(wordsOf(told)).to.deep.equal(['One']);
    format.arrive();
    expect(await older).to.be.true;
    expect(wordsOf(told)).to.deep.equal(['One', 'One']);
  });
});
