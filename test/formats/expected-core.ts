import type {Feed, Update} from '../../src/model/feed.js';

interface Expected {
  /** The address of the document. */
  readonly url: string;
  readonly language?: string;
  readonly format: string;
  readonly feed: Partial<Feed>;
  /** Newest first, with the fields that tell. */
  readonly updates: readonly Partial<Update>[];
}

const time = (text: string): number => Date.parse(`2026-01-05T${text}:00Z`);
const HERE = globalThis.location.origin;

/** What the fixtures of the formats in the main script hold. */
export const expectedFeeds: Readonly<Record<string, Expected>> = {
  'live-blog-posting/guardian.json': {
    url: 'https://news.example/live/storm.json',
    format: 'live-blog-posting',
    feed: {
      title: 'Storm over the coast – as it happens',
      description: 'High water is at 15:20.',
      homePageUrl: 'https://news.example/live/storm',
      icon: 'https://news.example/logo.png',
      state: 'live',
      starts: time('09:00'),
      ends: undefined, // it is the time of the last change
    },
    updates: [
      {
        id: 'https://news.example/live/storm?page=with:block-1#block-1',
        title: 'First waves over the wall',
        text: 'The harbour is closed. “Stay away,” the harbour master says.',
        html: '',
        published: time('14:05'),
        modified: time('14:06'),
        image: 'https://img.example/wall.jpg',
        authors: [{name: 'Samir Haddow', url: 'https://news.example/samir', avatar: ''}],
        label: '',
      },
      {title: '', excerpt: 'The ferry stays in port.', html: '<p>The <b>ferry</b> stays in port.</p>', authors: []},
    ],
  },
  'live-blog-posting/liveblog-plugin.json': {
    url: 'https://blog.example/storm.json',
    format: 'live-blog-posting',
    feed: {
      title: 'Storm over the coast',
      homePageUrl: 'https://blog.example/storm/',
      ends: time('18:00'),
      state: 'ended',
    },
    updates: [
      {
        id: 'https://blog.example/storm/ 2026-01-05T14:05:00+00:00 Update 12',
        title: 'Update 12',
        text: '',
        authors: [{name: 'Nell', url: '', avatar: ''}],
      },
      {
        id: 'https://blog.example/storm/ 2026-01-05T13:00:00+00:00 Update 11',
        text: 'One paragraph.\n\nAnother.',
        authors: [{name: 'Ida & Co', url: '', avatar: ''}],
        image: 'https://img.example/a.jpg',
        attachments: [{url: 'https://img.example/wall.mp4', title: 'The wall', mimeType: 'video/mp4', sizeInBytes: 0}],
        tags: ['tide', 'wall'],
      },
    ],
  },
  'live-blog-posting/graph.json': {
    url: 'https://site.example/storm.json',
    format: 'live-blog-posting',
    feed: {
      title: 'Storm over the coast',
      language: 'en-GB',
      icon: 'https://site.example/logo.svg',
      authors: [{name: 'Ida Renwick', url: '', avatar: ''}],
    },
    updates: [
      {
        id: 'https://site.example/storm/#update-1',
        url: 'https://site.example/storm/#update-1',
        title: 'Coast road closed',
        html: '<p>The coast road is <em>closed</em>.</p>',
        image: 'https://site.example/road.jpg',
        authors: [{name: 'Ida Renwick', url: '', avatar: ''}],
      },
    ],
  },
  'live-blog-posting/page.html': {
    url: `${HERE}/live/storm`,
    format: 'live-blog-posting',
    feed: {title: 'Storm over the coast', homePageUrl: `${HERE}/live/storm`, state: 'live'},
    updates: [
      {
        id: 'asset:1',
        url: `${HERE}/live/storm#post_1`,
        title: "Man 'overboard'",
        text: 'He was "lucky"',
        published: time('14:05'),
      },
      {
        id: 'asset:2',
        url: `${HERE}/live/storm/post/2`,
        attachments: [{url: 'https://www.youtube.com/embed/abc', title: 'Gusts', mimeType: '', sizeInBytes: 0}],
      },
    ],
  },
  'list/firebase.json': {
    url: 'https://firebase.example/updates.json',
    format: 'list',
    feed: {title: ''},
    updates: [
      {id: '-NabcB2', title: 'First waves', html: '<p>Over the wall.</p>', published: time('14:05'), isPinned: true},
      {
        id: '-NabcA1',
        title: 'Coast road closed',
        text: 'Use the hill road.',
        published: time('12:00'),
        isPinned: false,
        authors: [{name: 'Ida', url: '', avatar: ''}],
      },
    ],
  },
  'list/php.json': {
    url: 'https://php.example/api.php',
    format: 'list',
    feed: {title: 'Storm'},
    updates: [
      {id: '12', title: 'First waves', text: 'Over the wall.', published: time('14:05'), isPinned: true},
      {id: '9', title: 'Coast road closed', text: '', published: time('12:00'), isPinned: false, label: 'Roads'},
    ],
  },
  'list/airtable.json': {
    url: 'https://airtable.example/proxy',
    format: 'list',
    feed: {},
    updates: [
      {
        id: 'rec1',
        title: 'First waves',
        text: 'Over the wall.',
        published: time('14:05'),
        image: 'https://img.example/wall.jpg',
        isKey: true,
        tags: ['tide', 'wall'],
      },
      {id: 'rec2', title: 'Coast road closed', published: time('12:00'), label: 'Breaking'},
    ],
  },
  'list/rest.json': {
    url: 'https://rest.example/feeds/updates/',
    format: 'list',
    feed: {olderUrl: 'https://rest.example/feeds/updates/?page=2'},
    updates: [
      {
        id: '5f1a',
        title: 'First waves',
        text: 'Over the wall.',
        url: 'https://rest.example/updates/5f1a',
        published: time('14:05'),
        modified: time('14:30'),
        authors: [{name: 'By Nell', url: '', avatar: ''}],
        label: '',
      },
      {id: '5f19', isDeleted: true, isGone: false, correction: 'It was another road.'},
    ],
  },
  'list/cms.json': {
    url: 'https://cms.example/api/live',
    language: 'de',
    format: 'list',
    feed: {title: 'Sturm über der Küste', homePageUrl: 'https://cms.example/live'},
    updates: [
      {
        id: 'https://cms.example/p/2',
        url: 'https://cms.example/p/2',
        title: 'First waves',
        html: '<p>Over the wall.</p>',
        published: time('14:05'),
        image: 'https://cms.example/wall.jpg',
        authors: [{name: 'Nell', url: 'https://cms.example/nell', avatar: ''}],
        label: '',
      },
      {
        title: 'Küstenstraße gesperrt',
        text: 'Über den Berg fahren.',
        published: time('12:00'),
        authors: [
          {name: 'Ida', url: '', avatar: ''},
          {name: 'Samir', url: '', avatar: ''},
        ],
        tags: ['roads'],
        label: 'Straßen',
      },
    ],
  },
};
