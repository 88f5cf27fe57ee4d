import type {fillBody, frames} from '../../src/content/dom/body.js';
import type {purify} from '../../src/content/dom/purifier.js';
import type {purifier} from '../../src/content/dom/sanitize.js';
import {CONTEXT} from './two-paths.js';

interface FreshModules {
  readonly fillBody: typeof fillBody;
  readonly frames: typeof frames;
  readonly purifier: typeof purifier;
  readonly purify: typeof purify;
}

/** A page of its own, with modules that have seen nothing yet. */
export interface FreshPage extends FreshModules {
  readonly warnings: readonly unknown[];
  /** A new body with this markup. It is filled again when the part that it lacked is here. */
  readonly show: (html: string) => HTMLElement;
  readonly close: () => void;
}

const urlOf = (name: string): string => new URL(`../../src/content/dom/${name}.ts`, import.meta.url).href;

/** `hasNative`: whether its browser has `Element.setHTML`. */
export async function openFreshPage({hasNative}: {readonly hasNative: boolean}): Promise<FreshPage> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow as Window & typeof globalThis;
  if (!hasNative) Reflect.deleteProperty(page.Element.prototype, 'setHTML');
  const warnings: unknown[] = [];
  page.console.warn = (...words: unknown[]) => warnings.push(words);
  const names = ['body', 'sanitize', 'purifier'];
  const modules = await Promise.all(
    names.map(name => page.eval(`import(${JSON.stringify(urlOf(name))})`) as Promise<object>),
  );
  const fresh = Object.assign({}, ...modules) as FreshModules;
  const fill = (target: HTMLElement, html: string): void =>
    void fresh
      .fillBody(target, {html, text: '', ...CONTEXT})
      ?.load()
      .then(isHere => {
        if (isHere) fill(target, html);
      });
  const show = (html: string): HTMLElement => {
    const target = page.document.body.appendChild(page.document.createElement('div'));
    fill(target, html);
    return target;
  };
  return {...fresh, warnings, show, close: () => frame.remove()};
}
