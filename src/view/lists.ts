import {patchKeyed} from '../dom/keyed.js';
import {makeKeyEvents} from './brief.js';
import {makeChoices} from './toolbar.js';
import type {CoverageView} from './view.js';

/** Fills the lists in which things come and go while one of them may have the focus. Lit makes the elements around them. */
export function fillLists(root: ParentNode, view: CoverageView): void {
  // where there is none, the search would go through the whole stream
  if (view.selection.keyEvents.length) patchKeyed(root.querySelector('.key-events ul'), makeKeyEvents(view));
  patchKeyed(root.querySelector('.filter'), makeChoices(view));
}
