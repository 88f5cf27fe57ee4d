import {arrange} from '../../dom/arrange.js';
import {make} from '../../dom/make.js';
import type {ViewContext} from '../context.js';
import {titleOf} from '../header.js';
import type {CoverageView, ReaderActions} from '../view.js';
import {Article} from './article.js';
import {sharedLinkOf} from './article-parts.js';
import type {Row, Separator} from './row.js';

/** Prefix of a separator's key, so that the key cannot equal an update's id. */
const SEPARATOR = '\n';

/** Keys by which focus moves from article to article: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
const STEPS: Readonly<Record<string, number>> = {PageDown: 1, PageUp: -1};

/** Articles that are numbered in one task. */
const PORTION = 500;
const PATIENCE = 1000; // milliseconds that a busy page may put the numbers off

/** Runs `task` when the browser has time; WebKit does not tell when that is. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, {timeout: PATIENCE});
  else setTimeout(task);
}

type StreamActions = Pick<ReaderActions, 'fold' | 'share' | 'step' | 'leave'>;

/** Returns the article that holds a node. */
const articleAround = (node: Element): HTMLElement | undefined => node.closest<HTMLElement>('.update') ?? undefined;

/**
 * The stream's element, with one article an update. Nodes in it are written with `dom/`. Lit places the element and never
 * renders inside it.
 */
export class StreamView {
  readonly element = make('div', {part: 'stream', role: 'feed'});
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
    const {findUpdate, entries} = selection;
    const label = titleOf(view) || context.words.stream;
    if (this.element.ariaLabel !== label) this.element.ariaLabel = label;
    this.#context = context;
    this.#size = state.paging.olderUrl ? -1 : entries.length;
    const before = this.#articles;
    const known = this.#nodes;
    const articles = new Map<string, Article>();
    const nodes = new Map<string, HTMLElement>();
    for (const row of rows) {
      if ('part' in row) {
        const key = SEPARATOR + row.text;
        const node = nodes.get(key) ?? known.get(key) ?? make('p', {part: row.part}, make('span', {}, row.text));
        node.classList.toggle('above', row.isAbove);
        nodes.set(key, node);
        continue;
      }
      const {id} = row.update;
      const article = before.get(id);
      article?.show(row, context, findUpdate);
      const shown = article ?? new Article(row, context, findUpdate);
      articles.set(id, shown);
      nodes.set(id, shown.element);
    }
    arrange(this.element, [...known.values()], [...nodes.values()]);
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
    whenIdle(this.#number);
  }

  readonly #number = (): void => {
    let left = PORTION;
    let place = 0;
    for (const article of this.#articles.values()) {
      if (article.isAt(++place, this.#size)) continue;
      if (!left--) {
        whenIdle(this.#number);
        return;
      }
      article.number(place, this.#size);
    }
    this.element.ariaBusy = null;
  };

  #articleAt(event: Event): Article | undefined {
    return this.#articles.get(articleAround(event.target as Element)?.dataset['id'] ?? '');
  }

  readonly #onClick = (event: Event): void => {
    const article = this.#articleAt(event);
    const button = (event.target as Element).closest('button');
    if (!article || !button || !this.#context) return;
    const {update, standing} = article.row;
    if (button.matches('.update-toggle')) this.#act().fold(update.id, !standing.isExpanded);
    else if (button.matches('.update-share'))
      this.#act().share(sharedLinkOf(update, this.#context), button.matches('.system'));
  };

  /** Opens a folded update in which the browser found a text, by a search or a text fragment. */
  readonly #onFound = (event: Event): void => {
    const article = this.#articleAt(event);
    if (article) this.#act().fold(article.row.update.id, true);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const {key, altKey, ctrlKey, metaKey, shiftKey} = event;
    const own = articleAround(event.target as Element);
    if (!own || own === this.#pressed || altKey || metaKey || shiftKey) return;
    if (ctrlKey) {
      if (!/^(?:Home|End)$/.test(key)) return;
      this.#act().leave(key === 'End');
      event.preventDefault();
      return;
    }
    const step = STEPS[key];
    const {articles} = this;
    const next = step && articles[articles.indexOf(own) + step];
    if (next && this.#act().step(own, next, step > 0)) event.preventDefault();
  };

  readonly #onPress = ({target}: Event): void => {
    this.#pressed = articleAround(target as Element);
  };

  readonly #onKeyUp = ({key}: KeyboardEvent): void => {
    if (key === 'Tab') this.#pressed = undefined;
  };
}
