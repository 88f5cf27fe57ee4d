/** Returns the language of `node`: the nearest `lang`, across shadow roots; empty if there is none. */
export function languageOf(node: Node): string {
  const element = node instanceof ShadowRoot ? node.host : node;
  const nearest = element instanceof Element ? element.closest<HTMLElement>('[lang]') : null;
  if (nearest) return nearest.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root) : '';
}
