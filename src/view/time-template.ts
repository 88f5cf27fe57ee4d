import {html, nothing, type TemplateResult} from 'lit';

/**
 * A time, hidden where there is none: a child that comes and goes would need one of Lit's markers between the texts of a
 * button, and translators remove markers there. `name` is its class, for our sheet, and its part, for the page's.
 */
export function timeTemplate(name: string, time: number | undefined, format: (time: number) => string): TemplateResult {
  const date = time ? new Date(time).toISOString() : nothing;
  return html`<time class=${name} part=${name} datetime=${date} ?hidden=${!time} .textContent=${time ? format(time) : ''}></time>`;
}
