import type {CoverageView} from '../../src/view/view.js';
import {DAY, makeFeed, makeUpdate, makeView, NOW, type ViewTraits} from './samples.js';

const author = {name: 'A. Novak', url: 'https://news.example/novak', avatar: 'https://news.example/novak.jpg'};
const rich = makeUpdate({
  id: 'rich',
  url: 'https://news.example/rich',
  externalUrl: 'https://met.example/',
  html: '<p>Text</p>',
  image: 'https://news.example/a.jpg',
  modified: NOW,
  label: 'Breaking',
  correction: 'It was five.',
  authors: [author],
  tags: ['storm'],
  attachments: [{url: 'https://news.example/map.pdf', title: 'Map', mimeType: 'application/pdf', sizeInBytes: 1000}],
  isPinned: true,
  isKey: true,
});
/** Three updates with all that one can have. */
export const updates = [
  rich,
  makeUpdate({id: 'folded', published: NOW - 2 * DAY}),
  makeUpdate({id: 'gone', published: NOW - 3 * DAY, isDeleted: true, correction: 'False.'}),
];
const feed = makeFeed({
  description: 'Waves',
  homePageUrl: 'https://news.example/',
  previous: {title: 'Yesterday', url: 'https://news.example/y'},
  keyPoints: ['High water at 15:20.'],
  authors: [author],
});

/** All that can be on a page with updates, some of them behind "Show more". */
export const full = (traits: ViewTraits = {}): CoverageView =>
  makeView(updates, {
    feed,
    selection: {
      keyEvents: makeView([rich]).selection.entries,
      visible: updates,
      entries: makeView([...updates, ...updates]).selection.entries,
    },
    arrivals: {freshIds: new Set(['rich'])},
    folds: {exceptions: new Set(['folded'])},
    ...traits,
  });
