import {arrange} from '../../dom/arrange.js';
import {make} from '../../dom/make.js';
import {patchElement} from '../../dom/patch.js';
import type {ViewContext} from '../context.js';
import {whenIdle} from '../../when-idle.js';
import {titleOf} from '../header.js';
import {languageOf, ownLanguage} from '../languages.js';
import type {CoverageView, ReaderActions} from '../view.js';
import {Article} from './article.js';
import {Body} from './body.js';
import {sharedLinkOf} from './footer.js';
import {domId} from './names.js';
import {headlineOf} from './headline.js';
import type {Row, Separator} from './row.js';

/** Prefix of a separator's key, so that the key cannot equal an update's id. */
const SEPARATOR = '\n';

/** Keys by which focus moves from article to article: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
const STEPS: Readonly<Record<string, number>> = {PageDown: 1, PageUp: -1};

/** Articles that are numbered in one task. */
const PORTION = 500;
const SOON = {timeout: 1000}; // milliseconds that a busy page may put the numbers off

/** The actions of the person within the stream. */
type StreamActions = Pick<
  ReaderActions,
  'clamp' | 'filterByTag' | 'fold' | 'share' | 'show' | 'showPlace' | 'step' | 'leave'
>;

/** Returns the key of a line between updates. One text stands in a stream once, but for the headlines of pinned updates. */
const keyOf = ({text, update}: Separator): string => SEPARATOR + (update?.id ?? text);

/** A line between updates. That in place of a pinned update is a button that leads there; a feed may own it in an article. */
function makeLine({kind, text, update, isAbove}: Separator, context: ViewContext): HTMLElement {
  const attributes = {
    part: /day|marker/.test(kind) ? kind : undefined,
    class: isAbove ? `${kind} above` : kind,
    lang: ownLanguage({language: update?.language ?? ''}, context),
  };
  if (!update) return make('p', attributes, make('span', {}, text));
  const {id} = update;
  const name = domId('o', id);
  const headline = make('bdi', {lang: languageOf(update, context)}, headlineOf(update, context.words));
  const [start = '', end = ''] = text.split('{headline}');
  const button = make('button', {value: id, id: name}, start, headline, end);
  return make('div', {...attributes, role: 'article', 'aria-labelledby': name}, button);
}

/** Returns the article that holds a node, which may be the line of a pinned update. */
const articleAround = (node: Element): HTMLElement | undefined =>
  node.closest<HTMLElement>('.update, .place') ?? undefined;

/**
 * The stream's element, with one article an update. Nodes in it are written with `dom/`. Lit places the element and never
 * renders inside it.
 */
export class StreamView {
  readonly element = make('div', {});
  readonly #act: () => StreamActions;
  #articles = new Map<string, Article>();
  /** All articles and separators in order, by id or by a separator's key. */
  #nodes: ReadonlyMap<string, HTMLElement> = new Map();
  #context: ViewContext | undefined;
  /** The number of updates, -1 while older ones can still be loaded. */
  #size = 0;
  /** The article that a pointer has entered: its page keys scroll. */
  #pressed: Element | undefined;

