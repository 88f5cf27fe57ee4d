import {html, nothing, type TemplateResult} from 'lit';
import type {Order} from '../model/select.js';
import type {ViewContext} from './context.js';

export interface ToolbarView {
  readonly count: number;
  readonly isPaused: boolean;
  readonly canPause: boolean;
  readonly order: Order;
  readonly isAnyExpanded: boolean;
  readonly areOptionsOpen: boolean;
}

export interface ToolbarActions {
  readonly onPause: () => void;
  readonly onOptions: () => void;
  readonly onOrder: () => void;
  readonly onFoldAll: (isExpanded: boolean) => void;
}

function button(name: string, label: string, onClick: () => void): TemplateResult {
  return html`<button class="toolbar-button ${name}" part="toolbar-button" type="button" @click=${onClick}>${label}</button>`;
}

/** How many updates there are, and what the reader can do to the stream. Where it is narrow, a button unfolds the rest. */
export function toolbarTemplate(view: ToolbarView, actions: ToolbarActions, {words}: ViewContext): TemplateResult {
  const {isAnyExpanded} = view;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${words.streamControls}>
    <span class="count">${words.updates(view.count)}</span>
    ${view.canPause ? button('pause', view.isPaused ? words.resume : words.pause, actions.onPause) : nothing}
    <button
      class="toolbar-button options" part="toolbar-button" type="button" aria-expanded=${String(view.areOptionsOpen)}
      @click=${actions.onOptions}>${words.options}</button>
    <div class="tools">
      ${button('', view.order === 'newest' ? words.oldestFirst : words.newestFirst, actions.onOrder)}
      ${button('', isAnyExpanded ? words.collapseAll : words.expandAll, () => { actions.onFoldAll(!isAnyExpanded); })}
    </div>
  </div>`;
}
