import {html, nothing, type TemplateResult} from 'lit';
import {make} from '../dom/make.js';
import type {Feed} from '../model/feed.js';
import {headlineOf} from './stream/headline.js';
import {datetimeOf} from './time.js';
import type {CoverageView} from './view.js';

const FEW = 5; // key events that are listed at first

/** The list of key events, each with its time. */
export function makeKeyEvents({selection, state, context}: CoverageView): readonly HTMLElement[] {
  const {words, times, options} = context;
  const shown = selection.keyEvents.slice(0, state.reader.hasAllKeyEvents ? Infinity : FEW);
  return shown.map(({update}) => {
    const {id, published, isDay} = update;
    const time = published && (isDay ? times.date : times.moment)(published);
    return make(
      'li',
      {'data-key': id},
      make(
        'button',
        {value: id},
        time && make('time', {part: 'event-time', datetime: datetimeOf(published, isDay)}, time),
        time && ' ',
        make('span', {dir: 'auto', lang: options.language || undefined}, headlineOf(update, words)),
      ),
    );
  });
}

function listTemplate(name: string, label: string, list: unknown, {context}: CoverageView): TemplateResult {
  return html`<section class="${name} split" part=${name}>
    <div class="rail"><div class="label" part="list-heading" role="heading" aria-level=${context.options.headingLevel + 1} .textContent=${label}></div></div>
    <div class="column">${list}</div>
  </section>`;
}

/** The list, which is filled by `makeKeyEvents`, and the button that unfolds it. */
function keyEventsTemplate({selection, state, act, context}: CoverageView): TemplateResult {
  const {length} = selection.keyEvents;
  const show = ({target}: Event): void => {
    const button = (target as Element).closest('button');
    if (button) act.show(button.value);
  };
  return html`<ul @click=${show}></ul>
    ${length > FEW ? html`<button class="key-events-toggle" part="key-events-toggle" aria-expanded=${state.reader.hasAllKeyEvents} @click=${act.toggleKeyEvents} .textContent=${context.words.listAll(length)}></button>` : nothing}`;
}

/** The summary for somebody who has just come: the key points, and the key events with their times. */
export function briefTemplate({keyPoints}: Feed, view: CoverageView): TemplateResult {
  const {words, options} = view.context;
  const points = keyPoints.map(
    point => html`<li dir="auto" lang=${options.language || nothing} .textContent=${point}></li>`,
  );
  return html`<div class="brief">
    ${points.length ? listTemplate('key-points', words.keyPoints, html`<ul>${points}</ul>`, view) : nothing}${
      view.selection.keyEvents.length
        ? listTemplate('key-events', words.keyEvents, keyEventsTemplate(view), view)
        : nothing
    }
  </div>`;
}
