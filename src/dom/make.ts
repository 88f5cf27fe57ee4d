/**
 * Content of an element. `false`, `0` and `undefined` add no node. An empty string adds an empty text node: a placeholder that
 * keeps later siblings at the same index, so that a patch compares them with their counterparts.
 */
export type Content = Node | string | false | 0 | undefined | readonly Content[];

/** Attributes of an element. `undefined` leaves one out. `part`, which pages style, also becomes `class`, which our sheet styles. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Makes an element. Used instead of a template for what is on the page hundreds of times: a template would add comments and
 * white space to each.
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
