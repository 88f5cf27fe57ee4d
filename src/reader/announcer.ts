import type {ReactiveControllerHost} from 'lit';
import type {Say} from '../locales/say.js';
import {withoutWithdrawn, type Entry} from '../model/entry.js';
import type {Update} from '../model/feed.js';
import {filterEntries} from '../model/filter.js';
import {ownDocument} from '../own-document.js';
import type {Store} from '../stream/store.js';
import {Behaviour} from './behaviour.js';

/** Milliseconds between two announcements of one page that nobody has asked for. */
const REST = 20_000;

const LONGEST = 80; // characters of a headline

/** Cuts a long headline, between two words if there is a space among the last thirty characters. */
function cut(headline: string): string {
  const start = Array.from(headline).slice(0, LONGEST).join(''); // a sign beyond U+FFFF is one
  return start === headline ? start : `${start.replace(/\s+\S{0,30}$/, '')}…`;
}

export interface AnnouncerHost extends ReactiveControllerHost {
  readonly announce: 'polite' | 'off';
  readonly paused: boolean;
}

export interface AnnouncerLandmarks {
  /** The element whose text screen readers announce. */
  readonly liveRegion: Element | null | undefined;
}

export interface AnnouncerParts {
  readonly store: Store;
  readonly landmarks: AnnouncerLandmarks;
  readonly say: Say;
  readonly headlineOf: (update: Update) => string;
  readonly titleOf: () => string;
}

/** The streams of the page, which take turns, and those of them that have something to say. */
const all = new Set<Announcer>();
const waiting = new Set<Announcer>();
let resting: ReturnType<typeof setTimeout> | undefined;
/** Who spoke last, and what: two streams of one feed, or both without a network, do not say the same. */
let last: readonly [Announcer, string] | undefined;

function takeTurns(): void {
  if (resting || ownDocument('hidden')) return;
  for (const announcer of waiting) {
    waiting.delete(announcer);
    const sentence = announcer.compose();
    if (!sentence || (last?.[0] !== announcer && last?.[1] === sentence)) continue;
    last = [announcer, sentence];
    announcer.say((all.size > 1 ? announcer.title && `${announcer.title}: ` : '') + sentence);
    resting = setTimeout(() => {
      resting = undefined;
      if (!waiting.size) last = undefined; // what is the same again later is news
      takeTurns();
    }, REST);
    return;
  }
}

/**
 * Holds the sentence that screen readers announce. What happens of itself is collected and said at most once in twenty seconds
 * a page: how many updates came, and what has become of the coverage. An answer to the person is said at once.
 */
export class Announcer extends Behaviour<AnnouncerHost, AnnouncerParts> {
  #sentence = '';
  #heard = '';
  /** Ids of updates that came and were not announced yet, the newest first. */
  #freshIds: readonly string[] = [];
  /** The title of the box, such as a score, where it is another than before. */
  #boxTitle = '';
  /** Whether the update that the person is at was withdrawn. */
  #isWithdrawn = false;
  /** The sentence that was last said of the coverage, or was true at the load. */
  #condition = '';
  #isLoaded = false;

  get title(): string {
    return this.parts.titleOf();
  }

  hostConnected(): void {
    all.add(this);
  }

  override hostDisconnected(): void {
    all.delete(this);
    waiting.delete(this);
    if (all.size) return;
    clearTimeout(resting);
    resting = last = undefined;
  }

  hostUpdated(): void {
    const {feed} = this.parts.store.state;
    const condition = this.#conditionNow;
    const isFirst = feed && !this.#isLoaded; // what a feed says of itself at the load can be read there
    this.#isLoaded = !!feed;
    const isSilent = feed ? isFirst && !this.#condition : !condition;
    if (isSilent || this.host.announce === 'off') this.#condition = condition;
    if (condition !== this.#condition && all.has(this)) waiting.add(this);
    takeTurns();
  }

  /** Notes that updates came, that the box has another title, or that the update that the person is at was withdrawn. */
  add(fresh: readonly Entry[], boxTitle: string, isWithdrawn: boolean): void {
    const isNews = fresh.length || boxTitle || isWithdrawn;
    if (!isNews || this.host.announce === 'off' || !all.has(this)) return; // the page may feed what it has taken out
    this.#isWithdrawn ||= isWithdrawn;
    this.#boxTitle = boxTitle || this.#boxTitle;
    this.#freshIds = [...fresh.map(({head}) => head.id), ...this.#freshIds];
    waiting.add(this);
    takeTurns();
  }

  /** Forgets the updates that came, because the person goes to them. */
  forget(): void {
    this.#freshIds = [];
  }

  /** Returns what is to be said, which then counts as said; empty if nothing is. */
  compose(): string {
    const {say, store} = this.parts;
    const {arrivals, updates, reader} = store.state;
    const before = this.#condition;
    const now = (this.#condition = this.#conditionNow);
    const fresh = withoutWithdrawn(this.#freshIds.flatMap(id => updates.byId.get(id) ?? []));
    this.#freshIds = [];
    const loss = this.#isWithdrawn && `${say('withdrawn')}.`;
    this.#isWithdrawn = false;
    const box = this.#boxTitle && `${this.#boxTitle}.`;
    this.#boxTitle = '';
    const hasCondition = now || store.status === 'live';
    return [
      now !== before && hasCondition && this.#sentenceOf(now || 'over'),
      loss,
      box,
      fresh.length && this.#arrivalsOf(filterEntries(fresh, reader.filter), fresh.length, arrivals.heldIds.size),
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** Answers to a try that was in vain: says once more what the trouble is. */
  repeat(): void {
    const condition = this.#conditionNow;
    if (!/^(error|offline|retrying)$/.test(condition)) return;
    this.#condition = condition;
    this.say(this.#sentenceOf(condition));
  }

  /** Says something at once. It is written one frame after the last sentence was removed, or the same one would not be heard. */
  say(sentence: string): void {
    this.#show('');
    requestAnimationFrame(() => this.#show(sentence));
  }

  /** Has to be called every ten seconds. Removes a sentence that is older than one call, so that nobody comes upon it later. */
  tick(): void {
    if (this.#sentence === this.#heard) this.#show('');
    this.#heard = this.#sentence;
  }

  /** Returns the sentence about the coverage: trouble, or that the publisher has ended or halted it; empty if it goes on. */
  get #conditionNow(): string {
    const {status, state} = this.parts.store;
    if (/^(error|offline|retrying|ended)$/.test(status)) return status;
    return state.feed?.state === 'paused' ? 'held' : '';
  }

  #sentenceOf(condition: string): string {
    const isHalted = condition === 'offline' && this.host.paused; // nothing goes on by itself then
    return this.parts.say(isHalted ? 'status.halted' : `status.${condition}`);
  }

  /** Says how many updates came, of which the filter lets some through, and the headline of the newest of these. */
  #arrivalsOf(through: readonly Entry[], all: number, waitingCount: number): string {
    const {say, headlineOf} = this.parts;
    const [newest] = through;
    if (!newest) return say('outside', {count: all});
    const others = all - through.length;
    const fresh = say('fresh', {count: through.length});
    const updates = others ? say('alsoOutside', {updates: fresh, count: others}) : fresh;
    const headline = cut(headlineOf(newest.update));
    return say(waitingCount ? 'arrivedWaiting' : 'arrived', {updates, count: waitingCount, headline});
  }

  #show(sentence: string): void {
    this.#sentence = sentence;
    this.#heard = '';
    // written here and not rendered: each announcement would cost a render of everything
    const {liveRegion} = this.parts.landmarks;
    if (liveRegion) liveRegion.textContent = sentence;
  }
}
