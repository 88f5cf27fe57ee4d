import type {Feed, Update} from '../../src/model/feed.js';

/** An update that says nothing. */
export const blankUpdate: Update = {
  id: '',
  url: '',
  externalUrl: '',
  title: '',
  excerpt: '',
  html: '',
  text: '',
  image: '',
  published: undefined,
  modified: undefined,
  isDay: false,
  authors: [],
  tags: [],
  attachments: [],
  language: '',
  label: '',
  correction: '',
  isPinned: false,
  isKey: false,
  isDeleted: false,
  isGone: false,
};

/** The fields of a feed that says nothing but that it is live. */
export const blankFeed: Feed = {
  url: '',
  title: '',
  description: '',
  homePageUrl: '',
  language: '',
  icon: '',
  authors: [],
  state: 'live',
  starts: undefined,
  ends: undefined,
  timeZone: '',
  refresh: 0,
  streamUrl: '',
  previous: undefined,
  next: undefined,
  fullStory: undefined,
  keyPoints: [],
  credits: '',
  olderUrl: '',
};
