/** Returns the language of an element: the nearest `lang`, across shadow roots; empty if there is none. */
export function languageOf(element: Element): string {
  const nearest = element.closest<HTMLElement>('[lang]');
  if (nearest) return nearest.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/**
 * Returns the variety of a language in which times are written: the reader's own, else the page's, else the language. Pages in
 * "en" are read in Britain too, where clocks do not say "PM". A language with several scripts is named with its script.
 */
export function varietyOf(language: string, pageLanguage: string): string {
  const variety = new RegExp(`^${language}-([a-z]{2}|\\d{3})$`, 'i');
  return [...navigator.languages, pageLanguage].find(tag => variety.test(tag)) ?? language;
}
