import {html, nothing, type TemplateResult} from 'lit';
import type {Update} from '../model/feed.js';
import type {Order, Status} from '../model/select.js';
import type {ViewContext} from './context.js';

export interface ToolbarView {
  /** All updates, on the page or not. */
  readonly entries: readonly unknown[];
  readonly visible: readonly Update[];
  readonly isExpanded: (id: string) => boolean;
  readonly status: Status;
  readonly paused: boolean;
  readonly order: Order;
  readonly areOptionsOpen: boolean;
}

export interface ToolbarActions {
  readonly onPause: () => void;
  readonly onOptions: () => void;
  readonly onOrder: () => void;
  readonly onFoldAll: (isExpanded: boolean) => void;
}

/** How many updates there are, and what the reader can do to the stream. Where it is narrow, a button unfolds the rest. */
export function toolbarTemplate(view: ToolbarView, actions: ToolbarActions, {words}: ViewContext): TemplateResult {
  const {areOptionsOpen} = view;
  const isAnyExpanded = view.visible.some(({id}) => view.isExpanded(id));
  const button = (name: string, label: string, onClick: () => void): TemplateResult =>
    html`<button
      class="toolbar-button ${name}" part="toolbar-button" aria-expanded=${name === 'options' ? areOptionsOpen : nothing}
      @click=${onClick}>${label}</button>`;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${words.controls}>
    <span class="count">${words.updates(view.entries.length)}</span>
    ${view.status === 'ended' ? nothing : button('pause', view.paused ? words.resume : words.pause, actions.onPause)}
    ${button('options', words.options, actions.onOptions)}
    <div class="tools">
      ${button('', view.order === 'newest' ? words.oldestFirst : words.newestFirst, actions.onOrder)}
      ${button('', isAnyExpanded ? words.collapseAll : words.expandAll, () => { actions.onFoldAll(!isAnyExpanded); })}
    </div>
  </div>`;
}
