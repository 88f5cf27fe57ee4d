import {Entry, type FeedDocument} from '../../src/model/entry.js';
import type {Feed, Update} from '../../src/model/feed.js';
import {blankFeed, blankUpdate} from '../helpers/samples.js';

export const MINUTE = 60_000;

export function makeEntry(id: string, published?: number, traits: Partial<Update> = {}): Entry {
  const update = {...blankUpdate, id, title: `Title of ${id}`, ...traits};
  const {isPinned, isKey, isDeleted, isGone} = update;
  const head = {id, published, isPinned, isKey, isDeleted, isGone};
  return new Entry(head, update, (source, given) => ({...(source as Update), ...given}));
}

const MARKS: Record<string, Partial<Update>> = {
  '*': {text: 'Edited'},
  '+': {text: 'Edited', modified: 90 * MINUTE},
  '-': {text: 'As it was', modified: 80 * MINUTE},
  '~': {modified: 85 * MINUTE},
  '^': {isPinned: true},
  '@': {isPinned: true, text: 'Edited'},
  '#': {isKey: true},
  '!': {isDeleted: true, correction: 'It was wrong'},
  x: {isDeleted: true, isGone: true},
};

/**
 * Fresh entries from a shorthand: 'a30 b' is a at minute 30 and b without a date. A mark at the end makes it edited (*), edited with
 * a date of it, late (+), early (-) or in between (~), pinned (^), pinned and edited (@), key (#), withdrawn with a note (!) or withdrawn without a word (x).
 */
export function makeEntries(shorthand: string): readonly Entry[] {
  return Array.from(shorthand.matchAll(/([a-w])(\d*)(\S?)/g), ([, id = '', minute, mark = '']) =>
    makeEntry(id, minute ? Number(minute) * MINUTE : undefined, MARKS[mark]),
  );
}

export const makeFeed = (traits: Partial<Feed> = {}): Feed => ({
  ...blankFeed,
  url: 'https://feed.example/feed.json',
  title: 'Coverage',
  ...traits,
});

export const makeDocument = (shorthand: string, traits?: Partial<Feed>): FeedDocument => ({
  feed: makeFeed(traits),
  entries: makeEntries(shorthand),
  source: undefined,
  isBare: false,
});

export const mapOf = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map(entry => [entry.head.id, entry]));

/** The ids in their order, as one text. */
export const idsOf = (entries: readonly Entry[]): string => entries.map(({head}) => head.id).join(' ');

/** Whether these are the very same objects in the same order. */
export const isSameList = (a: readonly Entry[], b: readonly Entry[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index]);
