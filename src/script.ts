import {frames} from './content/dom/body.js';
import type {MakeFrame} from './content/dom/frames.js';
import {purifier, type Purify} from './content/dom/sanitize.js';
import {start} from './embed.js';

/** Returns the address of the folder that this script came from. A module script has no `currentScript`, so its element is searched by name. */
function findFolder(): string {
  // a form on the page with the name "currentScript" shadows the property
  const script =
    document.currentScript instanceof HTMLScriptElement
      ? document.currentScript
      : [...document.querySelectorAll('script')].find(({src}) => /\/live-updates\.js(?:[?#]|$)/.test(src));
  return new URL('.', script?.src || location.href).href;
}

const folder = findFolder();
const load = <Module>(part: string): Promise<Module> => import(`${folder}live-updates-${part}.js`) as Promise<Module>;

purifier.provide(async () => (await load<{readonly purify: Purify}>('sanitizer')).purify);
frames.provide(async () => (await load<{readonly makeFrame: MakeFrame}>('frames')).makeFrame);
start();
