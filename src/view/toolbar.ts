import {html, nothing, type TemplateResult} from 'lit';
import {isUpdateExpanded} from '../model/reduce.js';
import type {CoverageView} from './context.js';

/** How many updates there are, and what the reader can do to the stream. Where it is narrow, a button unfolds the rest. */
export function toolbarTemplate(view: CoverageView): TemplateResult {
  const {words} = view.context;
  const isAnyExpanded = view.visible.some(({id, isDeleted}) => !isDeleted && isUpdateExpanded(view, id));
  const button = (
    label: string,
    onClick: () => void,
    name = '',
    isOpen: boolean | typeof nothing = nothing,
  ): TemplateResult =>
    html`<button class="toolbar-button ${name}" part="toolbar-button" aria-expanded=${isOpen} @click=${onClick}>${label}</button>`;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${words.controls}>
    <span class="count">${words.updates(view.entries.filter(({head}) => !head.isDeleted).length)}</span>
    ${view.status === 'ended' ? nothing : button(view.paused ? words.resume : words.pause, view.onPause, 'pause')}
    ${button(words.options, view.onOptions, 'options', view.areOptionsOpen)}
    <div class="tools">
      ${button(view.order === 'newest' ? words.oldestFirst : words.newestFirst, view.onOrder)}
      ${button(isAnyExpanded ? words.collapseAll : words.expandAll, () => {
        view.onFoldAll(!isAnyExpanded);
      })}
    </div>
  </div>`;
}
