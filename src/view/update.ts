import {html, noChange, nothing, type TemplateResult} from 'lit';
import {Directive, directive, type DirectiveParameters, type ElementPart} from 'lit/directive.js';
import {fillBody} from '../content/body.js';
import type {Attachment, Author, Update} from '../model/feed.js';
import type {ViewContext} from './context.js';

/** How one update stands in the stream. */
export interface UpdateView {
  readonly isExpanded: boolean;
  readonly isLatest: boolean;
  readonly isNew: boolean;
  /** The day that begins with it, empty where that is no other than before. */
  readonly day: string;
}

const EDIT_THRESHOLD = 60_000; // milliseconds: what is changed sooner was never read otherwise

/** The body is made when its update is first shown, and patched in place when its content changes. */
class BodyDirective extends Directive {
  #shown: Update | undefined;
  #context: ViewContext | undefined;

  render(_update: Update, _context: ViewContext): unknown {
    return noChange;
  }

  override update(part: ElementPart, [update, context]: DirectiveParameters<this>): unknown {
    const {html: markup, text} = update;
    const isSame = this.#context === context && this.#shown?.html === markup && this.#shown.text === text;
    this.#shown = update;
    this.#context = context;
    const {baseUrl, headingLevel} = context;
    if (!isSame) fillBody(part.element, {html: markup, text, baseUrl, headingLevel: headingLevel + 1});
    return noChange;
  }
}
const body = directive(BodyDirective);

/** An id for the shadow root from any update's id: no white space, still unique. */
function domId(prefix: string, id: string): string {
  return prefix + id.replace(/[\s%]/g, character => `%${character.charCodeAt(0)}`);
}

function timeTemplate({published, url, isPinned}: Update, {times}: ViewContext): unknown {
  if (published === undefined) return nothing;
  const time = html`<time
    class="update-time" part="update-time" datetime=${new Date(published).toISOString()}
    .textContent=${times.label(published, !isPinned)}></time>`;
  return html`${url ? html`<a class="update-permalink" part="update-permalink" href=${url}>${time}</a>` : time}
    ${times.isRelative(published) ? html`<span class="clock">${times.clock(published)}</span>` : nothing}`;
}

function metaTemplate(update: Update, {isNew}: UpdateView, context: ViewContext): TemplateResult {
  const {words, times} = context;
  const {published, modified, isPinned, isKey} = update;
  const isEdited = modified !== undefined && published !== undefined && modified - published >= EDIT_THRESHOLD;
  return html`<div class="update-meta">
    ${timeTemplate(update, context)}
    ${isNew ? html`<span class="flags">${words.new}</span>` : nothing}
    ${isPinned ? html`<span class="flags">${words.pinned}</span>` : nothing}
    ${isKey && !isPinned ? html`<span class="flags">${words.keyEvent}</span>` : nothing}
    ${isEdited ? html`<span class="update-edited" part="update-edited">${words.edited(times.moment(modified))}</span>` : nothing}
  </div>`;
}

function authorsTemplate(authors: readonly Author[]): unknown {
  if (!authors.length) return nothing;
  const avatar = authors.length === 1 && authors[0]?.avatar;
  const names = authors.map(
    ({name, url}, index) => html`${index ? ', ' : ''}${url ? html`<a href=${url}>${name}</a>` : name}`,
  );
  return html`<p class="update-author" part="update-author">
    ${avatar ? html`<img src=${avatar} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">` : nothing}
    <span>${names}</span>
  </p>`;
}

function imageTemplate({image, html: markup}: Update): unknown {
  if (!image || markup.includes(image)) return nothing;
  return html`<img
    class="update-image" part="update-image" src=${image} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">`;
}

/** What a file weighs, in the reader's way of writing numbers. */
function sizeOf(bytes: number): string {
  const isSmall = bytes < 1e6;
  const amount = isSmall ? Math.ceil(bytes / 1000) : Math.round(bytes / 1e5) / 10;
  return `${amount} ${isSmall ? 'kB' : 'MB'}`;
}

