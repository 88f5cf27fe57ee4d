import {expect} from '@open-wc/testing';
import {stub, useFakeTimers, type SinonFakeTimers, type SinonStub} from 'sinon';
import type {Visit} from '../../src/model/state.js';
import {Memory} from '../../src/reader/memory.js';
import type {Store} from '../../src/stream/store.js';

const URL = 'https://news.example/feed.json';
const KEY = `live-updates ${URL}`;
const NOON = Date.UTC(2026, 5, 1, 12);
const MINUTE = 60_000;

const host = {
  memory: 'on' as 'on' | 'off',
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

describe('the memory', () => {
  let clock: SinonFakeTimers;
  let visibility: SinonStub<[], boolean>;
  let visits: Visit[];
  beforeEach(() => {
    localStorage.clear();
    clock = useFakeTimers({now: NOON, toFake: ['Date']});
    visibility = stub(Document.prototype, 'hidden').get(() => false) as unknown as SinonStub<[], boolean>;
    visits = [];
  });
  afterEach(() => {
    clock.restore();
    visibility.restore();
    localStorage.clear();
  });

  function makeMemory({isOn = true, newest = NOON - MINUTE, open = () => localStorage} = {}): Memory {
    const store = {
      selection: {latest: newest ? {published: newest} : undefined},
      act: ({visit}: {visit: Visit}): void => void visits.push(visit),
    } as unknown as Pick<Store, 'selection' | 'act'>;
    return new Memory({...host, memory: isOn ? 'on' : 'off'}, {store}, open);
  }

  function turn(isHidden: boolean): void {
    visibility.get(() => isHidden);
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('is empty at the first visit', () => {
    expect(makeMemory().recall(URL)).to.deep.equal({folds: []});
    expect(visits).to.be.empty;
  });

  it('keeps what the reader opened and folded, the last first, each once', () => {
    const memory = makeMemory();
    memory.recall(URL);
    memory.noteFold('a', false);
    memory.noteFold('b', true);
    memory.noteFold('a', true);
    const folds = [
      ['a', true],
      ['b', true],
    ];
    expect(makeMemory().recall(URL).folds).to.deep.equal(folds);
  });

  it('keeps that all were folded, which undoes what was done to each', () => {
    const memory = makeMemory();
    memory.recall(URL);
    memory.noteFold('a', true);
    memory.note({isExpanded: false});
    expect(makeMemory().recall(URL)).to.deep.equal({folds: [], isExpanded: false});
  });

  it('keeps the order', () => {
    const memory = makeMemory();
    memory.recall(URL);
    memory.note({order: 'oldest'});
    expect(makeMemory().recall(URL).order).to.equal('oldest');
  });

  it('has one key for each feed, and no other', () => {
    const memory = makeMemory();
    memory.recall(URL);
    memory.note({order: 'oldest'});
    expect(Object.keys(localStorage)).to.deep.equal([KEY]);
  });

  it('knows on return when the reader left, and how new the newest was then', () => {
    const memory = makeMemory();
    memory.hostConnected();
    memory.recall(URL);
    memory.hostDisconnected();
    clock.tick(5 * MINUTE);
    expect(makeMemory().recall(URL).visit).to.deep.equal({at: NOON, newest: NOON - MINUTE});
  });

  it('takes a reload for no return', () => {
    const memory = makeMemory();
    memory.recall(URL);
    memory.hostDisconnected();
    clock.tick(MINUTE - 1);
    expect(makeMemory().recall(URL).visit).to.be.undefined;
  });

  it('takes an hour in another tab for one', () => {
    const memory = makeMemory();
    memory.hostConnected();
    memory.recall(URL);
    turn(true);
    clock.tick(60 * MINUTE);
    turn(false);
    memory.hostDisconnected();
    expect(visits).to.deep.equal([{at: NOON, newest: NOON - MINUTE}]);
  });

  it('does not forget the last visit where nothing was shown', () => {
    const memory = makeMemory();
    memory.recall(URL);
    memory.hostDisconnected();
    const empty = makeMemory({newest: 0});
    empty.recall(URL);
    clock.tick(5 * MINUTE);
    empty.hostDisconnected();
    expect(makeMemory().recall(URL).visit).to.deep.equal({at: NOON, newest: NOON - MINUTE});
  });

  it('keeps nothing where it is turned off', () => {
    const memory = makeMemory({isOn: false});
    memory.recall(URL);
    memory.note({order: 'oldest'});
    memory.hostDisconnected();
    expect(localStorage).to.have.length(0);
  });

  it('is bounded: a hundred updates, and none with an endless id', () => {
    const memory = makeMemory();
    memory.recall(URL);
    for (let index = 0; index < 150; index++) memory.noteFold(`u${index}`, false);
    memory.noteFold('x'.repeat(301), false);
    const {folds} = makeMemory().recall(URL);
    expect(folds.length).to.be.at.most(100);
    expect(folds[0]).to.deep.equal(['u149', false]);
  });

  it('is bounded: of more than twenty feeds those are forgotten that were visited first', () => {
    for (let index = 0; index < 30; index++) {
      clock.tick(MINUTE);
      const memory = makeMemory();
      memory.recall(`https://news.example/${index}`);
      memory.hostDisconnected();
    }
    const kept = Object.keys(localStorage);
    expect(kept).to.have.length(20);
    expect(kept)
      .to.include('live-updates https://news.example/29')
      .and.not.include('live-updates https://news.example/9');
  });

  it('leaves what is not its own', () => {
    localStorage.setItem('theirs', '1');
    for (let index = 0; index < 30; index++) {
      const memory = makeMemory();
      memory.recall(`https://news.example/${index}`);
      memory.hostDisconnected();
    }
    expect(localStorage.getItem('theirs')).to.equal('1');
  });

  for (const kept of [
    '',
    'null',
    '[]',
    '7',
    '{',
    '{"folds":7,"order":"up","visit":3,"isExpanded":"no"}',
    '{"folds":[[null,true],["a"],["a","yes"],{"0":"a"},null,5],"visit":{"at":"5","newest":"6"}}',
    '{"folds":"ab","visit":{"at":1e999,"newest":null}}',
  ]) {
    it(`takes ${JSON.stringify(kept)} under its key for nothing`, () => {
      localStorage.setItem(KEY, kept);
      const memory = makeMemory();
      expect(memory.recall(URL)).to.deep.equal({folds: []});
      memory.noteFold('b', true);
      memory.hostDisconnected();
    });
  }

  it('works where storage is forbidden', () => {
    const open = (): Storage => {
      throw new DOMException('Forbidden', 'SecurityError');
    };
    const memory = makeMemory({open});
    expect(memory.recall(URL)).to.deep.equal({folds: []});
    memory.noteFold('a', true);
    memory.hostDisconnected();
  });

  it('works where storage is full', () => {
    const full = {
      getItem: () => null,
      setItem() {
        throw new DOMException('Full', 'QuotaExceededError');
      },
    };
    const memory = makeMemory({open: () => full as unknown as Storage});
    memory.recall(URL);
    memory.note({order: 'oldest'});
  });
});
