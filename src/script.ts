import {providePurify, type Purify} from './content/sanitize.js';
import {start} from './embed.js';

/** Where this script came from. A module script has no `currentScript`, so its element is looked for. */
function findFolder(): string {
  const script =
    document.currentScript ??
    [...document.querySelectorAll('script')].find(({src}) => /\/live-updates\.js(?:[?#]|$)/.test(src));
  return new URL('.', script instanceof HTMLScriptElement && script.src ? script.src : document.baseURI).href;
}

const folder = findFolder();

providePurify(async () => {
  const sanitizer = (await import(`${folder}live-updates-sanitizer.js`)) as {readonly purify: Purify};
  return sanitizer.purify;
});
start();
