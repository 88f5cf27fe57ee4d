import {html, noChange, nothing, type TemplateResult} from 'lit';
import {Directive, directive, type DirectiveParameters, type ElementPart} from 'lit/directive.js';
import {fillBody} from '../content/body.js';
import type {Words} from '../locales/en.js';
import type {Author, Update} from '../model/feed.js';
import type {ViewContext} from './context.js';

/** How one update stands in the stream. */
export interface UpdateView {
  readonly isExpanded: boolean;
  readonly isLatest: boolean;
  readonly isNew: boolean;
}

const EDIT_THRESHOLD = 60_000; // milliseconds: what is changed sooner was hardly read otherwise

/** The body is made when its update is first shown, and patched in place when its content changes. */
class BodyDirective extends Directive {
  #shown: readonly unknown[] = [];

  render(_update: Update, _context: ViewContext): unknown {
    return noChange;
  }

  override update(part: ElementPart, [update, context]: DirectiveParameters<this>): unknown {
    const shown = [update.html, update.text, context];
    if (shown.some((value, index) => value !== this.#shown[index])) {
      const {baseUrl, headingLevel} = context.options;
      fillBody(part.element, {html: update.html, text: update.text, baseUrl, headingLevel: headingLevel + 1});
    }
    this.#shown = shown;
    return noChange;
  }
}
const body = directive(BodyDirective);

/** What to call an update where one line of it is shown. */
export const headlineOf = ({title, excerpt}: Update, {untitled}: Words): string => title || excerpt || untitled;

/** An id for the shadow root from any update's id: no white space, still unique. */
export function domId(prefix: string, id: string): string {
  return prefix + id.replace(/[\s%]/g, character => `%${character.charCodeAt(0)}`);
}

/** A `<time>` whose text `refreshTimes` keeps up to date. */
export function timeTemplate(name: string, time: number | undefined, text: string): unknown {
  if (time === undefined) return nothing;
  return html`<time class=${name} part=${name} datetime=${new Date(time).toISOString()} .textContent=${text}></time>`;
}

const languageOf = ({language}: Update, {options}: ViewContext): string | typeof nothing => language || options.language || nothing;

function metaTemplate(update: Update, {isNew}: UpdateView, {words, times}: ViewContext): TemplateResult {
  const {published, modified, isPinned, url} = update;
  const time = published === undefined ? nothing : timeTemplate('update-time', published, times.label(published, !isPinned));
  const mark = (isMarked: boolean, text: string): unknown => (isMarked ? html`<span class="flags">${text}</span>` : nothing);
  return html`<div class="update-meta">
    ${url && published !== undefined ? html`<a class="update-permalink" part="update-permalink" href=${url}>${time}</a>` : time}
    ${published !== undefined && times.isRelative(published) ? html`<span class="clock">${times.clock(published)}</span>` : nothing}
    ${mark(isNew, words.new)} ${mark(isPinned, words.pinned)} ${mark(update.isKey && !isPinned, words.keyEvent)}
    ${modified && published && modified - published >= EDIT_THRESHOLD
      ? html`<span class="update-edited" part="update-edited">${words.edited} ${times.moment(modified)}</span>`
      : nothing}
  </div>`;
}

const pictureTemplate = (url: string, name: string): TemplateResult =>
  html`<img class=${name} part=${name} src=${url} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">`;

function authorsTemplate(authors: readonly Author[]): TemplateResult {
  const avatar = authors.length > 1 ? '' : authors[0]?.avatar;
  return html`<p class="update-author" part="update-author">
    ${avatar ? pictureTemplate(avatar, 'avatar') : nothing}
    <span>${authors.map(({name, url}, index) => html`${index ? ', ' : ''}${url ? html`<a href=${url}>${name}</a>` : name}`)}</span>
  </p>`;
}

function correctionTemplate({correction}: Update, label: string): unknown {
  return correction ? html`<p class="correction" part="correction"><b>${label}</b> ${correction}</p>` : nothing;
}

function foldTemplate(update: Update, isExpanded: boolean, context: ViewContext): TemplateResult {
  const {html: markup, image, authors, tags, externalUrl} = update;
  return html`<div class="fold" id=${domId('b', update.id)} hidden=${isExpanded ? nothing : 'until-found'}>
    ${authors.length ? authorsTemplate(authors) : nothing}
    ${markup || update.text
      ? html`<div class="update-body" part="update-body" dir="auto" lang=${languageOf(update, context)} ${body(update, context)}></div>`
      : nothing}
    ${image && !markup.includes(image) ? pictureTemplate(image, 'update-image') : nothing}
    ${update.attachments.map(({url, title}) => html`<a class="update-attachment" part="update-attachment" href=${url}>${title || url}</a>`)}
    ${correctionTemplate(update, context.words.correction)}
    ${tags.length || externalUrl
      ? html`<footer class="update-footer" part="update-footer">
          <ul class="update-tags" part="update-tags">${tags.map(tag => html`<li>${tag}</li>`)}</ul>
          ${externalUrl ? html`<a href=${externalUrl} rel="noopener">${externalUrl.replace(/^https?:\/\/|\/.*/g, '')}</a>` : nothing}
        </footer>`
      : nothing}
  </div>`;
}

/** The words for its standing that an update carries as classes and as parts. */
export function standingOf({title, isKey, isPinned, isDeleted}: Update, {isExpanded, isLatest, isNew}: UpdateView): string {
  const standing = [isLatest && 'latest', isNew && 'new', isPinned && 'pinned', isKey && 'key', !title && 'untitled'];
  return ['update', ...(isDeleted ? ['withdrawn'] : [...standing, isExpanded ? 'expanded' : 'collapsed'])].filter(Boolean).join(' ');
}

/** What an update's article holds. Its heading's button opens and folds what is below. */
export function updateTemplate(update: Update, view: UpdateView, context: ViewContext): TemplateResult {
  const {id, label, isDeleted} = update;
  const {words, options} = context;
  const {isExpanded} = view;
  const title = html`<span class="update-title" part="update-title" dir="auto" lang=${languageOf(update, context)}>${isDeleted ? words.withdrawn : headlineOf(update, words)}</span>`;
  return html`<header class="update-header" part="update-header">
      ${metaTemplate(update, view, context)}
      <div role="heading" aria-level=${options.headingLevel + 1} id=${domId('t', id)}>${isDeleted
        ? title
        : html`<button class="update-toggle" part="update-toggle" aria-expanded=${isExpanded} aria-controls=${domId('b', id)}><span>${label
            ? html`<span class="update-label" part="update-label">${label}</span> `
            : nothing}${title}</span></button>`}</div>
    </header>
    ${isDeleted ? correctionTemplate(update, '') : foldTemplate(update, isExpanded, context)}`;
}
