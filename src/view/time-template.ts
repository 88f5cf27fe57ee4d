import {html, noChange, nothing, type TemplateResult} from 'lit';
import type {Update} from '../model/feed.js';
import {timeAttributes} from './time.js';
import type {CoverageView} from './view.js';

/**
 * The time of an update. Without a time it is hidden rather than left out: a child that comes and goes would need one of Lit's
 * markers between the texts of a button, and page translators remove markers there. While the button around it has the focus,
 * the text stays: screen readers would say the button anew every minute. `name` is both the class, for our sheet, and the part,
 * for the page's.
 */
export function timeTemplate(
  name: string,
  {published, isDay}: Update,
  {context: {times}, focused}: CoverageView,
): TemplateResult {
  const {datetime = nothing, title = nothing} = published ? timeAttributes(published, times, isDay) : {};
  const isHeard = focused?.querySelector<HTMLTimeElement>(`.${name}`)?.dateTime === datetime;
  const text = published ? (isDay ? times.date : times.label)(published) : '';
  return html`<time class=${name} part=${name} datetime=${datetime} title=${title} ?hidden=${!published} .textContent=${isHeard ? noChange : text}></time>`;
}
