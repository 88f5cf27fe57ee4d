import {html, nothing, type TemplateResult} from 'lit';
import {fillBody, type BodySource} from '../content/dom/body.js';
import {arrange} from '../dom/arrange.js';
import {forgetPicture} from '../dom/lost-picture.js';
import {make} from '../dom/make.js';
import {patchElement} from '../dom/patch.js';
import type {Update} from '../model/feed.js';
import {isUpdateExpanded} from '../model/reduce.js';
import {linkOnPage} from './body-links.js';
import type {CoverageView} from './context.js';
import {dayOf} from './time.js';
import {makeUpdate, sharedLinkOf} from './update.js';

/** Before the text of a line between updates, which an update might have for an id. */
const LINE = '\n';

/** What an article was last rendered from. */
const rendered = new WeakMap<Element, readonly unknown[]>();

/** What the names of all articles in a stream were last made from, besides their updates. */
const standings = new WeakMap<Element, readonly unknown[]>();

const QUARTER = 900_000; // milliseconds: in no zone of ours does a day begin within a quarter of an hour

/** The words for how an update stands in the stream: its article's class and parts. */
function namesOf({id, title, isKey, isPinned, isDeleted}: Update, view: CoverageView): string {
  const {latest, freshIds, linkedId, copiedId, sentence, context} = view;
  const mark = (name: string, isSo: boolean): string => (isSo ? ` ${name}` : '');
  if (isDeleted) return 'update withdrawn' + mark('linked', linkedId === id);
  return (
    'update' +
    mark('latest', latest?.id === id) +
    mark('new', freshIds.has(id)) +
    mark('pinned', isPinned) +
    mark('key', isKey) +
    mark('linked', linkedId === id) +
    mark('copied', copiedId === id && sentence === context.words.linkCopied) +
    mark('untitled', !title) +
    (isUpdateExpanded(view, id) ? ' expanded' : ' collapsed')
  );
}

/**
 * The body is made when its update is first shown, and patched in place when its content changes. `isStill`: nothing but
 * the update itself can have changed how it stands.
 */
function renderArticle(article: HTMLElement, update: Update, view: CoverageView, isStill: boolean): void {
  const {context} = view;
  const {html: markup, text, published = 0} = update;
  const before = rendered.get(article);
  const isRelative = context.times.isRelative(published);
  // for thousands that stay as they are this is all that is done, so it makes nothing
  const isSame = before?.[0] === update && before[3] === isRelative;
  if (isSame && isStill) return;
  const names = namesOf(update, view);
  if (isSame && before[1] === names && before[2] === context) return;
  const {words, options} = context;
  const {baseUrl, headingLevel, embeds, sanitizer} = options;
  const content = [markup, text, baseUrl, headingLevel, embeds, sanitizer];
  const now: readonly unknown[] = [update, names, context, isRelative, ...content];
  rendered.set(article, now);
  patchElement(article, makeUpdate(update, names, context), article.querySelector('.update-body'));
  const body = article.querySelector('.update-body');
  const isMade = body?.firstChild && content.every((value, index) => value === before?.[index + 4]);
  if (!body || isMade) return;
  const isWanted = (): boolean => content.every((value, index) => value === rendered.get(article)?.[index + 4]);
  fillWhole(body, isWanted, {
    html: markup,
    text,
    baseUrl,
    headingLevel: headingLevel + 1,
    linkOf: url => linkOnPage(url, view),
    frameWords: embeds === 'click' ? words : undefined,
    sanitizer: sanitizer && (unsafe => sanitizer(unsafe, {update})),
  });
}

/** Fills a body, and again once the part that it lacks is here, unless it is to hold something else by then. */
function fillWhole(body: Element, isWanted: () => boolean, source: BodySource): void {
  void fillBody(body, source)
    ?.load()
    .then(isHere => {
      if (isHere && isWanted()) fillWhole(body, isWanted, source);
    });
}

