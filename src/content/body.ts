import {patchChildren} from './patch.js';
import {sanitize, sanitizerReady} from './sanitize.js';
import type {BodyContext} from './walk.js';

/** An update's body: markup if there is any, else plain text. */
export interface BodySource extends BodyContext {
  readonly html: string;
  readonly text: string;
}

/** Plain text as paragraphs: an empty line parts two, a single line break stays one. */
function paragraphsOf(text: string): readonly Node[] {
  return text
    .trim()
    .split(/\s*\n\s*\n\s*/)
    .map(paragraph => {
      const element = document.createElement('p');
      element.append(...paragraph.split(/\r?\n/).flatMap((line, index) => (index ? [document.createElement('br'), line] : [line])));
      return element;
    });
}

/** Markup without its tags, for the time in which no sanitizer can run. */
function textOf(html: string): string {
  return html.replace(/<(style|script)\b[^]*?<\/\1>/gi, '').replace(/<\/(p|div|li|h\d|blockquote|tr)>/gi, '\n\n').replace(/<[^>]*>/g, '');
}

const shown = new WeakMap<Element, BodySource>();

/**
 * Makes the body of an update inside `target`, or patches the one that is there. Where the sanitizer is still on its
 * way, the text stands in until it is here.
 */
export function fillBody(target: Element, source: BodySource): void {
  const isFirst = !shown.has(target);
  shown.set(target, source);
  const nodes = source.html ? sanitize(source.html, source) : paragraphsOf(source.text);
  if (!nodes) {
    void sanitizerReady().then(isReady => {
      if (isReady && shown.get(target) === source) fillBody(target, source);
    });
  }
  const content = nodes ?? paragraphsOf(textOf(source.html));
  if (isFirst) target.append(...content);
  else patchChildren(target, content);
}
