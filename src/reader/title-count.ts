import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Puts the number of held updates before the page's title in place of what stood there (`before`), and returns what it
 * wrote; 0 writes nothing. The page, or another element, may have changed the title meanwhile.
 */
export function writeTitleCount(before: string, count: number): string {
  const text = count ? `(${count}) ` : ''; // the title itself drops white space at its ends
  if (text !== before) document.title = text + document.title.replace(before.trim(), '');
  return text;
}

/** Shows the number of held updates in the document's title while the element is in the page. */
export class TitleCount implements ReactiveController {
  readonly #count: () => number;
  #written = '';

  constructor(host: ReactiveControllerHost, {count}: {count: () => number}) {
    this.#count = count;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#written = writeTitleCount(this.#written, this.#count());
  }

  hostDisconnected(): void {
    this.#written = writeTitleCount(this.#written, 0);
  }
}
