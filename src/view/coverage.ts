import {html, nothing, type TemplateResult} from 'lit';
import {withoutWithdrawn} from '../model/entry.js';
import type {Feed, Update} from '../model/feed.js';
import {filterEntries} from '../model/filter.js';
import {briefTemplate} from './brief.js';
import {buttonTemplate} from './button.js';
import {bannerTemplate, headerTemplate, titleOf} from './header.js';
import {emptyTemplate, errorTemplate, footerTemplate, isInTrouble, noMatchTemplate, statusTemplate} from './status.js';
import {pauseTemplate, toolbarTemplate} from './toolbar.js';
import type {ViewContext} from './context.js';
import type {CoverageView} from './view.js';

/** Whether this view shows the stream. */
export const showsStream = ({state: {feed}, selection, chrome}: CoverageView): boolean =>
  !!feed && !chrome.collapsed && selection.entries.length > 0;

/** How many updates are held; `others` are those that the filter does not let through. */
function heldText({say}: ViewContext, count: number, others: number): string {
  const updates = say('fresh', {count});
  return others ? (count ? say('alsoOutside', {updates, count: others}) : say('outside', {count: others})) : updates;
}

/**
 * The edge at which updates come in, the notice of held updates, and the stream's element. Where nothing is held and nothing
 * comes, the notice says so: who is in the middle of the stream sees neither its head nor its foot. Who has paused waits for nothing.
 */
function courseTemplate(
  {state, status: {name}, chrome: {paused}, context, act}: CoverageView,
  stream: Node,
): TemplateResult {
  const {heldIds} = state.arrivals;
  const {size} = heldIds;
  const held = [...heldIds].flatMap(id => state.updates.byId.get(id) ?? []);
  const {length} = filterEntries(held, state.reader.filter);
  const label = size
    ? heldText(context, length, held.length - length)
    : !paused && isInTrouble(name) && context.say(`badge.${name}`);
  return html`<div class="course"><i class="edge"></i>
    <div class="notice-place">${label ? html`<button class="notice" part="notice" value=${size} @click=${size ? act.showHeld : act.tryNow} .textContent=${label}></button>` : nothing}</div>
    ${stream}</div>`;
}

function updatesTemplate(feed: Feed, view: CoverageView, stream: Node): TemplateResult {
  const {state, selection, chrome, context, act} = view;
  const {words, say} = context;
  const {olderUrl, olderStatus} = state.paging;
  const {matching, visible} = selection;
  const more = Math.min(matching.length - visible.length, chrome.pageSize);
  const label = more ? say('showMore', {count: more}) : olderUrl && say(`older.${olderStatus}`);
  return html`<div>${buttonTemplate('skip', words.skip, act.skip)}</div>
    ${briefTemplate(feed, view)} ${chrome.hide.has('toolbar') ? nothing : toolbarTemplate(view)} ${courseTemplate(view, stream)}
    ${matching.length ? nothing : noMatchTemplate(view)}
    ${label ? buttonTemplate('more', label, act.showMore) : nothing}
    <div>${buttonTemplate('skip', words.back, act.goBack)}</div>
    <div id="end"></div>`;
}

/** The fact box above the stream: a score, a table, a count. */
const boxTemplate = ({title}: Update, body: Node, {options: {headingLevel, language}}: ViewContext): TemplateResult =>
  html`<section class="box" part="box" aria-labelledby="box" lang=${language || nothing}><div class="column"><div class="box-title" id="box" role="heading" aria-level=${headingLevel + 1} dir="auto" ?hidden=${!title} .textContent=${title}></div>${body}</div></section>`;

function loadedTemplate(feed: Feed, view: CoverageView, stream: Node, box: Node): TemplateResult {
  const {state, selection, chrome, context, act} = view;
  const {words, say} = context;
  const {latest, matching} = selection;
  const {hide} = chrome;
  return html`${hide.has('header') ? nothing : headerTemplate(feed, view)}
    ${latest && !hide.has('banner') ? bannerTemplate(latest, view) : nothing}
    ${state.reader.isLinkMissing ? html`<p class="missing" .textContent=${words.linkMissing}></p>` : nothing}
    ${
      chrome.collapsed
        ? buttonTemplate('more', say('show', {count: withoutWithdrawn(matching).length}), act.unfold, false)
        : state.reader.isUnfolded
          ? buttonTemplate('more', words.hide, act.foldBack, true)
          : nothing
    }
    ${
      chrome.collapsed
        ? pauseTemplate(view)
        : html`${feed.box ? boxTemplate(feed.box, box, context) : nothing}
          ${showsStream(view) ? updatesTemplate(feed, view, stream) : html`${briefTemplate(feed, view)} ${emptyTemplate(view)}`}
          ${hide.has('status') ? nothing : statusTemplate(view)} ${hide.has('footer') ? nothing : footerTemplate(feed, view)}`
    }`;
}

/**
 * The whole inside of the element. Before the first good load it shows the page's own content and the status. `stream` and
 * `box` are the elements that `StreamView` and `BoxView` keep.
 */
export function coverageTemplate(view: CoverageView, stream: Node, box: Node): TemplateResult {
  const {state, selection, status, chrome, context} = view;
  const {feed} = state;
  const {name} = status;
  const {ownLanguage} = context.options;
  const title = titleOf(view);
  const hasBrief = feed && !chrome.collapsed && feed.keyPoints.length + selection.keyEvents.length;
  const showsStatus = !chrome.hide.has('status');
  if (chrome.hide.has('empty') && !selection.entries.length) return html``;
  return html`<div class="room"><div class="container ${name} ${chrome.collapsed ? 'teased' : ''} ${hasBrief ? 'briefed' : ''}" part="container" tabindex="-1" role=${title ? 'region' : nothing} aria-label=${title || nothing} lang=${ownLanguage || nothing}>
    ${
      feed
        ? loadedTemplate(feed, view, stream, box)
        : html`<div class="fallback"><slot></slot></div>
          ${name === 'loading' ? html`<div class="skeleton" part="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}
          ${name === 'error' ? errorTemplate(view) : showsStatus ? statusTemplate(view) : nothing}`
    }
    <p id="announcer" class="announcer" role="status"></p>
  </div></div>`;
}
