import {html, nothing, type TemplateResult} from 'lit';
import type {Feed} from '../model/feed.js';
import {isTriedAgain} from '../model/status.js';
import type {CoverageView} from './view.js';

/** Whether updates are missed, for now. */
export const isInTrouble = (status: string): boolean => /^(retrying|offline)$/.test(status);

/** Returns the sentences of the status line, without the empty ones. */
function sentencesOf(view: CoverageView, status: string): string {
  const {words, say, times} = view.context;
  const {feed, checks} = view.state;
  const {nextCheckAt} = view.status;
  const now = Date.now();
  const isRetrying = isTriedAgain(status);
  return [
    status === 'ended' && feed?.ends
      ? say('coverageEnded', {when: times.moment(feed.ends)})
      : say(status === 'offline' && view.chrome.paused ? 'status.halted' : `status.${status}`),
    status === 'live' && checks.isTold !== undefined && (checks.isTold ? words.atOnce : words.byChecks),
    checks.checkedAt &&
      /^(live|retrying)$/.test(status) &&
      say(isRetrying ? 'lastGood' : 'checked', {ago: times.relative(Math.min(checks.checkedAt, now))}),
    isRetrying && nextCheckAt < Infinity && say('nextTry', {ago: times.relative(Math.max(nextCheckAt, now))}),
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * The line at the foot with the time of the last check and any trouble, and a button that ends it. It is not a live region, because it changes at every
 * check. Its button is hidden rather than left out: a child that comes and goes would need one of Lit's markers between the
 * texts, and page translators remove markers there.
 */
export function statusTemplate(view: CoverageView): TemplateResult {
  const {name: status} = view.status;
  const {words} = view.context;
  const isPaused = status === 'paused';
  const label = isPaused ? words.resume : isInTrouble(status) ? words.tryNow : '';
  return html`<p class="status" part="status" tabindex="-1">
    <span .textContent=${sentencesOf(view, status)}></span>
    <button ?hidden=${!label} @click=${isPaused ? view.act.togglePause : view.act.tryNow} .textContent=${label}></button>
  </p>`;
}

/** Shown if nothing could be loaded yet, with a button that tries again. The page's `error` slot replaces both. */
export function errorTemplate(view: CoverageView): TemplateResult {
  const {words} = view.context;
  return html`<div class="failure" part="error"><slot name="error">
    <p><b .textContent=${sentencesOf(view, 'error')}></b></p>
    <p><button @click=${view.act.tryNow} .textContent=${words.tryAgain}></button></p>
  </slot></div>`;
}

/** Shown if the feed holds no update: updates may still come, unless the coverage has ended. */
export function emptyTemplate({status, context: {words}}: CoverageView): TemplateResult {
  const [now, later] = status.name === 'ended' ? [words.nothingCame, ''] : [words.nothing, words.willShow];
  return html`<div class="empty" part="empty"><slot name="empty">
    <b .textContent=${now}></b> <span .textContent=${later}></span>
  </slot></div>`;
}

/** Shown if the filter lets no update through. */
export function noMatchTemplate({act, context: {words}}: CoverageView): TemplateResult {
  return html`<div class="empty" part="empty">
    <span .textContent=${words.noMatch}></span> <button @click=${act.showAll} .textContent=${words.showAll}></button>
  </div>`;
}

/** Credits and links. */
export function footerTemplate(
  {credits, authors, fullStory, next, homePageUrl}: Feed,
  {context: {words, names, options}}: CoverageView,
): TemplateResult {
  const lang = options.language || nothing;
  const home = homePageUrl && {url: homePageUrl, title: words.home};
  return html`<div class="footer" part="footer">
    <p class="credits" part="credits" dir="auto" lang=${lang} .textContent=${credits || (authors[1] ? names().format(authors.map(({name}) => name)) : authors[0]?.name)}></p>
    <p class="links">${[fullStory, next, home].map(link => (link ? html`<a dir="auto" lang=${link === home ? nothing : lang} href=${link.url} .textContent=${link.title}></a> ` : nothing))}</p>
    <slot name="footer"></slot>
  </div>`;
}
