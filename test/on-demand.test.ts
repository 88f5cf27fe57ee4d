import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {OnDemand} from '../src/on-demand.js';

describe('a part that is loaded on demand', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  /** A part whose first loads fail. `asked` counts the loads. */
  function makePart(failures = 0) {
    const part = new OnDemand<string>('the part');
    const count = {asked: 0};
    part.provide(() => (++count.asked > failures ? Promise.resolve('part') : Promise.reject(new Error('offline'))));
    return {part, count};
  }

  it('is not loaded before anybody asks', () => {
    const {part, count} = makePart();
    expect([part.loaded, count.asked]).to.deep.equal([undefined, 0]);
  });

  it('is there once it is loaded', async () => {
    const {part} = makePart();
    expect(await part.load()).to.equal(true);
    expect(part.loaded).to.equal('part');
  });

  it('is loaded once for all who ask', async () => {
    const {part, count} = makePart();
    await Promise.all([part.load(), part.load()]);
    await part.load();
    expect(count.asked).to.equal(1);
  });

  it('says false to all who asked, and warns once, if it cannot be had', async () => {
    const {part} = makePart(1);
    expect(await Promise.all([part.load(), part.load()])).to.deep.equal([false, false]);
    expect(warn.args.map(([text]: unknown[]) => text)).to.deep.equal(['live-updates: the part could not be loaded.']);
  });

  it('is tried again by who asks after a failure', async () => {
    const {part, count} = makePart(1);
    await part.load();
    expect(await part.load()).to.equal(true);
    expect(count.asked).to.equal(2);
  });

  it('says that it is missing for as long as it could not be had', async () => {
    const {part} = makePart(1);
    expect(part.isMissing).to.be.false;
    await part.load();
    expect(part.isMissing).to.be.true;
    await part.load();
    expect(part.isMissing).to.be.false;
  });

  it('that a build holds needs nobody to provide it', async () => {
    const part = new OnDemand<string>('');
    part.loaded = 'part';
    expect(await part.load()).to.equal(true);
    expect([part.loaded, part.isMissing]).to.deep.equal(['part', false]);
  });

  it('says false if nobody provides it', async () => {
    expect(await new OnDemand<string>('').load()).to.equal(false);
  });
});
