import {isAloneIn} from '../../model/filter.js';
import {isUpdateExpanded} from '../../model/folds.js';
import type {Update} from '../../model/feed.js';
import type {CoverageView} from '../view.js';
import type {TimeFormat} from '../time.js';

/** The state of an update among the others. */
export interface Standing {
  readonly isLatest: boolean;
  readonly isNew: boolean;
  readonly isLinked: boolean;
  readonly isCopied: boolean;
  readonly isCopyFailed: boolean;
  readonly isExpanded: boolean;
  /** The tag of it that is the whole filter, empty if none is. */
  readonly pressedTag: string;
  /** Whether it is pinned above its place in time, to which a link leads. */
  readonly hasPlace: boolean;
  /** Whether only the beginning of its text is shown; `undefined` if all of it is in any case. */
  readonly isClamped: boolean | undefined;
}

/** Everything that one article shows, besides the context that all articles share. */
export interface Row {
  readonly update: Update;
  readonly standing: Standing;
  /** Whether its time is relative, such as "5 minutes ago". */
  readonly isRelative: boolean;
  /** Names of the page's slots at its end, with spaces between them. */
  readonly slots: string;
}

/**
 * A line between updates: the name of a day, the line of the last visit, the note that the filter was lifted, or what stands in
 * the place of a pinned update.
 */
export interface Separator {
  readonly kind: 'day' | 'marker' | 'lifted' | 'place';
  readonly text: string;
  /** Whether the line is above the new updates. */
  readonly isAbove?: boolean;
  /** The pinned update. */
  readonly update?: Update;
}

const QUARTER = 900_000; // milliseconds: all time-zone offsets are multiples of it, so two times in one quarter hour are on the same day

const LONG = 600; // letters, with those of the tags of pictures and players

/** Whether a text is so long that it would keep everything else from those who know it. */
const isLong = ({html, text}: Update): boolean =>
  (html || text).replace(/<(?!img|video|iframe|tr)[^>]*>/gi, '').length > LONG;

/** Returns the class names, which are also the part names, of an article. */
export function namesOf({update, standing}: Row): string {
  const {title, isPinned, isKey, isDeleted} = update;
  const {isLatest, isNew, isLinked, isCopied, isExpanded, isClamped} = standing;
  const names = isDeleted
    ? ['withdrawn', isLinked && 'linked']
    : [
        isLatest && 'latest',
        isNew && 'new',
        isPinned && 'pinned',
        isKey && 'key',
        isLinked && 'linked',
        isCopied && 'copied',
        !title && 'untitled',
        isClamped && 'clamped',
        isExpanded ? 'expanded' : 'collapsed',
      ];
  return ['update', ...names].filter(Boolean).join(' ');
}

function standingOf(update: Update, {state, selection}: CoverageView, hasPlace: boolean): Standing {
  const {id} = update;
  const {reader, arrivals, folds} = state;
  const {filter} = reader;
  const isLatest = selection.latest?.id === id;
  return {
    isLatest,
    hasPlace,
    isClamped: hasPlace && !isLatest && isLong(update) ? !reader.unclampedIds.has(id) : undefined,
    isNew: arrivals.freshIds.has(id),
    isLinked: reader.linkedId === id,
    isCopied: reader.copiedId === id && !reader.isCopyFailed,
    isCopyFailed: reader.copiedId === id && reader.isCopyFailed,
    isExpanded: isUpdateExpanded(folds, id),
    pressedTag: (filter && update.tags.find(isAloneIn(filter))) || '',
  };
}

/** Returns a function that takes the updates in shown order, and tells the name of each day when it begins; not of today at first. */
function watchDays(times: TimeFormat, onDay: (name: string) => void): (update: Update) => void {
  let day = times.dayOf(times.now());
  let quarter = '';
  return ({published, isDay}) => {
    const isNear = !published || quarter === (quarter = `${Math.floor(published / QUARTER)}${isDay}`);
    if (!isNear && day !== (day = times.dayOf(published, isDay))) onDay(times.day(published, isDay));
  };
}

/**
 * Returns the rows of the stream in shown order, with the lines between them. Pinned updates stand above the others; each has a
 * line in its place in time, unless that is the first place in any case.
 */
export function rowsOf(view: CoverageView): readonly (Row | Separator)[] {
  const {visible, matching, marker} = view.selection;
  const {words, say, times} = view.context;
  const {order, liftedId} = view.state.reader;
  const rows: (Row | Separator)[] = [];
  const isBefore = (a: Update, b: Update): boolean =>
    (order === 'newest' ? 1 : -1) * (Number(a.published) - Number(b.published)) >= 0;
  const isFree = ({isPinned, published}: Update): boolean => !isPinned && !!published;
  const first = visible.find(isFree);
  let above = visible.filter(update => update.isPinned && !update.isDeleted && first && isBefore(first, update));
  const pass = watchDays(times, text => rows.push({kind: 'day', text}));
  const leavePlaces = (isHere: (update: Update) => boolean): void => {
    for (const update of above.filter(isHere)) {
      pass(update);
      rows.push({kind: 'place', text: words.pinnedHere, update});
    }
    above = above.filter(update => !isHere(update));
  };
  const pinned = new Set(above);
  for (const update of visible) {
    const {id, published} = update;
    if (isFree(update)) leavePlaces(other => isBefore(other, update));
    if (!update.isPinned) pass(update);
    if (marker?.id === id) {
      const text = say('since', {count: marker.count, when: times.moment(marker.at)});
      rows.push({kind: 'marker', text, isAbove: marker.isAbove});
    }
    if (liftedId === id) rows.push({kind: 'lifted', text: words.filterLifted});
    const standing = standingOf(update, view, pinned.has(update));
    const isRelative = times.isRelative(published ?? 0, !update.isPinned);
    rows.push({update, standing, isRelative, slots: view.slotsOf(id)});
  }
  if (visible.length === matching.length) leavePlaces(() => true);
  return rows;
}
