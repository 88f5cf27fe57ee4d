import {html, nothing, type TemplateResult} from 'lit';
import type {Feed, Update} from '../model/feed.js';
import type {CoverageView} from './context.js';
import {headlineOf} from './update.js';

/** The same name as class, for our sheet, and as part, for the page's. */
const timeTemplate = (name: string, time: number, text: string): TemplateResult =>
  html`<time class=${name} part=${name} datetime=${new Date(time).toISOString()} .textContent=${text}></time>`;

/** The state in one or two words: what the publisher says of the coverage, unless this page cannot follow it. */
function badgeOf({state, starts}: Feed, {status, context}: CoverageView): string {
  const {words, times} = context;
  if (status === 'live' && state === 'upcoming') return `${words.starts} ${starts ? times.moment(starts) : ''}`;
  return words.badges[status === 'live' ? state : status] ?? '';
}

/** Title, state, description and the way to the coverage before. */
export function headerTemplate(feed: Feed, view: CoverageView): TemplateResult {
  const {previous, description} = feed;
  const {language, headingLevel} = view.context.options;
  const title = view.heading || feed.title;
  const lang = language || nothing;
  return html`<header class="header" part="header">
    <p class="state" part="state">${badgeOf(feed, view)}</p>
    ${title ? html`<div class="title" part="title" role="heading" aria-level=${headingLevel} dir="auto" lang=${view.heading ? nothing : lang}>${title}</div>` : nothing}
    ${description ? html`<p class="description" part="description" dir="auto" lang=${lang}>${description}</p>` : nothing}
    ${previous ? html`<p class="previous"><a part="previous" href=${previous.url}>${previous.title}</a></p>` : nothing}
    <slot name="header"></slot>
  </header>`;
}

/** The newest update in one line; a click goes to it and opens it. */
export function bannerTemplate(
  update: Update,
  {onShow, context: {words, times, options}}: CoverageView,
): TemplateResult {
  const {id, published} = update;
  return html`<button class="banner" part="banner" @click=${() => {
    onShow(id);
  }}>
    <span class="banner-label" part="banner-label">${`${words.latest} `}</span>
    ${published ? timeTemplate('banner-time', published, times.label(published)) : nothing}
    <span class="banner-headline" part="banner-headline" dir="auto" lang=${options.language || nothing}>${headlineOf(update, words)}</span>
  </button>`;
}

/** What a newcomer must know: the points, and the key events with their times. */
export function briefTemplate({keyPoints}: Feed, {keyEvents, onShow, context}: CoverageView): TemplateResult {
  const {words, times, options} = context;
  const list = (name: string, label: string, items: readonly unknown[]): unknown =>
    items.length
      ? html`<section class=${name} part=${name}>
          <div class="label" role="heading" aria-level=${options.headingLevel + 1}>${label}</div>
          <ul>${items.map(item => html`<li dir="auto" lang=${options.language || nothing}>${item}</li>`)}</ul>
        </section>`
      : nothing;
  const events = keyEvents.map(
    update => html`<button @click=${() => {
      onShow(update.id);
    }}>
      ${update.published ? timeTemplate('event-time', update.published, times.moment(update.published)) : nothing}
      <span>${headlineOf(update, words)}</span>
    </button>`,
  );
  return html`<div class="brief">
    ${list('key-points', words.keyPoints, keyPoints)}${list('key-events', words.keyEvents, events)}
  </div>`;
}
