import {render, type ReactiveControllerHost} from 'lit';
import {Language} from './language.js';
import type {Say, Words} from './locales/say.js';
import {clockLagOf} from './model/clock.js';
import type {Feed, Update} from './model/feed.js';
import type {Status} from './model/status.js';
import {zoneOf} from './options.js';
import {languageOf} from './page-language.js';
import type {Reader, ReaderHost} from './reader/reader.js';
import type {Store} from './stream/store.js';
import {BoxView} from './view/box.js';
import {updateViewContext, viewOptionsOf, type ViewContext} from './view/context.js';
import {coverageTemplate, showsStream} from './view/coverage.js';
import {titleOf} from './view/header.js';
import {Landmarks} from './view/landmarks.js';
import {fillLists} from './view/lists.js';
import {headlineOf} from './view/stream/headline.js';
import {rowsOf} from './view/stream/row.js';
import {StreamView} from './view/stream/stream-view.js';
import {refreshTimes} from './view/time.js';
import type {CoverageView, Section} from './view/view.js';

/** The element, with the options that decide what is shown and how. */
export type RenderingHost = ReactiveControllerHost &
  Pick<ReaderHost, 'paused' | 'collapsed' | 'renderRoot' | 'pageSize'> &
  Parameters<typeof viewOptionsOf>[0] & {
    readonly feed: Feed | undefined;
    readonly status: Status;
    readonly heading: string;
    readonly timeZone: string;
    readonly words: Partial<Words> | undefined;
  };

export interface RenderingParts {
  readonly store: Store;
  readonly reader: () => Reader;
}

/** Shows what is followed: makes the view once an update of the element, and hands it to templates, lists, box and stream. */
export class Rendering {
  readonly landmarks: Landmarks;
  readonly #host: RenderingHost;
  readonly #parts: RenderingParts;
  readonly #language: Language;
  readonly #box = new BoxView();
  readonly #stream: StreamView;
  #view: CoverageView | undefined;
  #context: ViewContext | undefined;
  /** The end of what Lit renders, `null` for that of the root. Lit keeps what it knows there, so another end makes it begin anew. */
  #end: Comment | null = null;

  constructor(host: RenderingHost, parts: RenderingParts) {
    this.#host = host;
    this.#parts = parts;
    this.#language = new Language(host);
    this.#stream = new StreamView(() => parts.reader().gestures);
    this.landmarks = new Landmarks(() => host.renderRoot, this.#stream);
  }

  /** Returns what the updates wait for: the words of the page's language, not for long. `undefined` if they need not wait. */
  waitForWords(): Promise<unknown> | undefined {
    const coming = this.#language.waitFor(languageOf(this.#host));
    return this.#host.feed ? coming : undefined;
  }

  readonly say: Say = (key, holes) => this.#updateContext().say(key, holes);
  readonly headlineOf = (update: Update): string => headlineOf(update, this.#updateContext().words);

  /** The title of the coverage, empty until it is shown. */
  readonly titleOf = (): string => (this.#view ? titleOf(this.#view) : '');

  /** Writes the times in view anew. */
  readonly refreshTimes = (): void => refreshTimes(this.#host.renderRoot, this.#updateContext().times);

  show(): void {
    const {renderRoot} = this.#host;
    const view = (this.#view = this.#createView());
    const template = coverageTemplate(view, this.#stream.element, this.#box.element);
    try {
      render(template, renderRoot, {renderBefore: this.#end});
    } catch {
      // a translator or the like took away the nodes that Lit goes by: all but the stream and the box is made anew
      renderRoot.replaceChildren((this.#end = new Comment()));
      render(template, renderRoot, {renderBefore: this.#end});
    }
    const {state, context, selection} = view;
    if (state.feed?.box) this.#box.show(state.feed.box, context, selection.findUpdate);
    if (!showsStream(view)) return;
    fillLists(renderRoot, view);
    this.#stream.show(rowsOf(view), view);
  }

  #createView(): CoverageView {
    const {heading, paused, collapsed, pageSize, hide, status, shadowRoot} = this.#host;
    const {state, selection, nextCheckAt} = this.#parts.store;
    const {gestures, slotsOf} = this.#parts.reader();
    const context = this.#updateContext();
    return {
      state,
      selection,
      status: {name: status, nextCheckAt},
      chrome: {heading, paused, collapsed, pageSize, hide: new Set(hide.split(' ') as Section[])},
      context,
      act: gestures,
      still: context === this.#view?.context && shadowRoot,
      slotsOf,
    };
  }

  #updateContext(): ViewContext {
    const host = this.#host;
    const pageLanguage = languageOf(host);
    const words = this.#language.wordsWith(host.words);
    const timeZone = zoneOf(host.timeZone, host.feed?.timeZone);
    const clockLag = clockLagOf(this.#parts.store.state.checks);
    const around = {pageLanguage, words, timeZone, clockLag};
    return (this.#context = updateViewContext(this.#context, viewOptionsOf(host, host.feed, around)));
  }
}
