import {fixtureSync, html} from '@open-wc/testing';
import {decodeEntities} from '../../src/text/entities.js';
import {writeStructuredData, type DataSource} from '../../src/write-structured-data.js';
import {makeEntries, makeFeed} from '../model/make-entry.js';

const SELECTOR = 'head > script[type="application/ld+json"]';

export const sourceOf = (traits: Partial<DataSource> = {}): DataSource => ({
  feed: makeFeed(),
  entries: makeEntries('b2 a1'),
  heldIds: new Set(),
  hasLinks: true,
  headline: '',
  isEnded: false,
  language: '',
  decode: decodeEntities,
  ...traits,
});

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

let owners: object[] = [];

export function write(traits?: Partial<DataSource>, owner: object = {}): object {
  owners.push(owner);
  writeStructuredData(owner, sourceOf(traits));
  return owner;
}

afterEach(() => {
  for (const owner of owners) writeStructuredData(owner, undefined);
  owners = [];
});
