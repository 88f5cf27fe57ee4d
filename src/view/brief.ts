import {html, nothing, type TemplateResult} from 'lit';
import type {Feed} from '../model/feed.js';
import {headlineOf} from './stream/article-parts.js';
import {timeTemplate} from './time-template.js';
import type {CoverageView} from './view.js';

function listTemplate(name: string, label: string, items: readonly TemplateResult[], level: number): unknown {
  return items.length
    ? html`<section class="${name} split" part=${name}>
        <div class="rail"><div class="label" part="list-heading" role="heading" aria-level=${level} .textContent=${label}></div></div>
        <ul class="column">${items}</ul>
      </section>`
    : nothing;
}

/** The summary for somebody who has just come: the key points, and the key events with their times. */
export function briefTemplate({keyPoints}: Feed, {selection, act, context}: CoverageView): TemplateResult {
  const {words, times, options} = context;
  const level = options.headingLevel + 1;
  const lang = options.language || nothing;
  const points = keyPoints.map(point => html`<li dir="auto" lang=${lang} .textContent=${point}></li>`);
  const events = selection.keyEvents.map(
    update => html`<li><button @click=${() => {
      act.show(update.id);
    }}>
      ${timeTemplate('event-time', update.published, update.isDay ? times.date : times.moment, update.isDay)}
      <span dir="auto" lang=${lang} .textContent=${headlineOf(update, words)}></span>
    </button></li>`,
  );
  return html`<div class="brief">
    ${listTemplate('key-points', words.keyPoints, points, level)}${listTemplate('key-events', words.keyEvents, events, level)}
  </div>`;
}
