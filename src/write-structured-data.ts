import type {Entry} from './model/entry.js';
import type {Feed, Publisher} from './model/feed.js';
import {withoutHeld} from './model/order.js';
import {hasSameFields} from './model/same.js';
import {liveBlogPostingOf, type AboutPage} from './model/structured-data.js';
import {ownDocument} from './own-document.js';

/** What the element knows of the coverage. Equal sources are equal by field. */
export interface DataSource extends Pick<AboutPage, 'hasLinks' | 'headline' | 'isEnded' | 'language' | 'decode'> {
  readonly feed: Feed;
  readonly entries: readonly Entry[];
  readonly heldIds: ReadonlySet<string>;
}

/** Writes the structured data of an element into the page, in place of what it has written before. `undefined` takes it back. */
export type WriteStructuredData = (owner: object, source: DataSource | undefined) => void;

interface Written {
  readonly script: HTMLScriptElement;
  readonly source: DataSource & {readonly url: string};
}

// not yet in TypeScript's DOM library: https://www.w3.org/TR/trusted-types/
interface WithTrustedTypes {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: {createScript: (text: string) => string}): {createScript(text: string): string};
  };
}

type Node = Readonly<Record<string, unknown>>;

const written = new WeakMap<object, Written>();
let createScript: ((text: string) => string) | undefined;
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

const asWeb = (address: unknown): string =>
  typeof address === 'string' && URL.canParse(address, document.baseURI)
    ? new URL(address, document.baseURI).href.replace(/^(?!https?:).*/, '')
    : '';

/** The publisher that the page names: in its JSON-LD, also by reference, else as the name of the site. */
function publisherOf(nodes: readonly Node[]): Publisher | undefined {
  const [given] = [nodes.find(node => node['publisher'])?.['publisher']].flat() as readonly unknown[];
  const named = (given ?? {}) as Node;
  const {'@id': id} = named;
  const {name, logo} = named['name'] ? named : (nodes.find(node => id && node['@id'] === id && node['name']) ?? named);
  const [picture] = [logo].flat() as readonly unknown[];
  const {url, contentUrl} = (picture ?? {}) as Node;
  const text = typeof name === 'string' ? name : typeof given === 'string' ? given : contentOf('og:site_name');
  return text ? {name: text, logo: asWeb(url ?? contentUrl ?? picture)} : undefined;
}

/** The page's address as it names it itself, without a fragment. */
const addressOfPage = (): string =>
  (asWeb(document.querySelector('link[rel~="canonical"]')?.getAttribute('href')) || location.href).replace(/#.*/, '');

/** Puts JSON into a script element. Returns whether the page allows that: under Trusted Types it may refuse our policy. */
function fill(script: HTMLScriptElement, json: string): boolean {
  try {
    createScript ??= policyOf();
    script.text = createScript(json);
    return true;
  } catch {
    isRefused = true;
    return false;
  }
}

function policyOf(): (text: string) => string {
  const {trustedTypes} = globalThis as WithTrustedTypes;
  const policy = trustedTypes?.createPolicy('live-updates-data', {createScript: text => text});
  return text => policy?.createScript(text) ?? text;
}

/** The JSON for a script element. A page that is saved as a file must not end it or hide what follows: no "<" is left. */
function jsonOf(source: Written['source'], nodes: readonly Node[]): string {
  const {feed, entries, heldIds, headline} = source;
  const about = {
    ...source,
    headline: headline || feed.title || ownDocument('title'),
    image: asWeb(contentOf('og:image')),
    publisher: publisherOf(nodes),
  };
  const posting = liveBlogPostingOf(feed, withoutHeld(entries, heldIds), about);
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
export const writeStructuredData: WriteStructuredData = (owner, source) => {
  const before = written.get(owner);
  const nodes = nodesOfPage(before?.script);
  if (!source || isRefused || isDescribed(nodes)) {
    takeBack(owner);
    return;
  }
  const now = {...source, url: addressOfPage()};
  if (before?.script.isConnected && hasSameFields(now, before.source)) return;
  const json = jsonOf(now, nodes);
  const script = before?.script ?? Object.assign(document.createElement('script'), {type: 'application/ld+json'});
  if (!json || (script.text !== json && !fill(script, json))) {
    takeBack(owner);
    return;
  }
  if (!script.isConnected) ((ownDocument('head') as Element | null) ?? ownDocument('documentElement')).append(script);
  written.set(owner, {script, source: now});
};
