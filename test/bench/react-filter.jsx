import {useCallback, useMemo, useState} from 'react';

const FEW = 12; // tags that are listed: the most frequent ones

const keyOf = tag => tag.trim().toLowerCase();

/** The tags that occur more than once, each with its count, by name. */
function choicesOf(items) {
  const counts = new Map();
  for (const {tags = []} of items)
    for (const tag of new Set(tags)) {
      const choice = counts.get(keyOf(tag)) ?? {key: keyOf(tag), label: tag, count: 0};
      counts.set(choice.key, {...choice, count: choice.count + 1});
    }
  return [...counts.values()]
    .filter(({count}) => count > 1)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, FEW)
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** The tags that are chosen, and the updates that have any of them. */
export function useFilter(items) {
  const [chosen, setChosen] = useState(() => new Set());
  const choices = useMemo(() => choicesOf(items), [items]);
  const matching = useMemo(
    () => (chosen.size ? items.filter(({tags}) => tags?.some(tag => chosen.has(keyOf(tag)))) : items),
    [items, chosen],
  );
  const onFilter = useCallback(
    tag =>
      setChosen(before => {
        const after = new Set(before);
        if (tag === undefined) after.clear();
        else if (!after.delete(keyOf(tag))) after.add(keyOf(tag));
        return after;
      }),
    [],
  );
  return {choices, chosen, matching, onFilter};
}

/** Buttons that choose which updates are shown. */
export function Filter({count, choices, chosen, onFilter}) {
  return (
    <div className="filter" role="group" aria-label="Filter">
      <button aria-pressed={!chosen.size} onClick={() => onFilter()}>
        All <span>{count}</span>
      </button>
      {choices.map(({key, label, count: number}) => (
        <button key={key} aria-pressed={chosen.has(key)} onClick={() => onFilter(label)}>
          {label} <span>{number}</span>
        </button>
      ))}
    </div>
  );
}
