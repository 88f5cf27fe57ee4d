import {html, noChange, nothing, type TemplateResult} from 'lit';
import type {Feed, Update} from '../model/feed.js';
import {languageOf, ownLanguage} from './languages.js';
import {headlineOf} from './stream/headline.js';
import {timeAttributes} from './time.js';
import type {CoverageView} from './view.js';

/** Returns what the state badge says: the publisher's state, unless this page cannot follow the feed. */
function badgeOf({state}: Feed, {status: {name}}: CoverageView): string {
  if (name !== 'live') return name;
  return state === 'paused' ? 'held' : state; // "Paused" is the reader's own doing
}

/** Returns the words of the state badge. */
function wordsOf({starts}: Feed, badge: string, {context: {words, say, times}}: CoverageView): string {
  if (badge !== 'upcoming') return say(`badge.${badge}`);
  return starts ? say('starts', {when: times.moment(starts)}) : words.soon;
}

/** The title of the coverage, which also names its parts for screen readers; empty if there is none. */
export const titleOf = ({state: {feed}, chrome}: CoverageView): string => chrome.heading || (feed?.title ?? '');

/** Title, state, description and the link to the previous coverage. */
export function headerTemplate(feed: Feed, view: CoverageView): TemplateResult {
  const {previous, description} = feed;
  const {language, headingLevel, ownLanguage, pageLanguage} = view.context.options;
  const {heading} = view.chrome;
  const title = titleOf(view);
  const badge = badgeOf(feed, view);
  const lang = language || nothing;
  const titleLang = heading ? (ownLanguage && pageLanguage) || nothing : lang;
  return html`<div class="header split" part="header">
    <div class="rail"><p class="state ${badge}" part="state" .textContent=${wordsOf(feed, badge, view)}></p></div>
    <div class="column">
    ${title ? html`<div class="title" part="title" role="heading" aria-level=${headingLevel} dir="auto" lang=${titleLang} .textContent=${title}></div>` : nothing}
    ${description ? html`<p class="description" part="description" dir="auto" lang=${lang} .textContent=${description}></p>` : nothing}
    ${previous ? html`<p class="previous" dir="auto"><a part="previous" lang=${lang} href=${previous.url} .textContent=${previous.title}></a></p>` : nothing}
    <slot name="header"></slot></div>
  </div>`;
}

/**
 * The newest update in one line; a click goes to it and opens it. Without a time it has a hidden one: a child that comes and goes
 * would need one of Lit's markers between the texts of a button, and page translators remove markers there. The text of the same
 * time stays: the clock changes it with that of the update itself, and not while it has the focus.
 */
export function bannerTemplate(update: Update, {act, context, status, still}: CoverageView): TemplateResult {
  const {words, times} = context;
  const {published, isDay} = update;
  const {datetime = nothing, title = nothing} = published ? timeAttributes(published, times, isDay) : {};
  const isStill = still && still.querySelector<HTMLTimeElement>('.banner-time')?.dateTime === datetime;
  const text = published ? (isDay ? times.date : times.label)(published) : '';
  const show = (): void => {
    act.show(update.id);
  };
  return html`<button class="banner split" part="banner" lang=${languageOf(update, context) ?? nothing} @click=${show}>
    <span class="rail" lang=${ownLanguage(update, context) ?? nothing}><span class="banner-label" part="banner-label" .textContent=${`${status.name === 'ended' ? words.last : words.latest} `}></span>
    <time class="banner-time" part="banner-time" datetime=${datetime} title=${title} ?hidden=${!published} .textContent=${isStill ? noChange : text}></time></span>
    <span class="column"><span class="banner-headline" part="banner-headline" .textContent=${headlineOf(update, words)} dir="auto"></span></span>
  </button>`;
}
