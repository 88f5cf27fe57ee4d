import {arrange} from '../../dom/arrange.js';
import {make} from '../../dom/make.js';
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

/** Returns the article that holds a node. */
const articleAround = (node: Element): HTMLElement | undefined => node.closest<HTMLElement>('.update') ?? undefined;

/**
 * The stream's element, with one article an update. Nodes in it are written with `dom/`. Lit places the element and never
 * renders inside it.
 */
export class StreamView {
  readonly element = make('div', {part: 'stream', role: 'feed'});
  readonly #act: () => Pick<ReaderActions, 'fold' | 'share' | 'step'>;
  #articles = new Map<string, Article>();
  /** All articles and separators in order, by id or by a separator's key. */
  #nodes: ReadonlyMap<string, HTMLElement> = new Map();
  #context: ViewContext | undefined;

  constructor(act: () => Pick<ReaderActions, 'fold' | 'share' | 'step'>) {
    this.#act = act;
    // one listener for all articles, however many there are
    this.element.addEventListener('click', this.#onClick);
    this.element.addEventListener('beforematch', this.#onFound);
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
  }

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
    const step = STEPS[event.key];
    const own = articleAround(event.target as Element);
    if (!step || !own) return;
    const {articles} = this;
    const next = articles[articles.indexOf(own) + step];
    if (next && this.#act().step(own, next, step > 0)) event.preventDefault();
  };
}
