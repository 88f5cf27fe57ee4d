import type {FeedDocument} from '../../../src/model/entry.js';
import type {Author, Update} from '../../../src/model/feed.js';

type Texts = Readonly<Record<string, string>>;

/** A feed in texts, without what it does not say. */
export interface DescribedFeed {
  readonly feed: Texts;
  readonly updates: readonly Texts[];
}

const dateOf = (time: number | undefined): string => (time === undefined ? '' : new Date(time).toISOString());

const withoutEmpty = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).filter(([, text]) => text));

const describeAuthors = (authors: readonly Author[]): string =>
  authors.map(({name, url, avatar}) => [name, url, avatar].filter(Boolean).join(' ')).join(', ');

const describeUpdate = ({isKey, isPinned, isDeleted, ...update}: Update): Texts =>
  withoutEmpty({
    id: update.id,
    url: update.url,
    title: update.title,
    html: update.html,
    text: update.text,
    published: dateOf(update.published),
    modified: update.modified === update.published ? '' : dateOf(update.modified),
    authors: describeAuthors(update.authors),
    tags: update.tags.join(', '),
    label: update.label,
    is: [isKey && 'key', isPinned && 'pinned', isDeleted && 'deleted'].filter(Boolean).join(' '),
  });

/** Describes a feed and its updates, the newest first. */
export const describeFeed = ({feed, entries}: FeedDocument): DescribedFeed => ({
  feed: withoutEmpty({
    title: feed.title,
    description: feed.description,
    home: feed.homePageUrl,
    authors: describeAuthors(feed.authors),
    state: feed.state === 'live' ? '' : feed.state,
    timeZone: feed.timeZone,
    refresh: feed.refresh ? String(feed.refresh) : '',
    older: feed.olderUrl,
  }),
  updates: entries.map(({update}) => describeUpdate(update)),
});
