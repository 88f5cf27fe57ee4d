/**
 * All words that visitors see or hear. Each key is one whole sentence or label; nothing is put together from two of them, unless
 * a comment says so. How to translate them is in CONTRIBUTING, "Languages".
 *
 * `{holes}` are filled in: `{count}` and other numbers by `Intl.NumberFormat`, `{when}` with a time as in "2:30 PM" or "Nov 27,
 * 2:30 PM", `{ago}` with a distance as in "now", "5 minutes ago" or "in 10 seconds". A word with `{count}` may have a form for
 * each category of `Intl.PluralRules`.
 */
export const en = {
  /** The language of all that follows, as a BCP 47 tag. */
  language: 'en',

  // ── Header and banner ──

  /** Badges: the state of the coverage, or of this page. One or two words. */
  'badge.live': 'Live',
  'badge.ended': 'Ended',
  /** The reader has paused the updates. */
  'badge.paused': 'Paused',
  /** The publisher has stopped the coverage for a while. */
  'badge.held': 'On hold',
  'badge.offline': 'Offline',
  'badge.retrying': 'Reconnecting',
  /** Coverage that has not begun; `soon` where the publisher names no time. */
  starts: 'Starts {when}',
  soon: 'Not started yet',
  /** Above the headline of the newest update. */
  latest: 'Latest',
  /** The same when the coverage has ended. */
  last: 'Last update',
  keyPoints: 'Key points',
  keyEvents: 'Key events',
  /** Lists all, and not only the first few. */
  allKeyEvents: 'All {count} key events',
  allTags: 'All {count} tags',
  /** Instead of an update. */
  linkMissing: 'The update that this link leads to is no longer here.',

  // ── An update. In languages with gender, `new`, `pinned` and `edited` agree with "update" ──

  new: 'New',
  pinned: 'Pinned',
  /** Stands where a pinned update would be by its time. */
  pinnedHere: 'Pinned: {headline}',
  seeInPlace: 'See in place',
  keyEvent: 'Key event',
  edited: 'Edited {when}',
  /** Before the text of the correction, in bold. */
  correction: 'Correction',
  /** Stands for the time of an update that has none. */
  link: 'Link',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyFailed: 'This page may not copy links',
  share: 'Share',
  /** In place of an update that the publisher has taken back. */
  withdrawn: 'Update withdrawn',
  /** The name of an update that has neither title nor text. */
  untitled: 'Update',
  /** Opens a long pinned update to its end. */
  more: 'More',
  /** The name of the stream for screen readers, where the coverage has no title. */
  stream: 'Updates',

  // ── Controls ──

  /** The name of the group of controls for screen readers. */
  controls: 'Controls',
  skip: 'Skip live updates',
  back: 'Back to the first update',
  pause: 'Pause',
  resume: 'Resume',
  options: 'Options',
  /** The same while a filter is on. */
  optionsFiltered: 'Options, filter on',
  /** Buttons that change the order: they say what they do, not what is so. */
  newestFirst: 'Show newest first',
  oldestFirst: 'Show oldest first',
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  updates: {one: '{count} update', other: '{count} updates'},
  /** The filter lets so many of `{count}` updates through. */
  matching: '{shown} of {count}',
  /** The name of the filter for screen readers, before "All", "Key events" and tags. */
  filter: 'Show',
  /** All updates: the filter is off. */
  all: 'All',
  noMatch: 'No update matches the filter.',
  showAll: 'Show all updates',
  filterLifted: 'The filter was lifted to show this update.',
  /** Unfolds the coverage; `hide` folds it again. */
  show: {one: 'Show {count} update', other: 'Show {count} updates'},
  hide: 'Show less',
  showMore: 'Show {count} more',
  /** The button below the stream. */
  'older.idle': 'Show older updates',
  'older.loading': 'Loading older updates…',
  'older.failed': 'Older updates could not be loaded. Try again',

  // ── New updates ──

  /** A button that shows them; screen readers hear it too, and `{updates}` below is this text. */
  fresh: {one: '{count} new update', other: '{count} new updates'},
  /** All of them are left out by the filter. */
  outside: {one: '{count} new update outside the filter', other: '{count} new updates outside the filter'},
  /** `{count}` more of them are left out by the filter. */
  alsoOutside: '{updates}, {count} more outside the filter',
  /** Announced by screen readers; `{headline}` is of the newest. */
  arrived: '{updates}: {headline}',
  /** `{count}` of all new updates are not shown yet, but wait behind the button. */
  arrivedWaiting: '{updates}, {count} waiting: {headline}',
  /** A line between the updates since the last visit and those before it. */
  since: '{count} new since you were here, {when}',

  // ── Status line, and what screen readers hear of the coverage ──

  'status.loading': 'Loading updates…',
  'status.error': 'The updates could not be loaded.',
  'status.retrying': 'New updates cannot be loaded right now.',
  'status.offline': 'You are offline. Updates go on by themselves when you are back.',
  /** Offline and paused by the reader. */
  'status.halted': 'You are offline. New updates wait until you press “Resume”.',
  /** “Resume” is the button's word. */
  'status.paused': 'Paused: new updates wait until you press “Resume”.',
  'status.ended': 'Coverage has ended.',
  /** The publisher has stopped the coverage for a while. */
  'status.held': 'The coverage is on hold.',
  /** A trouble is over. */
  'status.over': 'Updates are coming in again.',
  coverageEnded: 'Coverage ended {when}.',
  checked: 'Checked {ago}.',
  lastGood: 'Last good check {ago}.',
  nextTry: 'Next try {ago}.',
  /** The publisher's server tells of news in the same second, or this page has to ask. */
  atOnce: 'Updates come at once.',
  byChecks: 'Updates come by checks for now, not at once.',
  tryNow: 'Try now',
  tryAgain: 'Try again',
  /** No update yet, then `willShow`; or none, and it is over. */
  nothing: 'Nothing yet.',
  nothingCame: 'No updates.',
  willShow: 'New updates appear here by themselves.',
  /** A link to the page of the whole coverage. */
  home: 'All coverage',

  // ── Films, posts and graphics of other sites, which load after a click ──

  'load.video': 'Load the video',
  'load.audio': 'Load the audio',
  'load.post': 'Load the post',
  'load.chart': 'Load the graphic',
  /** As in "From YouTube (youtube.com), …": the site learns that somebody has looked. */
  fromProvider: 'From {provider} ({host}), which will know that you looked.',
  openAt: 'Open at {host}',
  frameRefused: 'This page does not let it load here.',
} as const;
