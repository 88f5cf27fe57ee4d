import {html, nothing, type TemplateResult} from 'lit';
import type {Feed, Link} from '../model/feed.js';
import type {Status} from '../model/select.js';
import type {ViewContext} from './context.js';

export interface StatusView {
  readonly status: Status;
  readonly feed: Feed | undefined;
  readonly error: Error | undefined;
  /** When the last good answer came, in milliseconds since the epoch. */
  readonly checkedAt: number | undefined;
  /** When the next check is due, `Infinity` for never. */
  readonly nextCheckAt: number;
}

interface TryAction {
  /** Check now. */
  readonly onTry: () => void;
}

/** What went wrong, in the reader's words. */
function reasonOf({error}: StatusView, {words}: ViewContext): string {
  return (error && words.failures[error.name]) ?? '';
}

/** One line at the foot that says how fresh the page is. It is no live region: it would speak at every check. */
export function statusTemplate(view: StatusView, {onTry}: TryAction, context: ViewContext): TemplateResult {
  const {words, times} = context;
  const {status, feed, checkedAt, nextCheckAt} = view;
  const isRetrying = status === 'retrying';
  const now = Date.now();
  return html`<p class="status" part="status">
    ${reasonOf(view, context)} ${words.sentences[status]}
    ${status === 'ended' && feed?.ends ? times.moment(feed.ends) : nothing}
    ${checkedAt && (isRetrying || status === 'live') ? `${words.checked} ${times.relative(Math.min(checkedAt, now))}.` : nothing}
    ${isRetrying
      ? html`${words.nextTry} ${times.relative(Math.max(nextCheckAt, now))}. <button @click=${onTry}>${words.tryNow}</button>`
      : nothing}
  </p>`;
}

/** Nothing could be loaded yet: why, and a way to try again. The page's own words come first. */
export function errorTemplate(view: StatusView, {onTry}: TryAction, context: ViewContext): TemplateResult {
  return html`<div class="error" part="error"><slot name="error">
    <p><b>${context.words.notLoaded}</b> ${reasonOf(view, context)}</p>
    <p><button @click=${onTry}>${context.words.tryAgain}</button></p>
  </slot></div>`;
}

/** The feed holds no update: that more may come, or that none will. */
export function emptyTemplate({status}: StatusView, {words}: ViewContext): TemplateResult {
  return html`<div class="empty" part="empty"><slot name="empty">
    <b>${words.nothing}</b> ${status === 'ended' ? '' : words.willShow}
  </slot></div>`;
}

/** Who made the coverage, and where it goes on. */
export function footerTemplate({credits, authors, fullStory, next, homePageUrl}: Feed, {words}: ViewContext): TemplateResult {
  const link = (to: Link | undefined): unknown => (to ? html`<a href=${to.url}>${to.title}</a>` : nothing);
  return html`<footer class="footer" part="footer">
    <p class="credits" part="credits" dir="auto">${credits || authors.map(({name}) => name).join(', ')}</p>
    <p class="links">
      ${link(fullStory)} ${link(next)} ${homePageUrl ? link({url: homePageUrl, title: words.home}) : nothing}
    </p>
  </footer>`;
}
