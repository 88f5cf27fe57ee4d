import type {asUrl} from './formats/fields.js';
import type {linkOf} from './model/fragment.js';
import type {Publisher} from './model/feed.js';
import {hasSameFields} from './model/same.js';
import type {StreamState} from './model/state.js';
import type {Status} from './model/status.js';
import {liveBlogPostingOf} from './model/structured-data.js';
import type {Switch} from './options.js';
import type {ownDocument} from './own-document.js';
import type {decodeEntities} from './text/entities.js';

/** The element that has the coverage. */
export interface DataOwner {
  readonly heading: string;
  readonly deepLinks: Switch;
}

/** The coverage, as far as the element shows it. Held updates are left out: the data may say nothing that the page does not show. */
export interface Coverage {
  readonly state: Pick<StreamState, 'feed' | 'updates' | 'arrivals'>;
  readonly status: Status;
  /** The language of the page around the element. */
  readonly language: string;
}

/** Functions that the script has already. */
export interface Loaded {
  readonly asUrl: typeof asUrl;
  readonly decodeEntities: typeof decodeEntities;
  readonly linkOf: typeof linkOf;
  readonly ownDocument: typeof ownDocument;
}

/** Writes the structured data of an element into the page, in place of what it has written before. `undefined` takes it back. */
export type WriteStructuredData = (owner: DataOwner, coverage: Coverage | undefined, loaded: Loaded) => void;

/** The inputs of the JSON, to compare. */
interface DataSource extends Pick<StreamState, 'feed' | 'updates' | 'arrivals'>, DataOwner {
  readonly url: string;
  readonly status: Status;
  readonly language: string;
}

interface Written {
  readonly script: HTMLScriptElement;
  readonly source: DataSource;
}

// not yet in TypeScript's DOM library: https://www.w3.org/TR/trusted-types/
interface WithTrustedTypes {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: {createScript: (text: string) => string}): {createScript(text: string): string};
  };
}

type Node = Readonly<Record<string, unknown>>;

const written = new WeakMap<object, Written>();
const plain = {createScript: (text: string) => text};
let policy: typeof plain | undefined;
let isRefused = false;

/** All objects in a value of JSON, at any depth, from the outside in. */
function nodesIn(value: unknown): readonly Node[] {
  const nodes = [value];
  for (const node of nodes)
    if (node && typeof node === 'object') for (const inner of Object.values(node)) nodes.push(inner);
  return nodes.filter(node => node && typeof node === 'object') as readonly Node[];
}

/** The objects of the page's own JSON-LD, and of that of other elements. What cannot be read says nothing. */
function nodesOfPage(own: HTMLScriptElement | undefined): readonly Node[] {
  return [...document.querySelectorAll('script[type*="ld+json" i]')].flatMap(script => {
    try {
      return script === own ? [] : nodesIn(JSON.parse(script.textContent));
    } catch {
      return [];
    }
  });
}

const isLiveBlog = ({'@type': type}: Node): boolean =>
  [type].flat().some(name => typeof name === 'string' && /(^|[/:])LiveBlogPosting$/.test(name));

/** Whether the page describes its live blog itself, in any of the three syntaxes. */
const isDescribed = (nodes: readonly Node[]): boolean =>
  nodes.some(isLiveBlog) || !!document.querySelector('[itemtype$="/LiveBlogPosting"], [typeof$="LiveBlogPosting"]');

const contentOf = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[property="${name}"]`)?.content.trim() ?? '';

/** The publisher that the page names: in its JSON-LD, also by reference, else as the name of the site. */
function publisherOf(nodes: readonly Node[], {asUrl}: Loaded): Publisher | undefined {
  const [given] = [nodes.find(node => node['publisher'])?.['publisher']].flat() as readonly unknown[];
  const named = (given ?? {}) as Node;
  const {'@id': id} = named;
  const {name, logo} = named['name'] ? named : (nodes.find(node => id && node['@id'] === id && node['name']) ?? named);
  const [picture] = [logo].flat() as readonly unknown[];
  const {url, contentUrl} = (picture ?? {}) as Node;
  const text = typeof name === 'string' ? name : typeof given === 'string' ? given : contentOf('og:site_name');
  return text ? {name: text, logo: asUrl(url ?? contentUrl ?? picture, document.baseURI)} : undefined;
}

/** The page's address as it names it itself, without a fragment. */
const addressOfPage = ({asUrl}: Loaded): string =>
  (
    asUrl(document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href, location.href) || location.href
  ).replace(/#.*/, '');

/** Puts JSON into a script element. Returns whether the page allows that: under Trusted Types it may refuse our policy. */
function fill(script: HTMLScriptElement, json: string): boolean {
  try {
    policy ??= (globalThis as WithTrustedTypes).trustedTypes?.createPolicy('live-updates-data', plain) ?? plain;
    script.text = policy.createScript(json);
    return true;
  } catch {
    isRefused = true;
    return false;
  }
}

/** The JSON for a script element. A page that is saved as a file must not end it or hide what follows: no "<" is left. */
function jsonOf(
  {heading, deepLinks}: DataOwner,
  {state: {feed, updates, arrivals}, status, language}: Coverage,
  url: string,
  nodes: readonly Node[],
  loaded: Loaded,
): string {
  const {asUrl, decodeEntities: decode, linkOf, ownDocument} = loaded;
  const entries = updates.entries.filter(({head}) => !arrivals.heldIds.has(head.id));
  const posting =
    feed &&
    liveBlogPostingOf(feed, entries, {
      url,
      linkOf: update => linkOf(update, deepLinks === 'off' ? '' : url),
      headline: heading || feed.title || ownDocument('title'),
      image: asUrl(contentOf('og:image'), document.baseURI),
      language,
      publisher: publisherOf(nodes, loaded),
      isEnded: status === 'ended',
      now: Date.now(),
      decode,
      asUrl,
    });
  return posting ? JSON.stringify(posting).replaceAll('<', '\\u003c') : '';
}

function takeBack(owner: object): void {
  written.get(owner)?.script.remove();
  written.delete(owner);
}

/**
 * Writes a LiveBlogPosting into the head of the page, unless the page or another element has one. The first element to come
 * wins; another takes its place at its next render after the first has gone.
 */
export const writeStructuredData: WriteStructuredData = (owner, coverage, loaded) => {
  const before = written.get(owner);
  const nodes = nodesOfPage(before?.script);
  if (!coverage || isRefused || isDescribed(nodes)) {
    takeBack(owner);
    return;
  }
  const {state, status, language} = coverage;
  const {feed, updates, arrivals} = state;
  const {heading, deepLinks} = owner;
  const url = addressOfPage(loaded);
  const source = {url, feed, updates, arrivals, status, language, heading, deepLinks};
  if (before?.script.isConnected && hasSameFields(source, before.source)) return;
  const json = jsonOf(owner, coverage, url, nodes, loaded);
  const script = before?.script ?? Object.assign(document.createElement('script'), {type: 'application/ld+json'});
  if (!json || (script.text !== json && !fill(script, json))) {
    takeBack(owner);
    return;
  }
  const {ownDocument} = loaded;
  if (!script.isConnected) ((ownDocument('head') as Element | null) ?? ownDocument('documentElement')).append(script);
  written.set(owner, {script, source});
};
