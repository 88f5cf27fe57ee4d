import {html, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Update} from '../model/feed.js';
import type {ViewContext} from './context.js';
import {updateTemplate} from './update.js';

/** What the stream shows. */
export interface StreamView {
  readonly updates: readonly Update[];
  readonly latestId: string | undefined;
  readonly freshIds: ReadonlySet<string>;
  readonly isExpanded: (id: string) => boolean;
}

interface FoldAction {
  readonly onFold: (id: string, isExpanded: boolean) => void;
}

/** The day of each update that is the first of its day, today left out where the stream begins with it. */
function daysOf(updates: readonly Update[], {times}: ViewContext): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  let last = new Date().toDateString();
  for (const {id, published, isPinned} of updates) {
    if (isPinned || published === undefined) continue;
    const day = new Date(published).toDateString();
    if (day !== last) days.set(id, times.day(published));
    last = day;
  }
  return days;
}

/** The article an event came from; the path starts inside the shadow root. */
function articleOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('.update') : null;
}

function sibling(article: Element, step: 'nextElementSibling' | 'previousElementSibling'): HTMLElement | null {
  let next = article[step];
  while (next && !next.matches('.update')) next = next[step];
  return next as HTMLElement | null;
}

/** Page Up and Page Down go from article to article: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
function onKeyDown(event: KeyboardEvent): void {
  const step = event.key === 'PageDown' ? 'nextElementSibling' : event.key === 'PageUp' ? 'previousElementSibling' : null;
  const article = articleOf(event);
  const next = step && article && sibling(article, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** One listener for all updates: a thousand of them cost no more than one. */
function createFoldListener({isExpanded}: StreamView, {onFold}: FoldAction): (event: Event) => void {
  return event => {
    const id = articleOf(event)?.dataset['id'];
    if (id === undefined || !(event.target instanceof Element)) return;
    if (event.type === 'beforematch') onFold(id, true);
    else if (event.target.closest('.update-toggle')) onFold(id, !isExpanded(id));
  };
}

/** The updates, keyed by id. Only those are touched whose object or standing changed. */
export function streamTemplate(view: StreamView, actions: FoldAction, context: ViewContext): TemplateResult {
  const {updates, latestId, freshIds, isExpanded} = view;
  const days = daysOf(updates, context);
  const onFold = createFoldListener(view, actions);
  const row = (update: Update): unknown => {
    const {id} = update;
    const standing = {isExpanded: isExpanded(id), isLatest: id === latestId, isNew: freshIds.has(id), day: days.get(id) ?? ''};
    return guard([update, context, ...Object.values(standing)], () => updateTemplate(update, standing, context));
  };
  return html`<div
    class="stream" part="stream" role="feed" aria-label=${context.words.stream}
    @click=${onFold} @beforematch=${onFold} @keydown=${onKeyDown}
  >${repeat(updates, ({id}) => id, row)}</div>`;
}
