/** Puts what a language puts between the items of a list between these. */
export const listOf = <Item>(names: Intl.ListFormat, items: readonly Item[]): readonly (Item | string)[] =>
  names
    .formatToParts(items.map((_, index) => String(index)))
    .map(({type, value}) => (type === 'element' ? (items[Number(value)] ?? '') : value));
