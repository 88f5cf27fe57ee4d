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
  const script = ownDocument('currentScript') as Partial<HTMLScriptElement> | null; // one of SVG has no `src`
  return hrefOf('.', script?.src || runningFile() || baseURI);
}

/** Returns a function that loads a file from the folder of this script. Has to be called while the script runs. */
export function createLoad(): <Module>(part: string) => Promise<Module> {
  const folder = findFolder();
  let ending = '.js'; // browsers keep the failure of an address: with another fragment they ask anew
  return <Module>(part: string) =>
    import(`${folder}${part}${ending}`).catch((cause: unknown) => {
      ending += '#';
      throw new Error('Look at CORS or data-live-updates-folder', {cause});
    }) as Promise<Module>;
}
