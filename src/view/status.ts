import {html, nothing, type TemplateResult} from 'lit';
import type {Feed} from '../model/feed.js';
import type {CoverageView} from './context.js';

/** What went wrong, in the reader's words. */
const reasonOf = ({error, context}: CoverageView): string => (error && context.words.failures[error.name]) ?? '';

/** One line at the foot that says how fresh the page is. It is no live region: it would speak at every check. */
export function statusTemplate(view: CoverageView): TemplateResult {
  const {words, times} = view.context;
  const {feed, checkedAt, isVisible} = view;
  const status = !isVisible && /^(live|retrying)$/.test(view.status) ? 'hidden' : view.status;
  const isRetrying = status === 'retrying';
  const now = Date.now();
  return html`<p class="status" part="status">
    ${isRetrying ? reasonOf(view) : nothing}
    ${status === 'ended' && feed?.ends ? `${words.coverageEnded} ${times.moment(feed.ends)}.` : words.sentences[status]}
    ${checkedAt && /^(live|retrying|hidden)$/.test(status) ? `${isRetrying ? words.lastGood : words.checked} ${times.relative(Math.min(checkedAt, now))}.` : nothing}
    ${isRetrying && view.nextCheckAt < Infinity ? `${words.nextTry} ${times.relative(Math.max(view.nextCheckAt, now))}.` : nothing}
    ${isRetrying ? html`<button @click=${view.onTry}>${words.tryNow}</button>` : nothing}
  </p>`;
}

/** Nothing could be loaded yet: why, and a way to try again. The page's own words come first. */
export function errorTemplate(view: CoverageView): TemplateResult {
  const {words} = view.context;
  return html`<div class="failure" part="error"><slot name="error">
    <p><b>${words.notLoaded}</b> ${reasonOf(view)}</p>
    <p><button @click=${view.onTry}>${words.tryAgain}</button></p>
  </slot></div>`;
}

/** The feed holds no update: that more may come, or that none will. */
export function emptyTemplate({status, context: {words}}: CoverageView): TemplateResult {
  return html`<div class="empty" part="empty"><slot name="empty">
    <b>${words.nothing}</b> ${status === 'ended' ? nothing : words.willShow}
  </slot></div>`;
}

/** Who made the coverage, and where it goes on. */
export function footerTemplate(
  {credits, authors, fullStory, next, homePageUrl}: Feed,
  {context: {words}}: CoverageView,
): TemplateResult {
  const home = homePageUrl && {url: homePageUrl, title: words.home};
  return html`<footer class="footer" part="footer">
    <p class="credits" part="credits" dir="auto">${credits || authors.map(({name}) => name).join(', ')}</p>
    <p class="links">${[fullStory, next, home].map(link => (link ? html`<a href=${link.url}>${link.title}</a> ` : nothing))}</p>
    <slot name="footer"></slot>
  </footer>`;
}
