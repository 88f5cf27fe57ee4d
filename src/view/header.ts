import {html, nothing, type TemplateResult} from 'lit';
import type {Feed, Update} from '../model/feed.js';
import type {Status} from '../model/select.js';
import type {ViewContext} from './context.js';
import {headlineOf, timeTemplate} from './update.js';

export interface HeaderView {
  readonly status: Status;
  /** The page's own title in place of the feed's, if it is not empty. */
  readonly heading: string;
}

/** The state in one or two words: what the publisher says of the coverage, unless this page cannot follow it. */
function badgeOf({state, starts}: Feed, status: Status, {words, times}: ViewContext): string {
  if (status !== 'live') return words.badges[status] ?? '';
  if (state === 'upcoming') return `${words.starts} ${starts === undefined ? '' : times.moment(starts)}`;
  return words.badges[state] ?? '';
}

/** Title, state, description and the way to the coverage before. */
export function headerTemplate(feed: Feed, {status, heading}: HeaderView, context: ViewContext): TemplateResult {
  const {previous, description} = feed;
  const {language, headingLevel} = context.options;
  const title = heading || feed.title;
  const lang = language || nothing;
  return html`<header class="header" part="header">
    <p class="state" part="state">${badgeOf(feed, status, context)}</p>
    ${title
      ? html`<div class="title" part="title" role="heading" aria-level=${headingLevel} dir="auto" lang=${heading ? nothing : lang}>${title}</div>`
      : nothing}
    ${description ? html`<p class="description" part="description" dir="auto" lang=${lang}>${description}</p>` : nothing}
    ${previous ? html`<p class="previous"><a part="previous" href=${previous.url}>${previous.title}</a></p>` : nothing}
  </header>`;
}

interface ShowAction {
  readonly onShow: (id: string) => void;
}

/** The newest update in one line; a click goes to it and opens it. */
export function bannerTemplate(update: Update, {onShow}: ShowAction, {words, times}: ViewContext): TemplateResult {
  const {id, published} = update;
  return html`<button class="banner" part="banner" @click=${() => { onShow(id); }}>
    <span class="banner-label" part="banner-label">${words.latest}</span>
    ${timeTemplate('banner-time', published, times.label(published ?? 0))}
    <span class="banner-headline" part="banner-headline" dir="auto">${headlineOf(update, words)}</span>
  </button>`;
}

/** What a newcomer must know: the points, and the key events with their times. */
export function briefTemplate(
  {keyPoints}: Feed,
  keyEvents: readonly Update[],
  {onShow}: ShowAction,
  {words, times, options}: ViewContext,
): TemplateResult {
  const list = (name: string, label: string, items: readonly unknown[]): unknown =>
    items.length
      ? html`<section class=${name} part=${name}>
          <div class="label" role="heading" aria-level=${options.headingLevel + 1}>${label}</div>
          <ul>${items.map(item => html`<li dir="auto">${item}</li>`)}</ul>
        </section>`
      : nothing;
  const event = (update: Update): TemplateResult =>
    html`<button @click=${() => { onShow(update.id); }}>
      ${timeTemplate('event-time', update.published, times.moment(update.published ?? 0))} <span>${headlineOf(update, words)}</span>
    </button>`;
  return html`<div class="brief">
    ${list('key-points', words.keyPoints, keyPoints)}${list('key-events', words.keyEvents, keyEvents.map(event))}
  </div>`;
}
