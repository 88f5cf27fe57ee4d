import {expect} from '@open-wc/testing';
import type {Entry, FeedDocument} from '../../src/model/entry.js';
import type {Update} from '../../src/model/feed.js';
import {mergeEntries} from '../../src/model/merge.js';
import {expectedAs, textOf, type ExpectedUpdate} from './expected.js';
import {readNow} from './read-item.js';

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
    ...(update.attachments.length && {attachments: update.attachments.length}),
    ...(expected.live && {
      live: {pinned: isPinned, key: isKey, label: update.label || null, correction: update.correction || null},
    }),
  };
}

for (const [file, {url, summary}] of expectedAs('summary')) {
  describe(`the fixture ${file}`, () => {
    let document: FeedDocument;
    let shown: readonly Entry[];

    before(async () => {
      document = readNow(await textOf(file), {url});
      shown = mergeEntries([], new Map(), document.entries).entries.filter(({head}) => !head.isDeleted);
    });

    it('says of itself what is expected', () => {
      const {title, authors, olderUrl} = document.feed;
      if (summary.title !== undefined) expect(title).to.equal(summary.title);
      if (summary.authors) expect(namesOf(authors)).to.deep.equal(summary.authors);
      expect(olderUrl).to.equal(summary.next_url ?? '');
    });

    it('shows the updates that are expected, newest first', () => {
      const ids = summary.updates.map(({id}, index) => id ?? shown[index]?.head.id);
      expect(shown.map(({head}) => head.id)).to.deep.equal(ids);
    });

    summary.updates.forEach((update, index) => {
      it(`has "${update.title ?? update.id ?? 'an update without a title'}" as expected`, () => {
        const entry = shown.find(({head}) => head.id === update.id) ?? shown[index];
        expect(entry && describeUpdate(entry.update, update)).to.deep.equal(update);
      });
    });
  });
}
