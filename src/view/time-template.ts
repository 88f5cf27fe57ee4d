import {html, nothing, type TemplateResult} from 'lit';
import {datetimeOf} from './time.js';

/**
 * A time in milliseconds since the epoch. Without a time it is hidden rather than left out: a child that comes and goes would
 * need one of Lit's markers between the texts of a button, and page translators remove markers there. `name` is both the class,
 * for our sheet, and the part, for the page's.
 */
export function timeTemplate(
  name: string,
  time: number | undefined,
  text: (time: number) => string,
  isDay = false,
): TemplateResult {
  return html`<time class=${name} part=${name} datetime=${time ? datetimeOf(time, isDay) : nothing} ?hidden=${!time} .textContent=${time ? text(time) : ''}></time>`;
}
