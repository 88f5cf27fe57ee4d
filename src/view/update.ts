import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../locales/en.js';
import {domId, type Attachment, type Update} from '../model/feed.js';
import {linkOf, type SharedLink} from '../model/fragment.js';
import type {ViewContext} from './context.js';

const EDIT_THRESHOLD = 60_000; // milliseconds: what is changed sooner was hardly read otherwise

/** What to call an update where one line of it is shown. */
export const headlineOf = ({title, excerpt}: Update, {untitled}: Words): string => title || excerpt || untitled;

/** The same name as class, for our sheet, and as part, for the page's. */
export const timeTemplate = (name: string, time: number, text: string): TemplateResult =>
  html`<time class=${name} part=${name} datetime=${new Date(time).toISOString()} .textContent=${text}></time>`;

const pictureTemplate = (name: string, url: string): unknown =>
  url
    ? html`<img class=${name} part=${name} src=${url} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">`
    : nothing;

const linkTemplate = (url: string, text: unknown): unknown => (url ? html`<a href=${url}>${text}</a>` : text);

/** Of what the feed says; our own words are in the page's. */
const languageOf = ({language}: Update, {options}: ViewContext): string | typeof nothing =>
  language || options.language || nothing;

const kindOf = ({mimeType}: Attachment): string => mimeType.replace(/\/.*/, '');

