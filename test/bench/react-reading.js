import {useEffect, useMemo, useRef} from 'react';

const VERSION = ['title', 'content_html', 'date_published', 'date_modified', 'authors', 'tags'];

/** Whether a new copy of an item says what the old one said. Lists are few and short. */
const saysTheSame = (before, after) =>
  VERSION.every(key =>
    typeof after[key] === 'object'
      ? JSON.stringify(before[key]) === JSON.stringify(after[key])
      : before[key] === after[key],
  );

/**
 * Every item of a document, as the widget reads it: each id once, the dates, newest first, and which were added, changed
 * or withdrawn since the last document, though only a page of them is shown. What says the same stays the same object.
 */
export function readItems(items, known) {
  const byId = new Map();
  const changes = {added: [], changed: [], removed: []};
  for (const item of items) {
    const id = String(item.id ?? '');
    if (!id || byId.has(id)) continue;
    const before = known?.get(id);
    const isSame = before && saysTheSame(before.item, item);
    if (!isSame) changes[before ? 'changed' : 'added'].push(id);
    byId.set(id, isSame ? before : {item, time: Date.parse(item.date_published)});
  }
  for (const id of known?.keys() ?? []) if (!byId.has(id)) changes.removed.push(id);
  const ordered = [...byId.values()].toSorted((a, b) => b.time - a.time).map(({item}) => item);
  return {byId, items: ordered, changes};
}

/** The items of the document at hand; tells what changed in it. */
export function useReading(items, onChange) {
  const last = useRef();
  const reading = useMemo(() => items && readItems(items, last.current), [items]);
  useEffect(() => {
    if (last.current && reading) onChange(reading.changes);
    last.current = reading?.byId;
  }, [reading, onChange]);
  return reading?.items;
}
