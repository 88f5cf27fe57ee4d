import {html, nothing, type TemplateResult} from 'lit';
import type {Feed, Update} from '../model/feed.js';
import type {ViewContext} from './context.js';
import {bannerTemplate, briefTemplate, headerTemplate, type HeaderView} from './header.js';
import {emptyTemplate, errorTemplate, footerTemplate, statusTemplate, type StatusView} from './status.js';
import {streamTemplate, type StreamView} from './stream.js';
import {toolbarTemplate, type ToolbarActions, type ToolbarView} from './toolbar.js';

/** What the reader can do. */
export interface CoverageActions extends ToolbarActions {
  /** Go to an update and open it. */
  readonly onShow: (id: string) => void;
  readonly onFold: (id: string, isExpanded: boolean) => void;
  readonly onMore: () => void;
  /** Unfold everything below the banner. */
  readonly onUnfold: () => void;
  /** Check now. */
  readonly onTry: () => void;
  readonly onSkip: () => void;
}

/** Everything that is on the page, as plain values. */
export interface CoverageView extends HeaderView, StatusView, StreamView, ToolbarView {
  readonly keyEvents: readonly Update[];
  readonly collapsed: boolean;
  readonly pageSize: number;
  /** Names of the sections that the page leaves out. */
  readonly hide: string;
  /** The one sentence that screen readers are to say. */
  readonly sentence: string;
}

function moreTemplate(label: string, onClick: () => void, isExpanded: unknown = nothing): TemplateResult {
  return html`<button class="more" part="more" aria-expanded=${isExpanded} @click=${onClick}>${label}</button>`;
}

function updatesTemplate(view: CoverageView, feed: Feed, actions: CoverageActions, context: ViewContext): TemplateResult {
  const {words} = context;
  const {entries, visible, keyEvents} = view;
  const more = Math.min(entries.length - visible.length, view.pageSize);
  return html`<button class="skip" part="skip" @click=${actions.onSkip}>${words.skip}</button>
    ${briefTemplate(feed, keyEvents, actions, context)}
    ${view.hide.includes('toolbar') ? nothing : toolbarTemplate(view, actions, context)}
    ${streamTemplate(view, actions, context)}
    ${more ? moreTemplate(words.showMore(more), actions.onMore) : nothing}
    <span class="end" tabindex="-1"></span>`;
}

function loadedTemplate(view: CoverageView, feed: Feed, actions: CoverageActions, context: ViewContext): TemplateResult {
  const {hide, latest, entries} = view;
  const banner = latest && !hide.includes('banner') ? bannerTemplate(latest, actions, context) : nothing;
  const header = hide.includes('header') ? nothing : headerTemplate(feed, view, context);
  if (view.collapsed) return html`${header}${banner}${moreTemplate(context.words.show(entries.length), actions.onUnfold, false)}`;
  return html`${header}${banner}
    ${entries.length ? updatesTemplate(view, feed, actions, context) : emptyTemplate(view, context)}
    ${hide.includes('status') ? nothing : statusTemplate(view, actions, context)}
    ${hide.includes('footer') ? nothing : footerTemplate(feed, context)}`;
}

/** What is there before the first good load: the page's own content, and why there is no more. */
function unloadedTemplate(view: CoverageView, actions: CoverageActions, context: ViewContext): TemplateResult {
  const {status} = view;
  return html`<div class="fallback"><slot></slot></div>
    ${status === 'loading' ? html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}
    ${status === 'error' ? errorTemplate(view, actions, context) : statusTemplate(view, actions, context)}`;
}

/** The whole inside of the element. */
export function coverageTemplate(view: CoverageView, actions: CoverageActions, context: ViewContext): TemplateResult {
  const {feed, status, collapsed} = view;
  const hasBrief = feed && !collapsed && feed.keyPoints.length + view.keyEvents.length;
  return html`<div class="container ${status} ${collapsed ? 'teased' : ''} ${hasBrief ? 'briefed' : ''}" part="container">
    ${feed ? loadedTemplate(view, feed, actions, context) : unloadedTemplate(view, actions, context)}
    <p class="announcer" role="status">${view.sentence}</p>
  </div>`;
}
