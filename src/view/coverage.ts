import {html, nothing, type TemplateResult} from 'lit';
import type {Feed} from '../model/feed.js';
import type {StreamState} from '../model/reduce.js';
import type {Order, Status, StreamSelection} from '../model/select.js';
import type {ViewContext} from './context.js';
import {bannerTemplate, briefTemplate, headerTemplate} from './header.js';
import {emptyTemplate, errorTemplate, footerTemplate, statusTemplate} from './status.js';
import {streamTemplate} from './stream.js';
import {toolbarTemplate} from './toolbar.js';

/** Everything that is on the page, as plain values, and what the reader can do. */
export interface CoverageView extends StreamState, StreamSelection {
  readonly context: ViewContext;
  readonly status: Status;
  /** The page's own title in place of the feed's, if it is not empty. */
  readonly heading: string;
  readonly paused: boolean;
  readonly collapsed: boolean;
  readonly order: Order;
  readonly pageSize: number;
  /** Names of the sections that the page leaves out. */
  readonly hide: string;
  readonly areOptionsOpen: boolean;
  /** The one sentence that screen readers are to say. */
  readonly sentence: string;
  /** When the next check is due, in milliseconds since the epoch; `Infinity` for never. */
  readonly nextCheckAt: number;
  /** Go to an update and open it. */
  readonly onShow: (id: string) => void;
  readonly onFold: (id: string, isExpanded: boolean) => void;
  readonly onFoldAll: (isExpanded: boolean) => void;
  readonly onMore: () => void;
  /** Unfold everything below the banner. */
  readonly onUnfold: () => void;
  readonly onPause: () => void;
  readonly onOptions: () => void;
  readonly onOrder: () => void;
  /** Check now. */
  readonly onTry: () => void;
  readonly onSkip: () => void;
}

const moreTemplate = (label: string, onClick: () => void, isOpen: boolean | typeof nothing = nothing): TemplateResult =>
  html`<button class="more" part="more" aria-expanded=${isOpen} @click=${onClick}>${label}</button>`;

function updatesTemplate(feed: Feed, view: CoverageView): TemplateResult {
  const {words} = view.context;
  const more = Math.min(view.entries.length - view.visible.length, view.pageSize);
  return html`<button class="skip" part="skip" @click=${view.onSkip}>${words.skip}</button>
    ${briefTemplate(feed, view)} ${view.hide.includes('toolbar') ? nothing : toolbarTemplate(view)} ${streamTemplate(view)}
    ${more ? moreTemplate(words.showMore(more), view.onMore) : nothing}
    <span class="end" tabindex="-1"></span>`;
}

function loadedTemplate(feed: Feed, view: CoverageView): TemplateResult {
  const {hide, latest, entries, context} = view;
  return html`${hide.includes('header') ? nothing : headerTemplate(feed, view)}
    ${latest && !hide.includes('banner') ? bannerTemplate(latest, view) : nothing}
    ${
      view.collapsed
        ? moreTemplate(context.words.show(entries.length), view.onUnfold, false)
        : html`${entries.length ? updatesTemplate(feed, view) : emptyTemplate(view)}
          ${hide.includes('status') ? nothing : statusTemplate(view)} ${hide.includes('footer') ? nothing : footerTemplate(feed, view)}`
    }`;
}

/** The whole inside of the element. Before the first good load that is the page's own content, and why there is no more. */
export function coverageTemplate(view: CoverageView): TemplateResult {
  const {feed, status, collapsed} = view;
  const hasBrief = feed && !collapsed && feed.keyPoints.length + view.keyEvents.length;
  const showsStatus = !view.hide.includes('status');
  return html`<div class="container ${status} ${collapsed ? 'teased' : ''} ${hasBrief ? 'briefed' : ''}" part="container">
    ${
      feed
        ? loadedTemplate(feed, view)
        : html`<div class="fallback"><slot></slot></div>
          ${status === 'loading' ? html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}
          ${status === 'error' ? errorTemplate(view) : showsStatus ? statusTemplate(view) : nothing}`
    }
    <p class="announcer" role="status">${view.sentence}</p>
  </div>`;
}
