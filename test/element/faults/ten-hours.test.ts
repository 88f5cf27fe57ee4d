import {expect} from '@open-wc/testing';
import {stub, type SinonFakeTimers, type SinonStub} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {makeRandom} from '../../random.js';
import {createElement, idsOf, insert, parts, textOf} from '../../helpers/mount.js';
import {NewsroomDay} from '../../helpers/newsroom-day.js';
import {cut, hang, json, Network, text, type Answer} from '../../helpers/network.js';
import {nextTask} from '../../helpers/next-task.js';
import {fakeTime} from '../../helpers/time.js';
import {restoreVisibility, showPage} from '../../helpers/visibility.js';

const SECOND = 1000; // milliseconds
const MINUTE = 60 * SECOND;
const TEN_HOURS = 600 * MINUTE;
const SLEEPS = [150 * MINUTE, 400 * MINUTE];
const SLEEP = 35 * MINUTE;

const faults: readonly Answer[] = [
  cut,
  hang,
  text('Sorry', {status: 500}),
  text('<!doctype html>'),
  text('{"items": [{'),
];

/** The day as two elements of one address live it. */
class Day {
  readonly newsroom: NewsroomDay;
  readonly server = new Network(json({}));
  readonly elements: readonly LiveUpdates[];
  readonly hours: number[] = Array<number>(11).fill(0);
  readonly told = new Map<string, number>();
  readonly problems: string[] = [];
  #ended = 0;
  #stale = 0;
  #begun = Date.now();

  constructor(
    readonly clock: SinonFakeTimers,
    random: () => number,
  ) {
    // It has dice of its own, so that its day is the same whatever is asked when.
    const day = (this.newsroom = new NewsroomDay(makeRandom(3)));
    this.server.answer = init => {
      const passed = this.#passed;
      this.hours[Math.floor(passed / (60 * MINUTE))]! += 1;
      const dice = random();
      // the last ten minutes are quiet
      if (passed > TEN_HOURS) return text(day.feed)(init);
      if (dice < 0.05) return faults[Math.floor(random() * faults.length)]!(init);
      return text(dice < 0.35 ? day.stale(this.#stale++ % 3) : day.feed)(init);
    };
    this.elements = [0, 1].map(() => insert(createElement(this.server, {interval: '15'})));
    const [first] = this.elements;
    const end = (): void => {
      this.#ended++;
    };
    first?.addEventListener('live-updates-error', end);
    first?.addEventListener('live-updates-change', ({added}) => {
      for (const {id} of added) this.told.set(id, (this.told.get(id) ?? 0) + 1);
    });
  }

  get asked(): number {
    return this.server.requests.length;
  }

  get #passed(): number {
    return Date.now() - this.#begun;
  }

  /** Waits for the first check, so that the clock does not run while it is under way. */
  async begin(): Promise<void> {
    await nextTask();
    await this.#settle();
  }

  async pass(duration: number): Promise<void> {
    for (let second = 0; second < duration / SECOND; second++) {
      const before = this.asked;
      this.clock.tick(SECOND);
      if (this.#passed % MINUTE === 0 && this.#passed <= TEN_HOURS) this.newsroom.work(Date.now());
      if (this.asked !== before) await this.#settle();
      else for (let count = 0; count < 3; count++) await Promise.resolve(); // a render needs no more
    }
  }

  /** Waits until the check under way is over, or seems to hang, which the clock then ends. */
  async #settle(): Promise<void> {
    const ended = this.#ended;
    const [one] = this.elements;
    const isOver = (): boolean => this.#ended !== ended || Number(one?.lastChecked) === Date.now();
    for (let count = 0; count < 60 && !isOver(); count++) await nextTask();
    const ids = one?.updates.map(({id}) => id) ?? [];
    if (new Set(ids).size !== ids.length) this.problems.push(`twice at ${Date.now()}`);
  }

  /** The computer sleeps: no timer fires, and the newsroom goes on. */
  async sleep(duration: number): Promise<void> {
    showPage(false);
    for (let minute = 0; minute < duration / MINUTE; minute++) {
      this.clock.setSystemTime(Date.now() + MINUTE);
      this.newsroom.work(Date.now());
    }
    showPage(true);
    await this.#settle();
  }
}

describe('a day of ten hours', () => {
  let clock: SinonFakeTimers;
  let random: SinonStub<[], number>;
  let warn: SinonStub;
  beforeEach(() => {
    clock = fakeTime();
    random = stub(Math, 'random').callsFake(makeRandom(2));
    warn = stub(console, 'warn');
  });
  afterEach(() => {
    for (const restorable of [clock, random, warn]) restorable.restore();
    restoreVisibility();
  });

  it('with faults, stale edges and sleeps ends with just what the feed says', async function () {
    this.timeout(200_000);
    const day = new Day(clock, makeRandom(1));
    const [one, two] = day.elements;
    await day.begin();
    await day.pass(SLEEPS[0]!);
    await day.sleep(SLEEP);
    await day.pass(SLEEPS[1]! - SLEEPS[0]! - SLEEP);
    await day.sleep(SLEEP);
    await day.pass(TEN_HOURS - SLEEPS[1]! - SLEEP + MINUTE);
    await day.pass(10 * MINUTE);
    const {newsroom, server, hours, told, problems} = day;
    for (const element of [one!, two!]) {
      element.pageSize = 0;
      await element.updateComplete;
      expect(idsOf(element)).to.deep.equal(newsroom.standing.map(({id}) => id));
      expect(parts(element, 'update-title').map(textOf)).to.deep.equal(newsroom.standing.map(({title}) => title));
      expect(element.status).to.equal('live');
    }
    expect(problems).to.deep.equal([]);
    expect([...told].filter(([, times]) => times > 1)).to.deep.equal([]);
    expect(newsroom.standing.length).to.be.above(80);
    expect(newsroom.withdrawn.size).to.be.above(10);
    expect(server.requests.length).to.be.above(1900);
    expect(Math.max(...hours)).to.be.at.most((3600 / 15) * 1.1 + 2);
  });
});
