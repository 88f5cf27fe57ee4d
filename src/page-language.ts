/** Returns the language of `node`: the nearest `lang`, across shadow roots; empty if there is none. */
export function languageOf(node: Node): string {
  const element = node instanceof ShadowRoot ? node.host : node;
  const nearest = element instanceof Element ? element.closest<HTMLElement>('[lang]') : null;
  if (nearest) return nearest.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root) : '';
}

/** Reads a language tag, with the letters that it is written in; `undefined` for what is none. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

/**
 * Returns the variety of a language in which times are written: the reader's own, else the page's, else the language. Pages in
 * "en" are read in Britain too, where clocks do not say "PM".
 */
export function varietyOf(language: string, pageLanguage: string): string {
  const wanted = localeOf(language);
  const isSame = (tag: string): boolean => {
    const locale = /.-./.test(tag) && localeOf(tag); // a language alone says nothing of its varieties
    return !!locale && locale.language === wanted?.language && locale.script === wanted.script;
  };
  return [...navigator.languages, pageLanguage].find(isSame) ?? language;
}
