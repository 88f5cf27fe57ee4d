import {html, nothing, type TemplateResult} from 'lit';
import type {Feed} from '../model/feed.js';
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

function reasonOf(error: Error | undefined, {words}: ViewContext): string {
  return (error && words.failure[error.name]) ?? '';
}

/** What the line says in one or two sentences. */
function sentenceOf(view: StatusView, context: ViewContext): string {
  const {words, times} = context;
  const {status, feed, checkedAt, nextCheckAt} = view;
  const checked = checkedAt === undefined ? '' : words.checked(times.relative(Math.min(checkedAt, Date.now())));
  switch (status) {
    case 'loading':
      return words.loading;
    case 'live':
      return checked;
    case 'paused':
      return `${words.pausedSince} ${checked}`;
    case 'offline':
      return words.offlineHint;
    case 'ended':
      return words.coverageEnded(feed?.ends === undefined ? '' : times.moment(feed.ends));
    case 'retrying': {
      const next = Number.isFinite(nextCheckAt) ? words.nextTry(times.relative(Math.max(nextCheckAt, Date.now()))) : '';
      return [reasonOf(view.error, context), checked, next].join(' ').trim();
    }
    case 'error':
    case 'idle':
      return '';
  }
}

/** What screen readers are told of a change of status: trouble and its end, not every check. */
export function spokenStatus(view: StatusView, context: ViewContext): string {
  const {status, error} = view;
  if (status === 'offline' || status === 'ended') return sentenceOf(view, context);
  return status === 'retrying' || status === 'error' ? reasonOf(error, context) : '';
}

/** One line at the foot that says how fresh the page is. It is no live region: it would speak at every check. */
export function statusTemplate(view: StatusView, onTry: () => void, context: ViewContext): unknown {
  const sentence = sentenceOf(view, context);
  if (!sentence) return nothing;
  const canTry = view.status === 'retrying';
  return html`<p class="status" part="status">
    ${sentence}${canTry ? html` <button type="button" @click=${onTry}>${context.words.tryNow}</button>` : nothing}
  </p>`;
}

/** Nothing could be loaded yet: why, and a way to try again. The page's own words come first. */
export function errorTemplate(error: Error | undefined, onTry: () => void, context: ViewContext): TemplateResult {
  const {words} = context;
  return html`<div class="error" part="error"><slot name="error">
    <p><b>${words.notLoaded}</b> ${reasonOf(error, context)}</p>
    <p><button type="button" @click=${onTry}>${words.tryAgain}</button></p>
  </slot></div>`;
}

/** The feed holds no update: that more may come, or that none will. */
export function emptyTemplate(isEnded: boolean, {words}: ViewContext): TemplateResult {
  return html`<div class="empty" part="empty"><slot name="empty">
    ${isEnded ? html`<p>${words.nothing}</p>` : html`<p><b>${words.nothingYet}</b> ${words.willShow}</p>`}
  </slot></div>`;
}

/** The shape of what comes, for eyes only. */
export function skeletonTemplate(): TemplateResult {
  const row = html`<div class="update"><i></i><i></i><i></i></div>`;
  return html`<div class="skeleton" aria-hidden="true">${row}${row}${row}</div>`;
}

/** Who made the coverage, and where it goes on. */
export function footerTemplate(feed: Feed, {words}: ViewContext): unknown {
  const credits = feed.credits || feed.authors.map(({name}) => name).join(', ');
  const {fullStory, homePageUrl, next} = feed;
  if (!credits && !fullStory && !homePageUrl && !next) return nothing;
  return html`<footer class="footer" part="footer">
    ${credits ? html`<p class="credits" part="credits" dir="auto">${credits}</p>` : nothing}
    <p class="links">
      ${fullStory ? html`<a href=${fullStory.url}>${fullStory.title}</a>` : nothing}
      ${next ? html`<a href=${next.url}>${next.title}</a>` : nothing}
      ${homePageUrl ? html`<a href=${homePageUrl}>${words.coverageHome}</a>` : nothing}
    </p>
  </footer>`;
}
