import {html, nothing, type TemplateResult} from 'lit';
import type {Feed} from '../model/feed.js';
import type {CoverageView} from './view.js';

/** Why the last check failed, in words for readers. */
const reasonOf = ({state: {checks}, context}: CoverageView): string =>
  (checks.error && context.words.failures[checks.error.name]) ?? '';

/** The sentences of the status line, the empty ones left out. */
function sentencesOf(view: CoverageView, status: string): string {
  const {words, times} = view.context;
  const {feed, checks} = view.state;
  const {nextCheckAt} = view.status;
  const now = Date.now();
  const isRetrying = status === 'retrying';
  const checked = isRetrying ? words.lastGood : words.checked;
  return [
    isRetrying && reasonOf(view),
    status === 'ended' && feed?.ends ? `${words.coverageEnded} ${times.moment(feed.ends)}.` : words.sentences[status],
    checks.checkedAt &&
      /^(live|retrying|hidden)$/.test(status) &&
      `${checked} ${times.relative(Math.min(checks.checkedAt, now))}.`,
    isRetrying && nextCheckAt < Infinity && `${words.nextTry} ${times.relative(Math.max(nextCheckAt, now))}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * One line at the foot that says how fresh the page is. It is no live region: it would speak at every check. Its
 * button is hidden rather than left out: a child that comes and goes would need one of Lit's markers between the texts, and
 * translators remove them there.
 */
export function statusTemplate(view: CoverageView): TemplateResult {
  const {name} = view.status;
  const {words} = view.context;
  const status = !view.state.page.isVisible && /^(live|retrying)$/.test(name) ? 'hidden' : name;
  const isRetrying = status === 'retrying';
  return html`<p class="status" part="status">
    <span .textContent=${sentencesOf(view, status)}></span>
    <button ?hidden=${!isRetrying} @click=${view.act.tryNow} .textContent=${isRetrying ? words.tryNow : ''}></button>
  </p>`;
}

/** Nothing could be loaded yet: why, and a way to try again. The page's own words come first. */
export function errorTemplate(view: CoverageView): TemplateResult {
  const {words} = view.context;
  return html`<div class="failure" part="error"><slot name="error">
    <p><b .textContent=${words.notLoaded}></b> <span .textContent=${reasonOf(view)}></span></p>
    <p><button @click=${view.act.tryNow} .textContent=${words.tryAgain}></button></p>
  </slot></div>`;
}

/** The feed holds no update: that more may come, or that none will. */
export function emptyTemplate({status, context: {words}}: CoverageView): TemplateResult {
  return html`<div class="empty" part="empty"><slot name="empty">
    <b .textContent=${words.nothing}></b> <span .textContent=${status.name === 'ended' ? '' : words.willShow}></span>
  </slot></div>`;
}

/** Who made the coverage, and where it goes on. */
export function footerTemplate(
  {credits, authors, fullStory, next, homePageUrl}: Feed,
  {context: {words}}: CoverageView,
): TemplateResult {
  const home = homePageUrl && {url: homePageUrl, title: words.home};
  return html`<footer class="footer" part="footer">
    <p class="credits" part="credits" dir="auto" .textContent=${credits || authors.map(({name}) => name).join(', ')}></p>
    <p class="links">${[fullStory, next, home].map(link => (link ? html`<a href=${link.url} .textContent=${link.title}></a> ` : nothing))}</p>
    <slot name="footer"></slot>
  </footer>`;
}
