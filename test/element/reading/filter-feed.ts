import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {part, textOf} from '../../helpers/mount.js';

export const FEED = feedOf([
  item(6, {tags: ['Roads']}),
  item(5, {tags: ['flood'], _live_updates: {key: true}}),
  item(4, {tags: ['power']}),
  item(3, {tags: ['Flood', 'roads']}),
  item(2, {_live_updates: {key: true}}),
  item(1, {tags: ['roads']}),
]);

/** What the filter offers, and what of it is on. */
export const choices = (element: LiveUpdates): string[] =>
  [...part(element, 'filter').querySelectorAll('button')].map(
    choice => textOf(choice) + (choice.ariaPressed === 'true' ? ' on' : ''),
  );

/** Presses the choices that begin with these words. */
export async function choose(element: LiveUpdates, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    [...part(element, 'filter').querySelectorAll('button')].find(choice => textOf(choice).startsWith(label))?.click();
    await element.updateComplete;
  }
}
