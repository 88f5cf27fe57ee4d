import {fillBody} from '../../content/dom/body.js';
import {forgetPicture} from '../../dom/lost-picture.js';
import {patchElement} from '../../dom/patch.js';
import type {FindUpdate} from '../../model/link-index.js';
import {hasSameFields} from '../../model/same.js';
import type {ViewContext} from '../context.js';
import {makeArticle} from './article-parts.js';
import {linkOnPage} from './body-links.js';
import type {Row} from './row.js';
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
}

function sourceOf({update: {html, text, url}}: Row, {options}: ViewContext): BodySource {
  const {baseUrl, headingLevel, embeds, sanitizer} = options;
  return {html, text, baseUrl, itemUrl: url, headingLevel, embeds, sanitizer};
}

/** Turns a picture that failed to load into a plain box. Without an address, browsers draw no broken image. */
function onError({target}: Event): void {
  if (target instanceof HTMLImageElement) forgetPicture(target);
}

/**
 * The article of one update. It is made once and patched in place; its body is filled when it is first shown, and again
 * when its source changes.
 */
export class Article {
  readonly element: HTMLElement;
  #row: Row;
  #context: ViewContext;
  #body: HTMLElement | undefined;
  #source: BodySource | undefined;
  #place = 0;
  #size = 0;

  constructor(row: Row, context: ViewContext, findUpdate: FindUpdate) {
    this.#row = row;
    this.#context = context;
    const {element, body} = makeArticle(row, context);
    this.element = element;
    this.#body = body;
    element.addEventListener('error', onError, true); // the event does not bubble
    this.#fill(findUpdate);
  }

  get row(): Row {
    return this.#row;
  }

  /** Whether `number` was called with this. */
  isAt(place: number, size: number): boolean {
    return this.#place === place && this.#size === size;
  }

  /** Writes its place, from 1, among so many articles; `size` is -1 where their number is unknown. */
  number(place: number, size: number): void {
    this.element.ariaPosInSet = String((this.#place = place));
    this.element.ariaSetSize = String((this.#size = size));
  }

  /** Shows a row. For an equal row no node is made. */
  show(row: Row, context: ViewContext, findUpdate: FindUpdate): void {
    const before = this.#row;
    const isSameRow = before.update === row.update && before.isRelative === row.isRelative;
    if (isSameRow && this.#context === context && hasSameFields(before.standing, row.standing)) return;
    this.#row = row;
    this.#context = context;
    const {element, body} = makeArticle(row, context);
    if (body && this.#body) body.dir = this.#body.dir; // it comes with the text
    element.ariaPosInSet = this.element.ariaPosInSet;
    element.ariaSetSize = this.element.ariaSetSize;
    patchElement(this.element, element, this.#body);
    // the old body stays if the patch kept it; otherwise the new one is in the article now
    if (!body || this.element.contains(body)) {
      this.#body = body;
      this.#source = undefined;
    }
    this.#fill(findUpdate);
  }

  /** Fills the body if its source has changed, and again after a missing part of the code has loaded. */
  #fill(findUpdate: FindUpdate): void {
    const body = this.#body;
    const source = sourceOf(this.#row, this.#context);
    if (!body || hasSameFields(source, this.#source)) return;
    this.#source = source;
    const {options, words} = this.#context;
    const {update} = this.#row;
    const {html, text, baseUrl, itemUrl, headingLevel, embeds, sanitizer} = source;
    const missing = fillBody(body, {
      html,
      text,
      baseUrl,
      headingLevel: headingLevel + 1,
      linkOf: url => linkOnPage(url, options, findUpdate, itemUrl),
      frameWords: embeds === 'click' ? words : undefined,
      sanitizer: sanitizer && (unsafe => sanitizer(unsafe, {update})),
    });
    watchScrollers(body);
    void missing?.load().then(isHere => {
      if (!isHere || this.#source !== source) return;
      this.#source = undefined;
      this.#fill(findUpdate);
    });
  }
}