function attachmentTemplate({url, title, mimeType, sizeInBytes}: Attachment): TemplateResult {
  const kind = mimeType.replace(/^.*\//, '').toUpperCase();
  const details = [kind, sizeInBytes ? sizeOf(sizeInBytes) : ''].filter(Boolean).join(', ');
  const name = title || /[^/?#]+(?=[?#]|$)/.exec(url)?.[0] || url;
  return html`<a class="update-attachment" part="update-attachment" href=${url} rel="noopener nofollow">${name} <span>${details}</span></a>`;
}

/** The address of a linked page, short enough to read. */
const addressOf = (url: string): string => url.replace(/^https?:\/\/(www\.)?|\/$/gi, '');

function footerTemplate({tags, externalUrl}: Update): unknown {
  if (!tags.length && !externalUrl) return nothing;
  return html`<footer class="update-footer" part="update-footer">
    ${tags.length ? html`<ul class="update-tags" part="update-tags">${tags.map(tag => html`<li>${tag}</li>`)}</ul>` : nothing}
    ${externalUrl ? html`<a href=${externalUrl} rel="noopener nofollow">${addressOf(externalUrl)}</a>` : nothing}
  </footer>`;
}

function correctionTemplate({correction}: Update, label: string): unknown {
  if (!correction) return nothing;
  return html`<p class="correction" part="correction">${label ? html`<b>${label}</b> ` : nothing}${correction}</p>`;
}

function headingTemplate(update: Update, {isExpanded}: UpdateView, {words, contentLanguage, headingLevel}: ViewContext): TemplateResult {
  const {id, title, excerpt, label} = update;
  return html`<div role="heading" aria-level=${headingLevel + 1}>
    <button
      class="update-toggle" part="update-toggle" type="button" aria-expanded=${String(isExpanded)} aria-controls=${domId('b', id)}
    ><span id=${domId('t', id)}>${label ? html`<span class="update-label" part="update-label">${label}</span> ` : nothing}<span
      class="update-title" part="update-title" dir="auto" lang=${update.language || contentLanguage || nothing}
    >${title || excerpt || words.untitled}</span></span></button>
  </div>`;
}

function foldTemplate(update: Update, {isExpanded}: UpdateView, context: ViewContext): TemplateResult {
  const language = update.language || context.contentLanguage || nothing;
  return html`<div class="fold" id=${domId('b', update.id)} hidden=${isExpanded ? nothing : 'until-found'}>
    ${authorsTemplate(update.authors)}
    ${update.html || update.text
      ? html`<div class="update-body" part="update-body" dir="auto" lang=${language} ${body(update, context)}></div>`
      : nothing}
    ${imageTemplate(update)}
    ${update.attachments.map(attachmentTemplate)}
    ${correctionTemplate(update, context.words.correction)}
    ${footerTemplate(update)}
  </div>`;
}

function withdrawnTemplate(update: Update, view: UpdateView, context: ViewContext): TemplateResult {
  return html`<header class="update-header" part="update-header">
      ${metaTemplate(update, view, context)}
      <div class="update-title" part="update-title" id=${domId('t', update.id)} role="heading" aria-level=${context.headingLevel + 1}>
        ${context.words.withdrawn}
      </div>
    </header>
    ${correctionTemplate(update, '')}`;
}

function statesOf({title, isKey, isPinned, isDeleted}: Update, {isExpanded, isLatest, isNew}: UpdateView): string {
  if (isDeleted) return 'withdrawn';
  const states = [isLatest && 'latest', isNew && 'new', isPinned && 'pinned', isKey && 'key', !title && 'untitled'];
  return [...states, isExpanded ? 'expanded' : 'collapsed'].filter(Boolean).join(' ');
}

/** One update as an article, under its day where one begins. Its heading's button opens and folds what is below. */
export function updateTemplate(update: Update, view: UpdateView, context: ViewContext): TemplateResult {
  const names = `update ${statesOf(update, view)}`;
  const {day} = view;
  return html`${day ? html`<p class="day" part="day">${day}</p>` : nothing}<article
    class=${day ? `${names} dated` : names} part=${names} data-id=${update.id} tabindex="0" aria-labelledby=${domId('t', update.id)}>
    ${update.isDeleted
      ? withdrawnTemplate(update, view, context)
      : html`<header class="update-header" part="update-header">
            ${metaTemplate(update, view, context)}${headingTemplate(update, view, context)}
          </header>
          ${foldTemplate(update, view, context)}`}
  </article>`;
}
