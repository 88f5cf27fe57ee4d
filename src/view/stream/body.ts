import {fillBody} from '../../content/dom/body.js';
import {LONG_BODY} from '../../content/rules/limits.js';
import type {FindUpdate} from '../../model/link-index.js';
import type {Update} from '../../model/feed.js';
import {hasSameFields} from '../../model/same.js';
import {linkOnPage} from './body-links.js';
import type {ViewContext} from '../context.js';
import {watchScrollers} from './scrollers.js';

/** Characters of bodies that are filled in one task. Of further ones, those that are long wait. */
const PORTION = 300_000;

/** The element that holds the text of an update, or of the box. It is filled when it is first shown, and patched in place. */
export class Body {
  /** Characters of the bodies that were filled in this render. */
  static filled = 0;
  readonly element: HTMLElement;
  /** What the text depends on. */
  #source: object | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /**
   * Fills the element if the source of its text has changed, and again after a missing part of the code has loaded. A long body
   * after others waits for a millisecond for each thousand characters of them, so that the browser can lay them out and answer.
   */
  show(update: Update, context: ViewContext, findUpdate: FindUpdate): void {
    const {html, text, url} = update;
    const {options} = context;
    const {baseUrl, headingLevel, embeds, sanitizer, words} = options;
    const source: object = {html, text, baseUrl, url, headingLevel, embeds, sanitizer, words};
    if (hasSameFields(source, this.#source)) return;
    this.#source = source;
    const again = (): void => {
      if (this.#source !== source) return;
      this.#source = undefined;
      this.show(update, context, findUpdate);
    };
    const {filled} = Body;
    const {length} = html || text;
    Body.filled += length;
    if (length > LONG_BODY && filled > PORTION) {
      setTimeout(() => {
        Body.filled = 0;
        again();
      }, filled / 1000);
      return;
    }
    const missing = fillBody(this.element, {
      html,
      text,
      baseUrl,
      headingLevel: headingLevel + 1,
      linkOf: address => linkOnPage(address, options, findUpdate, url),
      frameWords: embeds === 'click' ? context : undefined,
      sanitizer: sanitizer && (unsafe => sanitizer(unsafe, {update})),
    });
    watchScrollers(this.element);
    void missing?.load().then(isHere => {
      if (isHere) again();
    });
  }
}
