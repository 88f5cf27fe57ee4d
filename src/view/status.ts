import {html, nothing, type TemplateResult} from 'lit';
import type {Feed} from '../model/feed.js';
import type {CoverageView} from './coverage.js';

/** What went wrong, in the reader's words. */
const reasonOf = ({error, context}: CoverageView): string => (error && context.words.failures[error.name]) ?? '';

/** One line at the foot that says how fresh the page is. It is no live region: it would speak at every check. */
export function statusTemplate(view: CoverageView): TemplateResult {
  const {words, times} = view.context;
  const {status, feed, checkedAt} = view;
  const isRetrying = status === 'retrying';
  const now = Date.now();
  return html`<p class="status" part="status">
    ${reasonOf(view)} ${words.sentences[status]} ${status === 'ended' && feed?.ends ? times.moment(feed.ends) : nothing}
    ${checkedAt && (isRetrying || status === 'live') ? `${words.checked} ${times.relative(Math.min(checkedAt, now))}.` : nothing}
    ${isRetrying
      ? html`${words.nextTry} ${times.relative(Math.max(view.nextCheckAt, now))}. <button @click=${view.onTry}>${words.tryNow}</button>`
      : nothing}
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
export function footerTemplate({credits, authors, fullStory, homePageUrl}: Feed, {context: {words}}: CoverageView): TemplateResult {
  return html`<footer class="footer" part="footer">
    <p class="credits" part="credits" dir="auto">${credits || authors.map(({name}) => name).join(', ')}</p>
    <p class="links">
      ${fullStory ? html`<a href=${fullStory.url}>${fullStory.title}</a>` : nothing}
      ${homePageUrl ? html`<a href=${homePageUrl}>${words.home}</a>` : nothing}
    </p>
  </footer>`;
}
