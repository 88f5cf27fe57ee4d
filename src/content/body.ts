import {patchChildren} from './patch.js';
import {sanitize, sanitizerReady} from './sanitize.js';
import type {BodyContext} from './walk.js';

/** An update's body: markup if there is any, else plain text. */
export interface BodySource extends BodyContext {
  readonly html: string;
  readonly text: string;
}

const shown = new WeakMap<Element, BodySource>();

/** Plain text as paragraphs: an empty line parts two, a single line break stays one. */
function paragraphsOf(text: string): readonly Node[] {
  return text
    .trim()
    .split(/\r?\n\s*\n\s*/)
    .map(paragraph => Object.assign(document.createElement('p'), {innerText: paragraph}));
}

/** Markup without its tags, for the time in which no sanitizer can run. What is never closed ends with the text. */
function textOf(html: string): string {
  return html
    .replace(/<(br|\/(p|div|li|h\d|t[dhr]))/gi, '\n\n$&')
    .replace(/<(style|script|!--)[^]*?(<\/\1>|-->|$)|<[/a-z][^>]*(>|$)/gi, '');
}

/**
 * Makes the body of an update inside `target`, or patches the one that is there. Where the sanitizer is still on its
 * way, the text stands in until it is here.
 */
export function fillBody(target: Element, source: BodySource): void {
  shown.set(target, source);
  const {html, text} = source;
  const nodes = html ? sanitize(html, source) : paragraphsOf(text);
  patchChildren(target, nodes ?? paragraphsOf(textOf(html)));
  if (nodes) return;
  void sanitizerReady()?.then(() => {
    const late = shown.get(target) === source && sanitize(html, source);
    if (late) patchChildren(target, late);
  });
}
