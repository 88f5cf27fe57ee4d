import {ownDocument} from './own-document.js';
import {hrefOf} from './text/href.js';

/** Returns the address of the module that runs, which has no `currentScript`: the first one in a stack. */
const runningFile = (): string | undefined => /(https?:\S+?):\d+:\d+/.exec(String(new Error().stack))?.[1];

/**
 * Returns the address of the folder that this script came from; empty if it has none, as in a `blob:`. A page that runs the
 * script in another way (inlined, or combined with other files) names the folder in `data-live-updates-folder` on any script.
 */
function findFolder(): string {
  const {baseURI} = document.documentElement;
  const named = document.querySelector<HTMLElement>('script[data-live-updates-folder]');
  if (named) return hrefOf(`${named.dataset['liveUpdatesFolder'] ?? ''}/`, baseURI);
  const script = ownDocument('currentScript');
  return hrefOf('.', (script instanceof HTMLScriptElement && script.src) || runningFile() || baseURI);
}

/** Returns a function that loads a file from the folder of this script. Has to be called while the script runs. */
export function createLoad(): <Module>(part: string) => Promise<Module> {
  const folder = findFolder();
  return async <Module>(part: string) => {
    try {
      return (await import(`${folder}${part}.js`)) as Module;
    } catch (cause) {
      // either is missing
      throw new Error('See CORS and data-live-updates-folder', {cause});
    }
  };
}
