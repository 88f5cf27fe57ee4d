import {html, nothing, type TemplateResult} from 'lit';
import {make} from '../dom/make.js';
import {withoutWithdrawn} from '../model/entry.js';
import {isOn, KEY, toggleTag} from '../model/filter.js';
import {isUpdateExpanded} from '../model/folds.js';
import {buttonTemplate} from './button.js';
import {MORE, onButton} from './list-button.js';
import type {CoverageView} from './view.js';

const FEW = 12; // tags that are listed at first: the most frequent ones

/** Pauses all streams of the page, or lets them go on. Nothing where the coverage has ended. */
export const pauseTemplate = ({status, chrome, context: {words}, act}: CoverageView): unknown =>
  status.name === 'ended'
    ? nothing
    : buttonTemplate('toolbar-button', chrome.paused ? words.resume : words.pause, act.togglePause, nothing, 'pause');

/** The buttons of the filter: all, what can be filtered by, and one that lists the rarer tags. */
export function makeChoices({state, selection, context: {words, say}}: CoverageView): readonly HTMLElement[] {
  const {filter, hasAllTags} = state.reader;
  const choices = selection.listChoices(filter);
  const few = choices.toSorted((a, b) => b.count - a.count).slice(0, FEW);
  const shown = choices.filter(
    choice => hasAllTags || choice.key === KEY || few.includes(choice) || isOn(filter, choice.key),
  );
  const isAll = !choices.some(({key}) => isOn(filter, key));
  const makeButton = (value: string, state: string, isSo: boolean, label: string, count?: number): HTMLElement =>
    make(
      'button',
      {
        part: isSo && count !== undefined ? 'toolbar-button pressed' : 'toolbar-button',
        'data-key': value,
        value,
        [state]: isSo,
      },
      label, // it comes first, so that the direction of its letters is that of the button
      count !== undefined && [' ', make('span', {}, count.toLocaleString(words.language))],
    );
  const all = makeButton('', 'aria-pressed', isAll, words.all, withoutWithdrawn(selection.entries).length);
  all.ariaLabel = `${all.textContent} ${words.stream}`; // apart from the other buttons that begin with it
  const tags = choices.filter(({key}) => key !== KEY);
  return [
    all,
    ...shown.map(({key, label, count}) => {
      const [value, text] = key === KEY ? [key, words.keyEvents] : [label, label];
      return makeButton(value, 'aria-pressed', isOn(filter, key), text, count);
    }),
    ...(hasAllTags || shown.length < choices.length
      ? [makeButton(MORE, 'aria-expanded', hasAllTags, say('allTags', {count: tags.length}))]
      : []),
  ];
}

/** The filter, which is filled by `makeChoices`. Nothing where there are neither key events nor a tag that occurs twice. */
function filterTemplate({state, selection, context, act}: CoverageView): unknown {
  const {filter} = state.reader;
  const choose = onButton(act.toggleTags, value => {
    act.filterBy(value && toggleTag(filter, value));
  });
  return selection.listChoices(filter).length
    ? html`<div class="filter" part="filter" role="group" aria-label=${context.words.filter} @click=${choose}></div>`
    : nothing;
}

/** The number of updates and the controls of the stream. In a narrow element a button unfolds the rest of them. */
export function toolbarTemplate(view: CoverageView): TemplateResult {
  const {state, selection, context, act} = view;
  const {words, say} = context;
  const {order, isMenuOpen} = state.reader;
  const {matching, entries} = selection;
  const count = withoutWithdrawn(matching).length;
  const isAnyExpanded = selection.visible.some(({id, isDeleted}) => !isDeleted && isUpdateExpanded(state.folds, id));
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${words.controls}>
    <span class="rail"><span class="count" part="count" .textContent=${matching === entries ? say('updates', {count}) : say('matching', {shown: count, count: withoutWithdrawn(entries).length})}></span></span>
    ${pauseTemplate(view)}
    ${buttonTemplate('toolbar-button', matching === entries ? words.options : words.optionsFiltered, act.toggleMenu, isMenuOpen, 'options')}
    <div class="tools" part="menu">
      ${filterTemplate(view)}
      <div class="orders">
        ${buttonTemplate('toolbar-button', order === 'newest' ? words.oldestFirst : words.newestFirst, act.toggleOrder)}
        ${buttonTemplate('toolbar-button', isAnyExpanded ? words.collapseAll : words.expandAll, () => {
          act.foldAll(!isAnyExpanded);
        })}
      </div>
    </div>
  </div>`;
}
