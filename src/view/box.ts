import {make} from '../dom/make.js';
import type {Update} from '../model/feed.js';
import type {FindUpdate} from '../model/link-index.js';
import {Body} from './stream/body.js';
import type {ViewContext} from './context.js';

/** The fact box above the stream: a score, a table, a count. It is patched in place, so a table keeps its focus and place. */
export class BoxView {
  readonly element: HTMLElement;
  readonly #title = make('div', {class: 'box-title', id: 'box', role: 'heading', dir: 'auto'});
  readonly #body = new Body(make('div', {class: 'update-body'}));

  #context: ViewContext | undefined;

  constructor() {
    const column = make('div', {class: 'column'}, this.#title, this.#body.element);
    this.element = make('section', {part: 'box', 'aria-labelledby': 'box'}, column);
  }

  show(box: Update, context: ViewContext, findUpdate: FindUpdate): void {
    const {title, text, html} = box;
    const {headingLevel, language} = context.options;
    const heading = this.#title;
    if (heading.textContent !== title) heading.textContent = title;
    heading.hidden = !title;
    if (context !== this.#context) {
      heading.ariaLevel = String(headingLevel + 1);
      if (language) this.element.lang = language;
      else this.element.removeAttribute('lang'); // an empty one would say that its language is unknown
    }
    this.#context = context;
    if (html || text) this.#body.show(box, context, findUpdate);
  }
}
