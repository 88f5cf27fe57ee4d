import {html, nothing, type TemplateResult} from 'lit';
import {isUpdateExpanded} from '../model/folds.js';
import type {CoverageView} from './view.js';

function buttonTemplate(
  label: string,
  onClick: () => void,
  name = '',
  isOpen: boolean | typeof nothing = nothing,
): TemplateResult {
  return html`<button class="toolbar-button ${name}" part="toolbar-button" aria-expanded=${isOpen} @click=${onClick} .textContent=${label}></button>`;
}

/** The number of updates and the controls of the stream. In a narrow element a button unfolds the rest of them. */
export function toolbarTemplate({state, selection, status, chrome, context, act}: CoverageView): TemplateResult {
  const {words} = context;
  const {order, isMenuOpen} = state.reader;
  const isAnyExpanded = selection.visible.some(({id, isDeleted}) => !isDeleted && isUpdateExpanded(state.folds, id));
  const count = selection.entries.filter(({head}) => !head.isDeleted).length;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${words.controls}>
    <span class="rail"><span class="count" part="count" .textContent=${words.updates(count)}></span></span>
    ${status.name === 'ended' ? nothing : buttonTemplate(chrome.paused ? words.resume : words.pause, act.togglePause, 'pause')}
    ${buttonTemplate(words.options, act.toggleMenu, 'options', isMenuOpen)}
    <div class="tools">
      ${buttonTemplate(order === 'newest' ? words.oldestFirst : words.newestFirst, act.toggleOrder)}
      ${buttonTemplate(isAnyExpanded ? words.collapseAll : words.expandAll, () => {
        act.foldAll(!isAnyExpanded);
      })}
    </div>
  </div>`;
}
