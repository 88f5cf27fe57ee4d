import type {JsonFeedDocument} from '../../src/formats/json-feed-document.js';
import type {Feed, Update} from '../../src/model/feed.js';
import type {DescribedFeed} from './foreign/describe-feed.js';

/** An update of a JSON Feed. `null` means that it has no such thing. */
export interface ExpectedUpdate {
  /** `null` means any text. */
  readonly id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors?: readonly string[];
  readonly tags: readonly string[];
  readonly has: 'html' | 'text' | 'none';
  readonly external_url?: string;
  readonly image?: string;
  readonly attachments?: number;
  readonly live?: {pinned: boolean; key: boolean; label: string | null; correction: string | null};
}

/** What test/fixtures/expected.json says of a fixture. All have the first three fields, and one of the others. */
export interface Expected {
  readonly format: string;
  /** The address of the document. */
  readonly url: string;
  readonly language?: string;
  /** The JSON Feed that it is translated to, whole. */
  readonly translated?: JsonFeedDocument;
  /** All that it shows, in texts; without `feed`, the updates alone. */
  readonly described?: Pick<DescribedFeed, 'updates'> & Partial<DescribedFeed>;
  /** The fields that tell. A time is written as a date, `undefined` as `null`. */
  readonly fields?: {readonly feed: Partial<Feed>; readonly updates: readonly Partial<Update>[]};
  /** What a JSON Feed shows. Without `title` or `authors` these may be any. */
  readonly summary?: {
    readonly title?: string;
    readonly authors?: readonly string[];
    readonly next_url?: string;
    readonly updates: readonly ExpectedUpdate[];
    readonly live?: Readonly<Record<string, unknown>>;
    readonly withdrawn?: readonly {readonly id: string; readonly correction: string | null}[];
  };
  /** It is no feed: a part of what the error says. */
  readonly error?: string;
}

export type Kind = 'translated' | 'described' | 'fields' | 'summary' | 'error';

/** The site that stands for the one of the tests. */
const HERE = 'https://here.example';

const fixture = (path: string): URL => new URL(`../fixtures/${path}`, import.meta.url);
const text = await (await fetch(fixture('expected.json'))).text();

/** What is expected of each fixture, by its path in test/fixtures/. */
export const expected = JSON.parse(text.replaceAll(HERE, location.origin)) as Readonly<Record<string, Expected>>;

/** Returns the fixtures of which one kind of thing is expected. */
export const expectedAs = <K extends Kind>(
  kind: K,
): readonly (readonly [file: string, Expected & Required<Pick<Expected, K>>])[] =>
  Object.entries(expected).filter(([, fixture]) => kind in fixture) as never;

const texts = new Map<string, Promise<string>>();

/** Returns the text of a fixture. After `#` stands the name of one of several in a file of JSON. */
export async function textOf(file: string): Promise<string> {
  const [path = '', name] = file.split('#');
  const loading = texts.get(path) ?? fetch(fixture(path)).then(answer => answer.text());
  texts.set(path, loading);
  if (!name) return loading;
  const document = (JSON.parse(await loading) as Record<string, unknown>)[name];
  return typeof document === 'string' ? document : JSON.stringify(document);
}

/** Returns what a text holds as JSON; the text itself if it is none, as translators get it. */
export function parse(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return source;
  }
}
