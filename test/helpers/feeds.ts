/** 3 June 2024, at noon: two days after the updates, so that their times are shown as dates and stand still. */
export const NOON = Date.UTC(2024, 5, 3, 12);

type Fields = Record<string, unknown>;

/** The update with this number; each is a minute newer than the one before. */
export const item = (number: number, more: Fields = {}): Fields => ({
  id: `u${number}`,
  title: `Update ${number}`,
  content_html: `<p>Body of update ${number}, with <a href="/${number}">a link</a>.</p>`,
  date_published: new Date(Date.UTC(2024, 5, 1, 8, number)).toISOString(),
  ...more,
});

/** Updates with these numbers, the newest first. */
export const items = (count: number): Fields[] => Array.from({length: count}, (_, index) => item(count - index));

export const feedOf = (updates: readonly Fields[], live: Fields = {}, more: Fields = {}): Fields => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The storm',
  items: updates,
  _live_updates: live,
  ...more,
});

/** A feed that fills every part. */
export const fullFeed = (): Fields =>
  feedOf(
    [
      item(3, {
        date_modified: '2024-06-01T09:30:00Z',
        authors: [{name: 'Nell', url: 'https://news.example/nell'}],
        tags: ['tide'],
        image: 'https://news.example/3.jpg',
        external_url: 'https://other.example/page',
        url: 'https://news.example/live/3',
        attachments: [{url: 'https://news.example/table.pdf', mime_type: 'application/pdf', title: 'Tide table'}],
        _live_updates: {label: 'Breaking', key: true, correction: 'It was three, not two.'},
      }),
      item(2, {_live_updates: {pinned: true}}),
      item(1, {_live_updates: {deleted: true, correction: 'Two reports were mixed up.'}}),
    ],
    {
      previous: {title: 'Yesterday', url: 'https://news.example/yesterday'},
      full_story: {title: 'The full story', url: 'https://news.example/story'},
      key_points: ['The sea rose.', 'Nobody died.'],
      credits: 'The live desk.',
    },
    {description: 'Hour by hour.', home_page_url: 'https://news.example/live/', authors: [{name: 'The desk'}]},
  );