/** A file to take along, with what it is and what it weighs. */
function downloadTemplate({url, title, mimeType, sizeInBytes}: Attachment): TemplateResult {
  const size = sizeInBytes < 1e6 ? `${Math.ceil(sizeInBytes / 1000)} kB` : `${(sizeInBytes / 1e6).toFixed(1)} MB`;
  const type = mimeType.replace(/.*\//, '').toUpperCase();
  return html`<p>
    <a class="update-attachment" part="update-attachment" href=${url} rel="noopener" download>${title} ${type} ${sizeInBytes ? size : ''}</a>
  </p>`;
}

/** Files of one title are one thing in several formats: a player takes what it can play, the rest are links. */
function attachmentTemplate(files: readonly Attachment[]): unknown {
  const [{url, title} = {url: '', title: ''}] = files;
  const kind = files.map(kindOf).find(name => /^(audio|video|image)$/.test(name));
  const [own, others] = [true, false].map(isOwn => files.filter(file => (kindOf(file) === kind) === isOwn));
  const sources = own?.map(file => html`<source src=${file.url} type=${file.mimeType}>`);
  const shown = {
    audio: () => html`<audio controls preload="none">${sources}</audio>`,
    video: () => html`<video controls preload="none" playsinline>${sources}</video>`,
    image: () => pictureTemplate('', own?.[0]?.url ?? url),
  }[kind as 'audio'] as (() => unknown) | undefined;
  return html`${
    shown
      ? html`<figure class="update-attachment" part="update-attachment">${shown()}<figcaption>${title}</figcaption></figure>`
      : nothing
  }${others?.map(downloadTemplate)}`;
}

function attachmentsTemplate(attachments: readonly Attachment[]): unknown {
  const titles = new Set(attachments.map(({title}) => title));
  return Array.from(titles, title => attachmentTemplate(attachments.filter(file => file.title === title)));
}

const correctionTemplate = ({correction}: Update, label: string): unknown =>
  correction ? html`<p class="correction" part="correction"><b>${label}</b> ${correction}</p>` : nothing;

function metaTemplate(update: Update, names: string, {words, times, options}: ViewContext): TemplateResult {
  const {published, modified, isPinned} = update;
  const url = linkOf(update, options.pageUrl);
  const time = published && timeTemplate('update-time', published, times.label(published, !isPinned));
  const mark = (name: string, text: string): unknown =>
    names.includes(name) ? html`<span class="flags">${text}</span>` : nothing;
  return html`<div class="update-meta">
    ${time ? (url ? html`<a class="update-permalink" part="update-permalink" href=${url}>${time}</a>` : time) : nothing}
    ${published && times.isRelative(published) ? html`<span class="clock">${times.clock(published)}</span>` : nothing}
    ${mark(' new', words.new)} ${mark(' pinned', words.pinned)} ${isPinned ? nothing : mark(' key', words.keyEvent)}
    ${
      !update.isDeleted && published && modified && modified - published >= EDIT_THRESHOLD
        ? html`<span class="update-edited" part="update-edited">${words.edited} ${times.moment(modified)}</span>`
        : nothing
    }
  </div>`;
}

/** The update's link, as the reader hands it on. */
export function sharedLinkOf(update: Update, {words, options}: ViewContext): SharedLink {
  const url = linkOf(update, options.pageUrl);
  return {id: update.id, url, title: headlineOf(update, words), label: words.copyLink, thanks: words.linkCopied};
}

/** Tags, the linked page, and the ways to hand the update on. */
function footerTemplate(update: Update, names: string, {words, options}: ViewContext): unknown {
  const {tags, externalUrl} = update;
  const isLinked = linkOf(update, options.pageUrl);
  const button = (name: string, label: string): TemplateResult =>
    html`<button class="update-share ${name}" part="update-share">${label}</button>`;
  return tags.length || externalUrl || isLinked
    ? html`<footer class="update-footer" part="update-footer">
        <ul class="update-tags" part="update-tags">${tags.map(tag => html`<li>${tag}</li>`)}</ul>
        ${linkTemplate(externalUrl, externalUrl.replace(/^https?:\/\/|\/.*/g, ''))}
        ${isLinked ? button('', names.includes(' copied') ? words.linkCopied : words.copyLink) : nothing}
        ${isLinked && options.canShare ? button('system', words.share) : nothing}
      </footer>`
    : nothing;
}

function foldTemplate(update: Update, names: string, context: ViewContext): TemplateResult {
  const {html: markup, text, image, authors} = update;
  const isExpanded = names.includes(' expanded');
  const [first, second] = authors;
  return html`<div class="fold" id=${domId('b', update.id)} hidden=${isExpanded ? nothing : 'until-found'}>
    ${
      first
        ? html`<p class="update-author" part="update-author">
          ${pictureTemplate('avatar', second ? '' : first.avatar)}
          <span>${authors.map(({name, url}, index) => html`${index ? ', ' : ''}${linkTemplate(url, name)}`)}</span>
        </p>`
        : nothing
    }
    ${markup || text ? html`<div class="update-body" part="update-body" dir="auto" lang=${languageOf(update, context)}></div>` : nothing}
    ${pictureTemplate('update-image', image)} ${attachmentsTemplate(update.attachments)}
    ${correctionTemplate(update, context.words.correction)}
    ${footerTemplate(update, names, context)}
  </div>`;
}

/**
 * What an update's article holds. Its heading's button opens and folds what is below. `names` say how it stands in the
 * stream, as they do in its class.
 */
export function updateTemplate(update: Update, names: string, context: ViewContext): TemplateResult {
  const {id, label, isDeleted} = update;
  const {words, options} = context;
  const isExpanded = names.includes(' expanded');
  const title = html`<span class="update-title" part="update-title" dir="auto" lang=${isDeleted ? nothing : languageOf(update, context)}>${isDeleted ? words.withdrawn : headlineOf(update, words)}</span>`;
  return html`<header class="update-header" part="update-header">
      ${metaTemplate(update, names, context)}
      <div role="heading" aria-level=${options.headingLevel + 1} id=${domId('t', id)}>${
        isDeleted
          ? title
          : html`<button class="update-toggle" part="update-toggle" aria-expanded=${isExpanded} aria-controls=${domId('b', id)}><span dir="auto">${
              label ? html`<span class="update-label" part="update-label">${`${label} `}</span>` : nothing
            }${title}</span></button>`
      }</div>
    </header>
    ${isDeleted ? correctionTemplate(update, '') : foldTemplate(update, names, context)}`;
}
