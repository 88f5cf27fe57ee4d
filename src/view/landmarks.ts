import type {StreamView} from './stream/stream-view.js';

/** Elements in the shadow root that other folders need to know. So only `view/` searches by class names. */
export class Landmarks {
  readonly #root: () => ParentNode;
  readonly #stream: StreamView;

  constructor(root: () => ParentNode, stream: StreamView) {
    this.#root = root;
    this.#stream = stream;
  }

  get container(): HTMLElement | null {
    return this.#root().querySelector('.container');
  }

  /** Screen readers announce what is written here. It has an id because a search by class would go through the whole stream. */
  get liveRegion(): Element | null {
    return (this.#root() as ShadowRoot).getElementById('announcer');
  }

  /** The stream's element, `undefined` while it is not on the page. */
  get stream(): HTMLElement | undefined {
    const {element} = this.#stream;
    return element.isConnected ? element : undefined;
  }

  /** The start of the stream, where updates come in with the newest first. */
  get edge(): Element | null | undefined {
    return this.stream?.parentElement?.firstElementChild;
  }

  /** The end of the stream, where updates come in with the oldest first. */
  get end(): HTMLElement | null {
    return this.#root().querySelector('#end');
  }

  /** Where the keyboard goes on after the stream: the line with what has become of it, else the way back. */
  get rest(): HTMLElement | undefined {
    return [...this.#root().querySelectorAll<HTMLElement>('.skip, .status')].at(-1);
  }

  /** The button that shows held updates. Its parent is always there, so no search has to go through the whole stream. */
  get notice(): HTMLButtonElement | null | undefined {
    return this.noticePlace?.firstElementChild as HTMLButtonElement | null | undefined;
  }

  /** Where the notice stands. Its height follows the size of the text, and it sticks below a header of the page. */
  get noticePlace(): Element | null | undefined {
    return this.stream?.previousElementSibling;
  }

  /** Whether a node is the button below the stream, or the one that unfolds it. */
  isMore(node: Element): boolean {
    return node.matches('.more');
  }

  get toolbar(): HTMLElement | null {
    return this.#root().querySelector('.toolbar');
  }

  /** The button that opens the menu of a narrow toolbar. */
  get menuButton(): HTMLElement | null {
    return this.#root().querySelector('.options');
  }

  articleOf(id: string): HTMLElement | undefined {
    return this.#stream.articleOf(id);
  }

  /** The last control before the stream, which is the notice of held updates if there is one, and the first one after it. */
  get around(): readonly (HTMLElement | null | undefined)[] {
    const after = this.stream?.parentElement?.nextElementSibling as HTMLElement | null | undefined;
    const [before, behind] = [this.#root(), after].map(place => place?.querySelector<HTMLElement>('.skip'));
    return [this.notice ?? before, behind ?? after];
  }

  /**
   * Returns what is nearest to a node, for the time when that is gone: the article that holds it and its neighbours, the first
   * control of its toolbar, the first new update for the notice, the status line for the button in it, and for the last update
   * the button that lifts the filter.
   */
  near(node: Element | null | undefined): () => readonly (HTMLElement | null | undefined)[] {
    const articles = this.articlesAround(node);
    const [article] = articles;
    const toolbar = node?.closest('.toolbar');
    return () => [
      ...articles,
      ...(toolbar?.querySelectorAll('button') ?? []),
      ...(node?.matches('.notice') ? [this.stream?.querySelector<HTMLElement>('.new')] : []),
      ...(article ? [this.#root().querySelector<HTMLElement>('.empty button')] : []),
      ...((article ?? node?.closest('.status')) ? [this.rest] : []),
    ];
  }

  /** The line that stands in the place of a pinned update. */
  placeOf(id: string): HTMLElement | undefined {
    return this.#stream.placeOf(id);
  }

  /** The article that holds a node, the article after it and the one before it. */
  articlesAround(node: Element | null | undefined): readonly (HTMLElement | undefined)[] {
    const article = node?.closest<HTMLElement>('.update');
    if (!article) return [];
    const {articles} = this.#stream;
    const place = articles.indexOf(article);
    return [article, articles[place + 1], articles[place - 1]];
  }

  /** The first article of the stream. */
  get firstArticle(): HTMLElement | undefined {
    return this.#stream.articles[0];
  }
}
