/**
 * What an element holds. What is not there, by whatever test it came to that, stands for nothing; an empty text keeps the
 * place of what may come, so that in a patch all that is behind it meets its like.
 */
export type Content = Node | string | false | 0 | undefined | readonly Content[];

/** An attribute that is `undefined` is left out. What is named as a part for the page's sheet has the same class for ours. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Makes an element. For what stands on the page hundreds of times: no templates to instantiate, and no nodes but those
 * that say something.
 */
export function make(tag: string, attributes: Attributes, ...content: readonly Content[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    element.setAttribute(name, String(value));
    if (name === 'part') element.className = String(value);
  }
  for (const part of content.flat(3) as readonly Exclude<Content, readonly Content[]>[])
    if (part || part === '') element.append(part);
  return element;
}
