import {html, noChange, render, type TemplateResult} from 'lit';
import {Directive, directive, type DirectiveParameters, type ElementPart} from 'lit/directive.js';
import type {Update} from '../model/feed.js';
import type {ViewContext} from './context.js';
import {dayOf} from './time.js';
import {domId, standingOf, updateTemplate, type UpdateView} from './update.js';

/** What the stream shows. */
export interface StreamView {
  /** Updates on the page, in shown order. */
  readonly visible: readonly Update[];
  readonly latest: Update | undefined;
  readonly freshIds: ReadonlySet<string>;
  readonly isExpanded: (id: string) => boolean;
}

interface Row {
  readonly article: HTMLElement;
  shown: readonly unknown[];
}

/** Puts the nodes that are wanted in their order, and touches none that stands where it should. */
function arrange(parent: Element, wanted: readonly Element[]): void {
  const kept = new Set(wanted);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const node of wanted) {
    if (next && node === next.nextElementSibling) parent.append(next); // it alone moves on, not all that follow
    else if (node !== next) parent.insertBefore(node, next);
    next = node.nextElementSibling;
  }
}

/** Keeps one article an update, by id. Only those are rendered whose update or standing is another than before. */
class UpdatesDirective extends Directive {
  #rows = new Map<string, Row>();
  #days = new Map<string, HTMLElement>();

  render(_view: StreamView, _context: ViewContext): unknown {
    return noChange;
  }

  override update(part: ElementPart, [view, context]: DirectiveParameters<this>): unknown {
    const rows = new Map<string, Row>();
    const wanted: Element[] = [];
    let day = dayOf(Date.now());
    for (const update of view.visible) {
      const {id, published, isPinned} = update;
      if (!isPinned && published !== undefined && day !== (day = dayOf(published))) {
        wanted.push(this.#dayElement(context.times.day(published)));
      }
      const row = this.#rows.get(id) ?? {article: document.createElement('article'), shown: []};
      rows.set(id, row);
      wanted.push(row.article);
      const standing = {isExpanded: view.isExpanded(id), isLatest: update === view.latest, isNew: view.freshIds.has(id)};
      renderRow(row, update, standing, context);
    }
    this.#rows = rows;
    arrange(part.element, wanted);
    return noChange;
  }

  #dayElement(name: string): HTMLElement {
    const known = this.#days.get(name);
    if (known) return known;
    const element = document.createElement('p');
    element.className = 'day';
    element.part.add('day');
    element.textContent = name;
    this.#days.set(name, element);
    return element;
  }
}
const updates = directive(UpdatesDirective);

function renderRow(row: Row, update: Update, standing: UpdateView, context: ViewContext): void {
  const {article} = row;
  const names = standingOf(update, standing);
  const shown = [update, names, context];
  if (shown.every((value, index) => value === row.shown[index])) return;
  if (!row.shown.length) {
    article.tabIndex = 0;
    article.dataset['id'] = update.id;
    article.setAttribute('aria-labelledby', domId('t', update.id));
  }
  row.shown = shown;
  article.className = names;
  article.setAttribute('part', names);
  render(updateTemplate(update, standing, context), article);
}

/** The article an event came from; the path starts inside the shadow root. */
const articleOf = (event: Event): HTMLElement | null | undefined => (event.target as Element).closest<HTMLElement>('.update');

/** Page Up and Page Down go from article to article: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
function onKeyDown(event: KeyboardEvent): void {
  const step = {PageDown: 1, PageUp: -1}[event.key];
  const article = articleOf(event);
  if (!step || !article) return;
  const articles = [...(article.parentElement?.querySelectorAll<HTMLElement>(':scope > .update') ?? [])];
  const next = articles[articles.indexOf(article) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The updates, keyed by id. One listener serves them all: a thousand cost no more than one. */
export function streamTemplate(
  view: StreamView,
  {onFold}: {readonly onFold: (id: string, isExpanded: boolean) => void},
  context: ViewContext,
): TemplateResult {
  const onToggle = (event: Event): void => {
    const id = articleOf(event)?.dataset['id'];
    const isFound = event.type === 'beforematch';
    if (id && (isFound || (event.target as Element).closest('.update-toggle'))) onFold(id, isFound || !view.isExpanded(id));
  };
  return html`<div
    class="stream" part="stream" role="feed" aria-label=${context.words.stream}
    @click=${onToggle} @beforematch=${onToggle} @keydown=${onKeyDown} ${updates(view, context)}></div>`;
}
