import {forgetPicture} from '../../dom/lost-picture.js';
import {make} from '../../dom/make.js';
import {patchElement} from '../../dom/patch.js';
import type {FindUpdate} from '../../model/link-index.js';
import {hasSameFields} from '../../model/same.js';
import {Body} from './body.js';
import type {ViewContext} from '../context.js';
import {isHeard} from '../time.js';
import {makeArticle} from './article-parts.js';
import type {Row} from './row.js';

/** Turns a picture that failed to load into a plain box, or nothing. Beside alternative text, Chromium draws a broken image even so. */
function onError({target}: Event): void {
  const element = target as Element;
  if (element.localName === 'img') forgetPicture(element);
}

/** The same time as that which has the focus keeps its words: screen readers would say it anew every minute. */
function keepHeard(element: Element, next: Element): void {
  const [heard, time] = [element, next].map(article => article.querySelector<HTMLTimeElement>('.update-time'));
  if (heard && time?.dateTime === heard.dateTime && isHeard(heard)) time.textContent = heard.textContent;
}

/**
 * The article of one update. It begins empty and is patched in place; its body is filled when it is first shown, and again
 * when its source changes.
 */
export class Article {
  readonly element = make('article', {});
  #row: Row | undefined;
  #context: ViewContext | undefined;
  #body: Body | undefined;
  #place = 0;
  #size = 0;

  constructor() {
    this.element.addEventListener('error', onError, true); // the event does not bubble
  }

  /** What it shows; `undefined` before the first time. */
  get row(): Row | undefined {
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
    const {standing, ...rest} = row;
    const before = this.#row;
    if (context === this.#context && hasSameFields(rest, before) && hasSameFields(standing, before?.standing)) return;
    this.#row = row;
    this.#context = context;
    const {element, body} = makeArticle(row, context);
    keepHeard(this.element, element);
    if (body && this.#body) body.dir = this.#body.element.dir; // it comes with the text
    element.ariaPosInSet = this.element.ariaPosInSet;
    element.ariaSetSize = this.element.ariaSetSize;
    patchElement(this.element, element, this.#body?.element);
    // the old body stays if the patch kept it; otherwise the new one is in the article now
    if (!body || this.element.contains(body)) this.#body = body && new Body(body);
    this.#body?.show(row.update, context, findUpdate);
  }
}
