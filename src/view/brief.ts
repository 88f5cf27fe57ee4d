import {html, nothing, type TemplateResult} from 'lit';
import type {Feed, Update} from '../model/feed.js';
import type {ViewContext} from './context.js';
import {headlineOf} from './stream/article-parts.js';
import {timeTemplate} from './time-template.js';
import type {CoverageView} from './view.js';

function listTemplate(name: string, label: string, items: readonly TemplateResult[], level: number): unknown {
  return items.length
    ? html`<section class=${name} part=${name}>
        <div class="label" role="heading" aria-level=${level} .textContent=${label}></div>
        <ul>${items}</ul>
      </section>`
    : nothing;
}

function eventTemplate(update: Update, {words, times, options}: ViewContext, show: () => void): TemplateResult {
  return html`<li dir="auto" lang=${options.language || nothing}><button @click=${show}>
    ${timeTemplate('event-time', update.published, times.moment)}
    <span .textContent=${headlineOf(update, words)}></span>
  </button></li>`;
}

/** The summary for a newcomer: the key points, and the key events with their times. */
export function briefTemplate({keyPoints}: Feed, {selection, act, context}: CoverageView): TemplateResult {
  const {words, options} = context;
  const level = options.headingLevel + 1;
  const points = keyPoints.map(
    point => html`<li dir="auto" lang=${options.language || nothing} .textContent=${point}></li>`,
  );
  const events = selection.keyEvents.map(update =>
    eventTemplate(update, context, () => {
      act.show(update.id);
    }),
  );
  return html`<div class="brief">
    ${listTemplate('key-points', words.keyPoints, points, level)}${listTemplate('key-events', words.keyEvents, events, level)}
  </div>`;
}
