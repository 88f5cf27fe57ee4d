import type {LiveUpdatesLoadEvent} from 'live-updates/element';

/** Tells the test that a typed event was heard. */
export function noteLoad({feed}: LiveUpdatesLoadEvent): void {
  document.documentElement.dataset['loaded'] = feed.title;
}
