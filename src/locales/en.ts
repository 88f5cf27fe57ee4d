/** All words that visitors see or hear. A text with a number in it is a function. */
export const en = {
  /** The language of all that follows. */
  language: 'en',
  /** Badges by status, or by the state of the coverage. */
  badges: {
    live: 'Live',
    ended: 'Ended',
    paused: 'Paused',
    held: 'On hold',
    offline: 'Offline',
    retrying: 'Reconnecting',
  } as Readonly<Record<string, string>>,
  starts: 'Starts',
  latest: 'Latest',
  keyPoints: 'Key points',
  keyEvents: 'Key events',
  keyEvent: 'Key event',
  pinned: 'Pinned',
  seeInPlace: 'See in place',
  new: 'New',
  edited: 'Edited',
  correction: 'Correction',
  /** Stands for the time of an update that has none. */
  link: 'Link',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyFailed: 'This page may not copy links',
  share: 'Share',
  linkMissing: 'The update that you were sent to is no longer here.',
  withdrawn: 'Update withdrawn',
  untitled: 'Update',
  stream: 'Updates',
  controls: 'Controls',
  skip: 'Skip live updates',
  back: 'Back to the first update',
  updates: (count: number) => `${count} update${count === 1 ? '' : 's'}`,
  /** `others` are those that the filter does not let through. */
  held: (count: number, others = 0) =>
    `${en.fresh(count || others)}${others ? `,${count ? ` ${others} more` : ''} outside the filter` : ''}`,
  fresh: (count: number): string => `${count} new update${count === 1 ? '' : 's'}`,
  /** The name of the filter. */
  filter: 'Show',
  all: 'All',
  /** The filter lets these through. */
  matching: (shown: number, all: number) => `${shown} of ${all}`,
  /** Lists all tags, or key events, and not only the first few. */
  allTags: (count: number) => `All ${count} tags`,
  allKeyEvents: (count: number) => `All ${count} key events`,
  noMatch: 'No update matches the filter.',
  showAll: 'Show all updates',
  filterLifted: 'The filter was lifted to show this update.',
  since: (count: number, time: string) => `${count} new since you were here, ${time}`,
  show: (count: number) => `Show ${en.updates(count)}`,
  /** Folds what \`show\` has opened. */
  hide: 'Show less',
  /** Opens a long pinned update to its end. */
  more: 'More',
  showMore: (count: number) => `Show ${count} more`,
  /** Labels of the button below the stream, by `OlderStatus`. */
  older: {
    idle: 'Show older updates',
    loading: 'Loading older updates…',
    failed: 'Older updates could not be loaded. Try again',
  } as Readonly<Record<string, string>>,
  /** Announced by screen readers; `waiting` is how many are held. There is no headline where the filter lets none through. */
  arrived: (count: number, others: number, waiting: number, headline: string) =>
    `${en.held(count, others)}${waiting ? `, ${waiting} waiting` : ''}${headline && ': '}${headline}`,
  /** Announced too, by what has happened to the coverage. */
  conditions: {
    error: 'The updates could not be loaded.',
    offline: 'You are offline. Updates go on by themselves when you are back.',
    retrying: 'New updates cannot be loaded right now.',
    ended: 'Coverage has ended.',
    held: 'The coverage is on hold.',
    over: 'Updates are coming in again.',
  } as Readonly<Record<string, string>>,
  pause: 'Pause',
  resume: 'Resume',
  options: 'Options',
  /** The same while a filter is on. */
  optionsFiltered: 'Options, filter on',
  newestFirst: 'Show newest first',
  oldestFirst: 'Show oldest first',
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  home: 'Coverage home',
  nothing: 'Nothing yet.',
  willShow: 'Updates show here by themselves; you need not reload.',
  checked: 'Checked',
  sentences: {
    loading: 'Loading updates…',
    ended: 'Coverage has ended.',
    hidden: 'Checks wait while nobody looks at this page.',
    paused: 'Paused: new updates wait until you press “Resume”.',
    offline: 'You are offline. Updates go on by themselves when you are back.',
  } as Readonly<Record<string, string>>,
  /** Offline and paused. */
  halted: 'You are offline. New updates wait until you press “Resume”.',
  /** Whether an event stream tells of news, or checks alone bring it. */
  told: {true: 'Updates come at once.', false: 'Updates come by checks for now, not at once.'} as Readonly<
    Record<string, string>
  >,
  notLoaded: 'The updates could not be loaded.',
  failures: {
    FeedNetworkError: 'The feed could not be reached.',
    FeedHttpError: 'The feed’s server reported a fault.',
    FeedTimeoutError: 'The feed took too long to answer.',
    FeedFormatError: 'The address answered, but not with a feed.',
    FeedTooLargeError: 'The feed is too large to show.',
  } as Readonly<Record<string, string>>,
  /** Buttons of third parties' frames. */
  loads: {video: 'Load the video', audio: 'Load the audio', post: 'Load the post', chart: 'Load the graphic'},
  fromProvider: (provider: string, host: string) => `From ${provider} (${host}), which will know that you looked.`,
  openAt: (host: string) => `Open at ${host}`,
  frameRefused: 'This page does not let it load here.',
  coverageEnded: 'Coverage ended',
  lastGood: 'Last good check',
  nextTry: 'Next try',
  tryNow: 'Try now',
  tryAgain: 'Try again',
};

/** The words of one language. */
export type Words = typeof en;
