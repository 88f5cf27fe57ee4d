import {expect} from '@open-wc/testing';
import type {Entry, FeedDocument} from '../../src/model/entry.js';
import type {Update} from '../../src/model/feed.js';
import {mergeEntries} from '../../src/model/merge.js';
import {readNow} from './read-item.js';

interface ExpectedUpdate {
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
  /** Not read in this version. */
  readonly attachments?: number;
  readonly live?: {pinned: boolean; key: boolean; label: string | null; correction: string | null};
}

interface ExpectedFeed {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly next_url?: string;
  readonly updates: readonly ExpectedUpdate[];
}

const textOf = async (path: string): Promise<string> => (await fetch(new URL(path, import.meta.url))).text();
const expectedFeeds = JSON.parse(await textOf('../fixtures/json-feed/expected.json')) as Record<string, ExpectedFeed>;

const dateOf = (time: number | undefined): string | null => (time === undefined ? null : new Date(time).toISOString());
const namesOf = (authors: Update['authors']): readonly string[] => authors.map(({name}) => name);

/** An update in the terms of expected.json, as far as that says anything. */
function describeUpdate(update: Update, expected: ExpectedUpdate): ExpectedUpdate {
  const {isPinned, isKey} = update;
  return {
    id: expected.id === null && update.id ? null : update.id,
    title: update.title || null,
    url: update.url || null,
    published: dateOf(update.published),
    modified: dateOf(update.modified),
    tags: update.tags,
    has: update.html ? 'html' : update.text ? 'text' : 'none',
    ...(expected.authors && {authors: namesOf(update.authors)}),
    ...(update.externalUrl && {external_url: update.externalUrl}),
    ...(update.image && {image: update.image}),
    ...(expected.attachments && {attachments: expected.attachments}),
    ...(expected.live && {
      live: {pinned: isPinned, key: isKey, label: update.label || null, correction: update.correction || null},
    }),
  };
}

for (const [file, expected] of Object.entries(expectedFeeds)) {
  describe(`the fixture ${file}`, () => {
    const url = `https://${file.replace('.json', '')}.example/feeds/feed.json`;
    let document: FeedDocument;
    let shown: readonly Entry[];

    before(async () => {
      document = readNow(await textOf(`../fixtures/json-feed/${file}`), {url});
      shown = mergeEntries([], new Map(), document.entries).entries.filter(({head}) => !head.isDeleted);
    });

    it('says of itself what is expected', () => {
      const {title, authors} = document.feed;
      if (expected.title !== undefined) expect(title).to.equal(expected.title);
      if (expected.authors) expect(namesOf(authors)).to.deep.equal(expected.authors);
    });

    it('shows the updates that are expected, newest first', () => {
      const ids = expected.updates.map(({id}, index) => id ?? shown[index]?.head.id);
      expect(shown.map(({head}) => head.id)).to.deep.equal(ids);
    });

    expected.updates.forEach((update, index) => {
      it(`has "${update.title ?? update.id ?? 'an update without a title'}" as expected`, () => {
        const entry = shown.find(({head}) => head.id === update.id) ?? shown[index];
        expect(entry && describeUpdate(entry.update, update)).to.deep.equal(update);
      });
    });
  });
}
