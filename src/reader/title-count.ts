import type {ReactiveControllerHost} from 'lit';
import {ownDocument} from '../own-document.js';
import {Behaviour} from './behaviour.js';

/**
 * Writes the number of held updates before the page's title and returns the text that it wrote; 0 writes nothing. `before` is
 * the text of the last call, which it removes. The page, or another element, may have changed the title meanwhile.
 */
export function writeTitleCount(before: string, count: number): string {
  const text = count ? `(${count}) ` : ''; // the title itself drops white space at its ends
  if (text !== before)
    Reflect.set(Document.prototype, 'title', text + ownDocument('title').replace(before.trim(), ''), document);
  return text;
}

export interface TitleCountHost extends ReactiveControllerHost {
  readonly titleCount: boolean;
  readonly pendingCount: number;
}

/** Keeps the number of held updates in the page's title, if the page wants it, for as long as the element is in the page. */
export class TitleCount extends Behaviour<TitleCountHost> {
  #written = '';

  hostUpdated(): void {
    const {titleCount, pendingCount} = this.host;
    this.#written = writeTitleCount(this.#written, titleCount ? pendingCount : 0);
  }

  override hostDisconnected(): void {
    this.#written = writeTitleCount(this.#written, 0);
  }
}
