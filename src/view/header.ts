import {html, nothing, type TemplateResult} from 'lit';
import {headlineOf, type Feed, type Update} from '../model/feed.js';
import type {Status} from '../model/select.js';
import type {ViewContext} from './context.js';

/** The state in one or two words: what the publisher says of the coverage, unless this page cannot follow it. */
function badgeOf({state, starts}: Feed, status: Status, {words, times}: ViewContext): string {
  if (status === 'ended') return words.ended;
  if (status === 'offline') return words.offline;
  if (status === 'retrying') return words.reconnecting;
  if (status === 'paused' || state === 'paused') return words.paused;
  if (state === 'upcoming') return starts === undefined ? words.soon : words.startsAt(times.moment(starts));
  return words.live;
}

export interface HeaderView {
  readonly feed: Feed;
  readonly status: Status;
  /** The page's own title in place of the feed's, if it is not empty. */
  readonly heading: string;
}

/** Title, state, description and the way to the coverage before. */
export function headerTemplate({feed, status, heading}: HeaderView, context: ViewContext): TemplateResult {
  const {description, previous} = feed;
  const title = heading || feed.title;
  const language = heading ? nothing : context.contentLanguage || nothing;
  return html`<header class="header" part="header">
    <p class="state" part="state">${badgeOf(feed, status, context)}</p>
    ${title
      ? html`<div class="title" part="title" role="heading" aria-level=${context.headingLevel} dir="auto" lang=${language}>${title}</div>`
      : nothing}
    ${description
      ? html`<p class="description" part="description" dir="auto" lang=${context.contentLanguage || nothing}>${description}</p>`
      : nothing}
    ${previous ? html`<p class="previous"><a part="previous" href=${previous.url}>${previous.title}</a></p>` : nothing}
  </header>`;
}

interface ShowAction {
  readonly onShow: (id: string) => void;
}

/** The newest update in one line; a click goes to it and opens it. */
export function bannerTemplate(update: Update, {onShow}: ShowAction, {words, times}: ViewContext): TemplateResult {
  const {id, published} = update;
  return html`<button class="banner" part="banner" type="button" @click=${() => { onShow(id); }}>
    <span class="banner-label" part="banner-label">${words.latest}</span>
    ${published === undefined
      ? nothing
      : html`<time class="banner-time" part="banner-time" datetime=${new Date(published).toISOString()} .textContent=${times.label(published, false)}></time>`}
    <span class="banner-headline" part="banner-headline" dir="auto">${headlineOf(update) || words.untitled}</span>
  </button>`;
}

export interface BriefView {
  readonly keyPoints: readonly string[];
  readonly keyEvents: readonly Update[];
}

/** What a newcomer must know: the points, and the key events with their times. */
export function briefTemplate({keyPoints, keyEvents}: BriefView, {onShow}: ShowAction, context: ViewContext): unknown {
  if (!keyPoints.length && !keyEvents.length) return nothing;
  const {words, times, headingLevel} = context;
  const label = (text: string): TemplateResult => html`<div class="label" role="heading" aria-level=${headingLevel + 1}>${text}</div>`;
  const event = (update: Update): TemplateResult =>
    html`<li><button type="button" @click=${() => { onShow(update.id); }}>
      ${update.published === undefined ? nothing : html`<time datetime=${new Date(update.published).toISOString()}>${times.moment(update.published)}</time>`}
      <span dir="auto">${headlineOf(update) || words.untitled}</span>
    </button></li>`;
  return html`<div class="brief">
    ${keyPoints.length
      ? html`<section class="key-points" part="key-points">${label(words.keyPoints)}
          <ul>${keyPoints.map(point => html`<li dir="auto">${point}</li>`)}</ul></section>`
      : nothing}
    ${keyEvents.length
      ? html`<nav class="key-events" part="key-events" aria-label=${words.keyEvents}>${label(words.keyEvents)}
          <ul>${keyEvents.map(event)}</ul></nav>`
      : nothing}
  </div>`;
}
