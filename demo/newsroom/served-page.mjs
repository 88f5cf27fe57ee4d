import {fileURLToPath} from 'node:url';
import {readStatic} from './static-files.mjs';

const folder = fileURLToPath(new URL('../', import.meta.url));

const whole = {script: '<script src="dist/live-updates.js" async></script>', button: ''};

/** For readers whose script is late: a button lets it come. */
const late = {
  script: '<script src="served.js" type="module"></script>',
  button: '<p class="about"><button type="button" id="script">Let the script come</button></p>',
};

/**
 * The page whose updates stand in its HTML, as in PUBLISHING.md, "Readable without script". `feed` is the text of the
 * feed, `site` the address of the demo. Rejects if nothing is built.
 */
export async function servedPage(feed, {site, query}) {
  const {renderFeed} = await import('../../dist/server.js');
  const {bytes} = await readStatic(folder, '/served.html');
  const room = new URLSearchParams(query).get('room');
  const url = `${site}feed.json${room ? `?room=${room}` : ''}`;
  const options = {url, baseUrl: `${site}served.html${query && `?${query}`}`, headingLevel: 1, language: 'en-GB'};
  const {html, data, jsonLd} = renderFeed(feed, options);
  const isLate = new URLSearchParams(query).get('script') === 'late';
  const parts = {...(isLate ? late : whole), url, html, data, jsonLd};
  return bytes.toString().replace(/<!-- (\w+) -->|\{url\}/g, (_, name = 'url') => parts[name]);
}
