import {html, nothing, type TemplateResult} from 'lit';
import type {Feed, Update} from '../model/feed.js';
import type {Order, Status, StreamSelection} from '../model/select.js';
import type {ViewContext} from './context.js';
import {bannerTemplate, briefTemplate, headerTemplate} from './header.js';
import {emptyTemplate, errorTemplate, footerTemplate, skeletonTemplate, statusTemplate} from './status.js';
import {streamTemplate} from './stream.js';
import {toolbarTemplate} from './toolbar.js';

/** What the reader can do. */
export interface CoverageActions {
  /** Go to an update and open it. */
  readonly onShow: (id: string) => void;
  readonly onFold: (id: string, isExpanded: boolean) => void;
  readonly onFoldAll: (isExpanded: boolean) => void;
  readonly onMore: () => void;
  /** Fold or unfold everything below the banner. */
  readonly onCollapse: () => void;
  readonly onPause: () => void;
  readonly onOptions: () => void;
  readonly onOrder: () => void;
  /** Check now. */
  readonly onTry: () => void;
  readonly onSkip: () => void;
}

/** Everything that is on the page, as plain values. Times in milliseconds since the epoch. */
export interface CoverageView extends StreamSelection {
  readonly feed: Feed | undefined;
  readonly status: Status;
  readonly heading: string;
  readonly isCollapsed: boolean;
  readonly isPaused: boolean;
  readonly order: Order;
  readonly pageSize: number;
  readonly areOptionsOpen: boolean;
  /** Sections that the page leaves out. */
  readonly hidden: readonly string[];
  readonly freshIds: ReadonlySet<string>;
  readonly isExpanded: (id: string) => boolean;
  readonly error: Error | undefined;
  readonly checkedAt: number | undefined;
  /** `Infinity` for never. */
  readonly nextCheckAt: number;
}

type Shown = Omit<CoverageView, 'feed'> & {readonly feed: Feed};

function unloadedTemplate(view: CoverageView, {onTry}: CoverageActions, context: ViewContext): TemplateResult {
  const {status} = view;
  return html`<div class="fallback"><slot></slot></div>
    ${status === 'loading' ? skeletonTemplate() : nothing}
    ${status === 'error' ? errorTemplate(view.error, onTry, context) : statusTemplate(view, onTry, context)}`;
}

function toolbarOf(view: Shown, actions: CoverageActions, context: ViewContext): TemplateResult {
  const {entries, visible, isPaused, order, areOptionsOpen, status, isExpanded} = view;
  const isAnyExpanded = visible.some(({id}: Update) => isExpanded(id));
  const values = {count: entries.length, isPaused, order, areOptionsOpen, isAnyExpanded, canPause: status !== 'ended'};
  return toolbarTemplate(values, actions, context);
}

function moreTemplate({entries, visible, pageSize}: Shown, {onMore}: CoverageActions, {words}: ViewContext): unknown {
  const count = Math.min(entries.length - visible.length, pageSize);
  if (!count) return nothing;
  return html`<button class="more" part="more" type="button" @click=${onMore}>${words.showMore(count)}</button>`;
}

function teaserTemplate({entries, isCollapsed}: Shown, {onCollapse}: CoverageActions, {words}: ViewContext): TemplateResult {
  return html`<button class="more teaser" part="more" type="button" aria-expanded=${String(!isCollapsed)} @click=${onCollapse}>
    ${words.showUpdates(entries.length)}
  </button>`;
}

function updatesTemplate(view: Shown, actions: CoverageActions, context: ViewContext): TemplateResult {
  const {feed, visible, hidden, keyEvents, latest, freshIds, isExpanded} = view;
  const stream = {updates: visible, latestId: latest?.id, freshIds, isExpanded};
  return html`<button class="skip" part="skip" type="button" @click=${actions.onSkip}>${context.words.skip}</button>
    ${briefTemplate({keyPoints: feed.keyPoints, keyEvents}, actions, context)}
    ${hidden.includes('toolbar') ? nothing : toolbarOf(view, actions, context)}
    ${streamTemplate(stream, actions, context)}
    ${moreTemplate(view, actions, context)}
    <span class="end" tabindex="-1"></span>`;
}

function belowBanner(view: Shown, actions: CoverageActions, context: ViewContext): TemplateResult {
  const {feed, entries, hidden, status} = view;
  return html`${entries.length ? updatesTemplate(view, actions, context) : emptyTemplate(status === 'ended', context)}
    ${hidden.includes('status') ? nothing : statusTemplate(view, actions.onTry, context)}
    ${hidden.includes('footer') ? nothing : footerTemplate(feed, context)}`;
}

function loadedTemplate(view: Shown, actions: CoverageActions, context: ViewContext): TemplateResult {
  const {feed, status, heading, hidden, latest, isCollapsed} = view;
  return html`${hidden.includes('header') ? nothing : headerTemplate({feed, status, heading}, context)}
    ${latest && !hidden.includes('banner') ? bannerTemplate(latest, actions, context) : nothing}
    ${isCollapsed ? teaserTemplate(view, actions, context) : belowBanner(view, actions, context)}`;
}

/** The whole inside of the element. `spoken` is the one sentence for screen readers. */
export function coverageTemplate(view: CoverageView, actions: CoverageActions, spoken: string, context: ViewContext): TemplateResult {
  const {feed, status, isCollapsed, keyEvents} = view;
  const hasBrief = !isCollapsed && (keyEvents.length || feed?.keyPoints.length);
  return html`<div class="container ${status} ${isCollapsed ? 'teased' : ''} ${hasBrief ? 'briefed' : ''}" part="container">
    ${feed ? loadedTemplate({...view, feed}, actions, context) : unloadedTemplate(view, actions, context)}
    <p class="announcer" role="status">${spoken}</p>
  </div>`;
}
