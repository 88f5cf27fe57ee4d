import {arrange} from '../../dom/arrange.js';
import {make} from '../../dom/make.js';
import {patchElement} from '../../dom/patch.js';
import type {FindUpdate} from '../../model/link-index.js';
import type {ViewContext} from '../context.js';
import type {ReaderActions} from '../view.js';
import {Article} from './article.js';
import {sharedLinkOf} from './article-parts.js';
import type {Row, Separator} from './row.js';

/** Prefix of a separator's key, so that the key cannot equal an update's id. */
const SEPARATOR = '\n';

/** Keys by which focus moves from article to article: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
const STEPS: Readonly<Record<string, number>> = {PageDown: 1, PageUp: -1};

/** What the person can do within the stream. */
type StreamActions = Pick<ReaderActions, 'clamp' | 'filterByTag' | 'fold' | 'share' | 'show' | 'showPlace' | 'step'>;

/** Returns the key of a line between updates. One text stands in a stream once, but for the headlines of pinned updates. */
const keyOf = ({text, id}: Separator): string => SEPARATOR + (id ?? text);

/** A line between updates. That in place of a pinned update is a button that leads there; a feed may own it in an article. */
function makeLine({kind, text, id, isAbove}: Separator): HTMLElement {
  return make(
    'p',
    {
      part: /day|marker/.test(kind) ? kind : undefined,
      class: isAbove ? `${kind} above` : kind,
      role: id === undefined ? undefined : 'article',
    },
    make(id === undefined ? 'span' : 'button', {value: id}, text),
  );
}

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

  constructor(act: () => StreamActions) {
    this.#act = act;
    // one listener for all articles, however many there are
    this.element.addEventListener('click', this.#onClick);
    this.element.addEventListener('beforematch', this.#onFound);
    this.element.addEventListener('focusin', this.#onFocus);
    this.element.addEventListener('keydown', this.#onKeyDown);
  }

  /** The articles in shown order. */
  get articles(): readonly HTMLElement[] {
    return [...this.#articles.values()].map(({element}) => element);
  }

  articleOf(id: string): HTMLElement | undefined {
    return this.#articles.get(id)?.element;
  }

  /** Shows these rows. Patches only articles whose row or context has changed, and moves as few nodes as possible. */
  show(rows: readonly (Row | Separator)[], context: ViewContext, findUpdate: FindUpdate): void {
    if (this.#context?.words !== context.words) this.element.ariaLabel = context.words.stream;
    this.#context = context;
    const before = this.#articles;
    const known = this.#nodes;
    const articles = new Map<string, Article>();
    const nodes = new Map<string, HTMLElement>();
    for (const row of rows) {
      if ('kind' in row) {
        const key = keyOf(row);
        const before = nodes.get(key) ?? known.get(key);
        const line = makeLine(row);
        if (before) patchElement(before, line);
        nodes.set(key, before ?? line);
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
  }

  /** The line in the place of a pinned update. */
  placeOf(id: string): HTMLElement | undefined {
    return this.#nodes.get(SEPARATOR + id)?.firstElementChild as HTMLElement | undefined;
  }

  #articleAt(event: Event): Article | undefined {
    return this.#articles.get(articleAround(event.target as Element)?.dataset['id'] ?? '');
  }

  readonly #onClick = (event: Event): void => {
    const article = this.#articleAt(event);
    const button = (event.target as Element).closest('button');
    if (!button || !this.#context) return;
    const act = this.#act();
    if (button.matches('.place *')) act.show(button.value);
    if (!article) return;
    const {update, standing} = article.row;
    const {id} = update;
    if (button.matches('.update-toggle')) act.fold(id, !standing.isExpanded);
    else if (button.matches('.update-share')) act.share(sharedLinkOf(update, this.#context), button.matches('.system'));
    else if (button.matches('.tag')) act.filterByTag(button.value, id);
    else if (button.matches('.see-place')) act.showPlace(id);
    else if (button.matches('.rest *')) act.clamp(id, !standing.isClamped);
  };

  /** Opens a folded update in which the browser found a text, by a search or a text fragment. */
  readonly #onFound = (event: Event): void => {
    const article = this.#articleAt(event);
    if (article) this.#act().fold(article.row.update.id, true);
  };

  /** Shows a long pinned update to its end when the focus comes to something in it, which may be out of sight. */
  readonly #onFocus = (event: Event): void => {
    const row = this.#articleAt(event)?.row;
    if (row?.standing.isClamped && (event.target as Element).closest('.fold')) this.#act().clamp(row.update.id, false);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const own = articleAround(event.target as Element);
    if (!step || !own) return;
    const {articles} = this;
    const next = articles[articles.indexOf(own) + step];
    if (next && this.#act().step(own, next, step > 0)) event.preventDefault();
  };
}
