import {isUpdateExpanded} from '../../model/folds.js';
import type {Update} from '../../model/feed.js';
import type {CoverageView} from '../view.js';
import {dayOf} from '../time.js';

/** The state of an update among the others. */
export interface Standing {
  readonly isLatest: boolean;
  readonly isNew: boolean;
  readonly isLinked: boolean;
  readonly isCopied: boolean;
  readonly isCopyFailed: boolean;
  readonly isExpanded: boolean;
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

/** A line between updates: the name of a day, or the line of the last visit. */
export interface Separator {
  readonly part: 'day' | 'marker';
  readonly text: string;
  /** Whether the line is above the new updates. */
  readonly isAbove: boolean;
}

const QUARTER = 900_000; // milliseconds: all time-zone offsets are multiples of it, so two times in one quarter hour are on the same day

/** Returns the class names, which are also the part names, of an article. */
export function namesOf({update, standing}: Row): string {
  const {title, isPinned, isKey, isDeleted} = update;
  const {isLatest, isNew, isLinked, isCopied, isExpanded} = standing;
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
        isExpanded ? 'expanded' : 'collapsed',
      ];
  return ['update', ...names].filter(Boolean).join(' ');
}

function standingOf(id: string, {state, selection}: CoverageView): Standing {
  const {reader, arrivals, folds} = state;
  return {
    isLatest: selection.latest?.id === id,
    isNew: arrivals.freshIds.has(id),
    isLinked: reader.linkedId === id,
    isCopied: reader.copiedId === id && !reader.isCopyFailed,
    isCopyFailed: reader.copiedId === id && reader.isCopyFailed,
    isExpanded: isUpdateExpanded(folds, id),
  };
}

/** Returns the rows of the stream in shown order, with the separators between them. */
export function rowsOf(view: CoverageView): readonly (Row | Separator)[] {
  const {visible, marker} = view.selection;
  const {words, times} = view.context;
  const rows: (Row | Separator)[] = [];
  let day = dayOf(Date.now());
  let quarter = 0;
  for (const update of visible) {
    const {id, published, isPinned} = update;
    const isNear = !published || isPinned || quarter === (quarter = Math.floor(published / QUARTER));
    if (!isNear && day !== (day = dayOf(published)))
      rows.push({part: 'day', text: times.day(published), isAbove: false});
    if (marker?.id === id) {
      const text = words.since(marker.count, times.moment(marker.at));
      rows.push({part: 'marker', text, isAbove: marker.isAbove});
    }
    rows.push({
      update,
      standing: standingOf(id, view),
      isRelative: times.isRelative(published ?? 0),
      slots: view.slotsOf(id),
    });
  }
  return rows;
}
