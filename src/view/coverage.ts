import {html, nothing, type TemplateResult} from 'lit';
import type {Feed} from '../model/feed.js';
import type {CoverageView} from './context.js';
import {bannerTemplate, briefTemplate, headerTemplate} from './header.js';
import {emptyTemplate, errorTemplate, footerTemplate, statusTemplate} from './status.js';
import {streamTemplate} from './stream.js';
import {toolbarTemplate} from './toolbar.js';

const moreTemplate = (label: string, onClick: () => void, isOpen: boolean | typeof nothing = nothing): TemplateResult =>
  html`<button class="more" part="more" aria-expanded=${isOpen} @click=${onClick}>${label}</button>`;

function updatesTemplate(feed: Feed, view: CoverageView): TemplateResult {
  const {words} = view.context;
  const more = Math.min(view.entries.length - view.visible.length, view.pageSize);
  const label = more ? words.showMore(more) : view.olderUrl && words.older[view.olderStatus];
  return html`<button class="skip" part="skip" @click=${view.onSkip}>${words.skip}</button>
    ${briefTemplate(feed, view)} ${view.hide.includes('toolbar') ? nothing : toolbarTemplate(view)} ${streamTemplate(view)}
    ${label ? moreTemplate(label, view.onMore) : nothing}
    <span id="end" tabindex="-1"></span>`;
}

function loadedTemplate(feed: Feed, view: CoverageView): TemplateResult {
  const {hide, latest, entries, context} = view;
  return html`${hide.includes('header') ? nothing : headerTemplate(feed, view)}
    ${latest && !hide.includes('banner') ? bannerTemplate(latest, view) : nothing}
    ${view.isLinkMissing ? html`<p class="missing">${context.words.linkMissing}</p>` : nothing}
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
  return html`<div class="container ${status} ${collapsed ? 'teased' : ''} ${hasBrief ? 'briefed' : ''}" part="container" tabindex="-1">
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
