import {fixture, html} from '@open-wc/testing';
import {fillBody} from '../../src/content/dom/body.js';
import {CONTEXT} from './two-paths.js';

/** A body in the live document that shows one markup after the other. */
export interface PatchedBody {
  readonly element: HTMLElement;
  readonly show: (markup: string) => void;
  /** The one element that fits; an error where there is none. */
  readonly find: (selector: string) => HTMLElement;
}

/** A body that shows `markup` first. */
export async function bodyShowing(markup: string): Promise<PatchedBody> {
  const element = await fixture<HTMLElement>(html`<div></div>`);
  const show = (next: string): void => void fillBody(element, {html: next, text: '', ...CONTEXT});
  const find = (selector: string): HTMLElement => {
    const found = element.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  };
  show(markup);
  return {element, show, find};
}

/** What a patch did to the tree while `act` ran. */
export function mutationsDuring(root: Node, act: () => void): readonly MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}