  constructor(act: () => StreamActions) {
    this.#act = act;
    // one listener for all articles, however many there are
    this.element.addEventListener('click', this.#onClick);
    this.element.addEventListener('beforematch', this.#onFound);
    this.element.addEventListener('focusin', this.#onFocus);
    this.element.addEventListener('keydown', this.#onKeyDown);
    this.element.addEventListener('keyup', this.#onKeyUp);
    this.element.addEventListener('pointerdown', this.#onPress);
  }

  /** The articles in shown order. */
  get articles(): readonly HTMLElement[] {
    return [...this.#articles.values()].map(({element}) => element);
  }

  articleOf(id: string): HTMLElement | undefined {
    return this.#articles.get(id)?.element;
  }

  /** Shows these rows. Patches only articles whose row or context has changed, and moves as few nodes as possible. */
  show(rows: readonly (Row | Separator)[], view: CoverageView): void {
    const {context, state, selection} = view;
    const {findUpdate, matching} = selection;
    const {element} = this;
    const attributes = {
      part: 'stream',
      role: rows.length ? 'feed' : 'group', // a feed has to hold articles
      'aria-label': titleOf(view) || context.words.stream,
      'aria-busy': element.ariaBusy ?? undefined,
      lang: context.options.language || undefined,
    };
    patchElement(element, make('div', attributes), element);
    this.#context = context;
    this.#size = state.paging.olderUrl ? -1 : matching.length;
    const before = this.#articles;
    const known = this.#nodes;
    const articles = new Map<string, Article>();
    const nodes = new Map<string, HTMLElement>();
    Body.filled = 0;
    for (const row of rows) {
      if ('kind' in row) {
        const key = keyOf(row);
        const before = nodes.get(key) ?? known.get(key);
        const line = makeLine(row, context);
        if (before) patchElement(before, line);
        nodes.set(key, before ?? line);
        continue;
      }
      const {id} = row.update;
      const article = before.get(id) ?? new Article();
      article.show(row, context, findUpdate);
      articles.set(id, article);
      nodes.set(id, article.element);
    }
    arrange(element, [...known.values()], [...nodes.values()]);
    this.#articles = articles;
    this.#nodes = nodes;
    this.#numberLater();
  }

  /**
   * Numbers the articles once the browser has time. With the newest first, an insert moves all of them on, and writing a
   * thousand numbers would be part of the same task as the insert.
   */
  #numberLater(): void {
    const articles = [...this.#articles.values()];
    if (this.element.ariaBusy || articles.every((article, index) => article.isAt(index + 1, this.#size))) return;
    this.element.ariaBusy = 'true';
    whenIdle(this.#number, SOON);
  }

  readonly #number = (): void => {
    let left = PORTION;
    let place = 0;
    for (const article of this.#articles.values()) {
      if (article.isAt(++place, this.#size)) continue;
      if (!left--) {
        whenIdle(this.#number, SOON);
        return;
      }
      article.number(place, this.#size);
    }
    this.element.ariaBusy = null;
  };

  /** The line in the place of a pinned update. */
  placeOf(id: string): HTMLElement | undefined {
    return this.#nodes.get(SEPARATOR + id)?.firstElementChild as HTMLElement | undefined;
  }

  /** What is shown by the article in which something happens. */
  #rowAt(event: Event): Row | undefined {
    return this.#articles.get(articleAround(event.target as Element)?.dataset['id'] ?? '')?.row;
  }

  readonly #onClick = (event: Event): void => {
    const row = this.#rowAt(event);
    const button = (event.target as Element).closest('button');
    if (!button || !this.#context) return;
    const act = this.#act();
    if (button.matches('.place *')) act.show(button.value);
    if (!row) return;
    const {update, standing} = row;
    const {id} = update;
    if (button.matches('.update-toggle')) act.fold(id, !standing.isExpanded);
    else if (button.matches('.update-share')) act.share(sharedLinkOf(update, this.#context), button.matches('.system'));
    else if (button.matches('.tag')) act.filterByTag(button.value, id);
    else if (button.matches('.see-place')) act.showPlace(id);
    else if (button.matches('.rest *')) act.clamp(id, !standing.isClamped);
  };

  /** Opens a folded update in which the browser found a text, by a search or a text fragment. */
  readonly #onFound = (event: Event): void => {
    const row = this.#rowAt(event);
    if (row) this.#act().fold(row.update.id, true);
  };

  /** Shows a long pinned update to its end when the focus comes to something in it, which may be out of sight. */
  readonly #onFocus = (event: Event): void => {
    const row = this.#rowAt(event);
    if (row?.standing.isClamped && (event.target as Element).closest('.fold')) this.#act().clamp(row.update.id, false);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const {key, altKey, ctrlKey, metaKey, shiftKey} = event;
    const own = articleAround(event.target as Element);
    if (!own || own === this.#pressed || altKey || metaKey || shiftKey) return;
    if (ctrlKey) {
      if (!/^(Home|End)$/.test(key)) return;
      this.#act().leave(key === 'End');
      event.preventDefault();
      return;
    }
    const step = STEPS[key];
    const nodes = [...this.#nodes.values()].filter(node => node === own || node.matches('.update'));
    const next = step && nodes[nodes.indexOf(own) + step];
    if (next && this.#act().step(own, next, step > 0)) event.preventDefault();
  };

  readonly #onPress = ({target}: Event): void => {
    this.#pressed = articleAround(target as Element);
  };

  readonly #onKeyUp = ({key}: KeyboardEvent): void => {
    if (key === 'Tab') this.#pressed = undefined;
  };
}
