import {html, nothing, type TemplateResult} from 'lit';
import type {Feed, Update} from '../model/feed.js';
import type {ViewContext} from './context.js';
import {headlineOf} from './stream/article-parts.js';
import type {CoverageView} from './view.js';

function listTemplate(name: string, label: string, items: readonly TemplateResult[], level: number): unknown {
  return items.length
    ? html`<section class=${name} part=${name}>
        <div class="label" role="heading" aria-level=${level} .textContent=${label}></div>
        <ul>${items}</ul>
      </section>`
    : nothing;
}

/** A template with a time and one without, as in the banner. */
function eventTemplate(update: Update, {words, times}: ViewContext, show: () => void): TemplateResult {
  const {published} = update;
  const headline = headlineOf(update, words);
  return published
    ? html`<button @click=${show}>
        <time class="event-time" part="event-time" datetime=${new Date(published).toISOString()} .textContent=${times.moment(published)}></time>
        <span .textContent=${headline}></span>
      </button>`
    : html`<button @click=${show}><span .textContent=${headline}></span></button>`;
}

/** The summary for a newcomer: the key points, and the key events with their times. */
export function briefTemplate({keyPoints}: Feed, {selection, act, context}: CoverageView): TemplateResult {
  const {words, options} = context;
  const level = options.headingLevel + 1;
  const lang = options.language || nothing;
  const points = keyPoints.map(point => html`<li dir="auto" lang=${lang} .textContent=${point}></li>`);
  const events = selection.keyEvents.map(update => {
    const event = eventTemplate(update, context, () => {
      act.show(update.id);
    });
    return html`<li dir="auto" lang=${lang}>${event}</li>`;
  });
  return html`<div class="brief">
    ${listTemplate('key-points', words.keyPoints, points, level)}${listTemplate('key-events', words.keyEvents, events, level)}
  </div>`;
}
