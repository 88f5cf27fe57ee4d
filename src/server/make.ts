import {escapeHtml, VOID} from '../formats/markup.js';

/** HTML that is safe to write into a page. Only `make` and `safeBodyOf` create it. */
export class SafeHtml {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** Content of an element. A text is escaped. `false`, `0` and `undefined` add nothing. */
export type Content = SafeHtml | string | false | 0 | undefined | readonly Content[];

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes content as HTML. */
export function htmlOf(content: Content): string {
  if (content instanceof SafeHtml) return content.html;
  if (typeof content === 'string') return escapeHtml(content);
  return content ? content.map(htmlOf).join('') : '';
}

/** Writes attributes, each with a space before it. `true` is written as an empty text; `false` and `undefined` are left out. */
export function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined || value === false ? '' : ` ${name}="${value === true ? '' : escapeHtml(String(value))}"`,
    )
    .join('');
}

/** Writes an element as HTML. The server's counterpart of `make` in `dom/`. */
export function make(tag: string, attributes: Attributes, ...content: readonly Content[]): SafeHtml {
  const start = `<${tag}${attributesOf(attributes)}>`;
  return new SafeHtml(VOID.test(tag) ? start : `${start}${htmlOf(content)}</${tag}>`);
}
