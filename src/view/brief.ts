import {html, nothing, type TemplateResult} from 'lit';
import {make} from '../dom/make.js';
import type {Feed} from '../model/feed.js';
import {languageOf} from './languages.js';
import {MORE, onButton} from './list-button.js';
import {headlineOf} from './stream/headline.js';
import {timeAttributes} from './time.js';
import type {CoverageView} from './view.js';

const FEW = 5; // key events that are listed at first
const FEWER = 3; // of them that are seen where it is narrow

/**
 * The list of key events, each with its time. The button that unfolds it stands before what it unfolds, so that the keyboard
 * goes on into that.
 */
export function makeKeyEvents({selection, state, context}: CoverageView): readonly HTMLElement[] {
  const {words, say, times} = context;
  const {hasAllKeyEvents} = state.reader;
  const {length} = selection.keyEvents;
  const isCut = length > FEW && !hasAllKeyEvents;
  const made = selection.keyEvents.slice(0, hasAllKeyEvents ? Infinity : FEW).map(({update}, index) => {
    const {id, published, isDay} = update;
    const time = published && (isDay ? times.date(published) : times.moment(published, true));
    return make(
      'li',
      {'data-key': id, class: isCut && index >= FEWER ? 'late' : undefined},
      make(
        'button',
        {value: id},
        time && make('time', {part: 'event-time', ...timeAttributes(published, times, isDay)}, time),
        time && ' ',
        make('span', {dir: 'auto', lang: languageOf(update, context)}, headlineOf(update, words)),
      ),
    );
  });
  const attributes = {part: 'key-events-toggle', value: MORE, 'aria-expanded': hasAllKeyEvents};
  const toggle = make('li', {'data-key': MORE}, make('button', attributes, say('allKeyEvents', {count: length})));
  return length > FEW ? made.toSpliced(FEW, 0, toggle) : made;
}

function listTemplate(name: string, label: string, list: unknown, {context}: CoverageView): TemplateResult {
  return html`<section class="${name} split" part=${name}>
    <div class="rail"><div class="label" part="list-heading" role="heading" aria-level=${context.options.headingLevel + 1} .textContent=${label}></div></div>
    <div class="column">${list}</div>
  </section>`;
}

/** The list, which is filled by `makeKeyEvents`. */
const keyEventsTemplate = ({act}: CoverageView): TemplateResult =>
  html`<ul @click=${onButton(act.toggleKeyEvents, act.show)}></ul>`;

/** The summary for somebody who has just come: the key points, and the key events with their times. */
export function briefTemplate({keyPoints}: Feed, view: CoverageView): TemplateResult {
  const {words, options} = view.context;
  const points = keyPoints.map(
    point => html`<li dir="auto" lang=${options.language || nothing} .textContent=${point}></li>`,
  );
  return html`<div class="brief" part="brief">
    ${points.length ? listTemplate('key-points', words.keyPoints, html`<ul>${points}</ul>`, view) : nothing}${
      view.selection.keyEvents.length
        ? listTemplate('key-events', words.keyEvents, keyEventsTemplate(view), view)
        : nothing
    }
  </div>`;
}