/** What stands in a stream, by id or by the text of a line: asking the page for it again would take long. */
const stood = new WeakMap<Element, ReadonlyMap<string, HTMLElement>>();

/** A feed may own only articles and what has no role of its own: the name of a day, and the line of the last visit. */
const createLine = (part: string, text: string): HTMLElement => make('p', {part}, text);

/** A picture that cannot be had leaves a quiet place: without an address, no browser draws a torn page into it. */
function onError({target}: Event): void {
  if (target instanceof HTMLImageElement) forgetPicture(target);
}

function createArticle(): HTMLElement {
  const article = make('article', {});
  article.addEventListener('error', onError, true); // the event does not bubble
  return article;
}

/** Keeps one article an update, by id. Only those are rendered whose update or standing is another than before. */
export function renderUpdates(stream: Element, view: CoverageView): void {
  const {context, visible, marker} = view;
  const {words, times} = context;
  const {latest, freshIds, foldExceptions, isExpanded, linkedId, copiedId, sentence} = view;
  const standing = [context, latest?.id, freshIds, foldExceptions, isExpanded, linkedId, copiedId, sentence];
  const isStill = standing.every((value, index) => value === standings.get(stream)?.[index]);
  standings.set(stream, standing);
  const known = stood.get(stream) ?? new Map<string, HTMLElement>();
  const wanted = new Map<string, HTMLElement>();
  const keep = (name: string, create: () => HTMLElement): HTMLElement => {
    const node = wanted.get(name) ?? known.get(name) ?? create();
    wanted.set(name, node);
    return node;
  };
  let day = dayOf(Date.now());
  let quarter = 0;
  for (const update of visible) {
    const {id, published, isPinned} = update;
    const isNear = !published || isPinned || quarter === (quarter = Math.floor(published / QUARTER));
    if (!isNear && day !== (day = dayOf(published))) {
      const name = times.day(published);
      keep(LINE + name, () => createLine('day', name));
    }
    if (marker?.id === id) {
      const text = words.since(marker.count, times.moment(marker.at));
      keep(LINE + text, () => createLine('marker', text)).classList.toggle('above', marker.isAbove);
    }
    const article = keep(id, createArticle);
    renderArticle(article, update, view, isStill);
  }
  arrange(stream, [...known.values()], [...wanted.values()]);
  stood.set(stream, wanted);
}

/** The article an event came from; the path starts inside the shadow root. */
const articleOf = (event: Event): HTMLElement | null => (event.target as Element).closest<HTMLElement>('.update');

/** Page Up and Page Down go from article to article: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
function onKeyDown(event: KeyboardEvent): void {
  const step = {PageDown: 1, PageUp: -1}[event.key];
  const own = step && articleOf(event);
  if (!own) return;
  const nodes = stood.get(event.currentTarget as Element)?.values() ?? [];
  const articles = [...nodes].filter(node => node.matches('.update'));
  const next = articles[articles.indexOf(own) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The place of the updates. One listener serves them all: a thousand cost no more than one. */
export function streamTemplate(view: CoverageView): TemplateResult {
  const {heldIds, context, onNotice} = view;
  const onAct = (event: Event): void => {
    const id = articleOf(event)?.dataset['id'];
    const isFound = event.type === 'beforematch';
    const button = (event.target as Element).closest('button');
    const update = view.byId.get(id ?? '')?.update;
    if (id && (isFound || button?.matches('.update-toggle'))) view.onFold(id, isFound || !isUpdateExpanded(view, id));
    else if (update && button?.matches('.update-share'))
      view.onShare(sharedLinkOf(update, context), button.matches('.system'));
  };
  return html`<div class="course"><i class="edge"></i>
    <div class="notice-place">${heldIds.size ? html`<button class="notice" part="notice" @click=${onNotice}>${context.words.held(heldIds.size)}</button>` : nothing}</div>
    <div
      class="stream" part="stream" role="feed" aria-label=${context.words.stream}
      @click=${onAct} @beforematch=${onAct} @keydown=${onKeyDown}></div></div>`;
}
