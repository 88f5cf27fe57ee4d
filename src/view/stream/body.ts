import {fillBody} from '../../content/dom/body.js';
import type {FindUpdate} from '../../model/link-index.js';
import type {Update} from '../../model/feed.js';
import {hasSameFields} from '../../model/same.js';
import {linkOnPage} from './body-links.js';
import type {ViewContext} from '../context.js';
import {watchScrollers} from './scrollers.js';

/** The inputs of a body. */
interface BodySource {
  readonly html: string;
  readonly text: string;
  readonly baseUrl: string;
  readonly itemUrl: string;
  readonly headingLevel: number;
  readonly embeds: ViewContext['options']['embeds'];
  readonly sanitizer: ViewContext['options']['sanitizer'];
  readonly words: ViewContext['words'];
}

function sourceOf({html, text, url}: Update, {options}: ViewContext): BodySource {
  const {baseUrl, headingLevel, embeds, sanitizer, words} = options;
  return {html, text, baseUrl, itemUrl: url, headingLevel, embeds, sanitizer, words};
}

/** The element that holds the text of an update, or of the box. It is filled when it is first shown, and patched in place. */
export class Body {
  readonly element: HTMLElement;
  #source: BodySource | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** Fills the element if the source of its text has changed, and again after a missing part of the code has loaded. */
  show(update: Update, context: ViewContext, findUpdate: FindUpdate): void {
    const source = sourceOf(update, context);
    if (hasSameFields(source, this.#source)) return;
    this.#source = source;
    const {options} = context;
    const {html, text, baseUrl, itemUrl, headingLevel, embeds, sanitizer} = source;
    const missing = fillBody(this.element, {
      html,
      text,
      baseUrl,
      headingLevel: headingLevel + 1,
      linkOf: url => linkOnPage(url, options, findUpdate, itemUrl),
      frameWords: embeds === 'click' ? context : undefined,
      sanitizer: sanitizer && (unsafe => sanitizer(unsafe, {update})),
    });
    watchScrollers(this.element);
    void missing?.load().then(isHere => {
      if (!isHere || this.#source !== source) return;
      this.#source = undefined;
      this.show(update, context, findUpdate);
    });
  }
}
