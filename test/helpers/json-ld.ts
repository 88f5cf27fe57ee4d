import {fixtureSync, html} from '@open-wc/testing';
import type {Entry} from '../../src/model/entry.js';
import type {Feed} from '../../src/model/feed.js';
import {asUrl} from '../../src/formats/fields.js';
import {linkOf} from '../../src/model/fragment.js';
import {initialState} from '../../src/model/state.js';
import {ownDocument} from '../../src/own-document.js';
import {decodeEntities} from '../../src/text/entities.js';
import {writeStructuredData, type Coverage, type DataOwner} from '../../src/write-structured-data.js';
import {makeEntries, makeFeed} from '../model/make-entry.js';

const SELECTOR = 'head > script[type="application/ld+json"]';
const LOADED = {asUrl, decodeEntities, linkOf, ownDocument};

export interface Traits {
  readonly feed?: Feed;
  readonly entries?: readonly Entry[];
  readonly heldIds?: ReadonlySet<string>;
}

const STANDARD = {feed: makeFeed(), entries: makeEntries('b2 a1'), heldIds: new Set<string>()};

export function coverageOf(traits: Traits = {}): Coverage {
  const {feed, entries, heldIds} = {...STANDARD, ...traits};
  const {updates, arrivals} = initialState;
  return {
    state: {feed, updates: {...updates, entries}, arrivals: {...arrivals, heldIds}},
    status: 'live',
    language: '',
  };
}

export const scripts = (): HTMLScriptElement[] => [...document.querySelectorAll<HTMLScriptElement>(SELECTOR)];

interface Read {
  readonly headline?: string;
  readonly url: string;
  readonly image?: string;
  readonly publisher?: {readonly name: string; readonly logo?: {readonly url: string}};
  readonly liveBlogUpdate: readonly {readonly headline: string}[];
}

export function written(): Read {
  const [script] = scripts();
  if (!script) throw new Error('Nothing is written');
  return JSON.parse(script.text) as Read;
}

/** Puts JSON-LD of the page into the page. */
export const ofPage = (json: unknown, type = 'application/ld+json'): HTMLElement =>
  fixtureSync<HTMLElement>(html`<main></main>`).appendChild(
    Object.assign(document.createElement('script'), {
      type,
      text: typeof json === 'string' ? json : JSON.stringify(json),
    }),
  );

let owners: DataOwner[] = [];

/** Writes a coverage, for an owner of its own or for one that has written before. */
export function write(traits?: Traits, owner?: DataOwner): DataOwner {
  return writeCoverage(coverageOf(traits), owner);
}

export function writeCoverage(coverage: Coverage, owner: DataOwner = {heading: '', deepLinks: 'on'}): DataOwner {
  owners.push(owner);
  writeStructuredData(owner, coverage, LOADED);
  return owner;
}

export const takeBack = (owner: DataOwner): void => writeStructuredData(owner, undefined, LOADED);

afterEach(() => {
  for (const owner of owners) takeBack(owner);
  owners = [];
});
