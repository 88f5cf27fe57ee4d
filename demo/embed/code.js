// Writes the code that people copy.
import {ATTRIBUTES, COLOURS} from './settings.js';

const VERSION = '1';
const HOST = `https://cdn.example/live-updates@${VERSION}/dist/`;
/** Stands in the code until somebody gives an address. */
const NO_ADDRESS = 'https://news.example/live/feed.json';
const SWITCHES = ['collapsed'];

const escape = text => text.replace(/[&"<]/g, sign => ({'&': '&amp;', '"': '&quot;', '<': '&lt;'})[sign]);

const attribute = ([name, value]) => (SWITCHES.includes(name) ? ` ${name}` : ` ${name}="${escape(value)}"`);

/** Colours as custom properties. */
function styleOf(settings) {
  const rules = settings.filter(([name]) => COLOURS.includes(name));
  return rules.length ? ` style="${rules.map(([name, value]) => `--live-updates-${name}: ${value}`).join('; ')}"` : '';
}

function scriptOf(hashes) {
  const file = hashes ? 'live-updates.standalone.js' : 'live-updates.js';
  const integrity = hashes ? `\n  crossorigin integrity="${hashes[file]}"` : '';
  return `<script src="${HOST}${file}" async${integrity}></script>`;
}

const linkTo = src => `<a href="${escape(src)}">Follow the live coverage</a>`;

function frameOf(settings, base) {
  const query = new URLSearchParams(settings.filter(([name]) => !['kind', 'integrity'].includes(name)));
  const address = new URL(`frame.html?${query}`, base);
  return `<iframe id="live-updates" src="${escape(address.href)}"
  title="Live updates" style="width: 100%; height: 40rem; border: 0"></iframe>
<script>
  addEventListener('message', ({origin, source, data}) => {
    const frame = document.getElementById('live-updates');
    if (origin !== '${address.origin}' || source !== frame.contentWindow) return;
    if (data.liveUpdatesHeight > 0) frame.style.height = Math.ceil(data.liveUpdatesHeight) + 'px';
  });
</script>`;
}

/** Returns the code of a kind: `script`, `div`, `frame` or `npm`. `hashes` are those of dist/, if integrity is wanted. */
export function writeCode(kind, chosen, {hashes, base}) {
  const {src = NO_ADDRESS, lang} = Object.fromEntries(chosen);
  const settings = [['src', src], ...chosen.filter(([name]) => name !== 'src')];
  const own = settings.filter(([name]) => ATTRIBUTES.includes(name));
  const others = `${lang ? ` lang="${escape(lang)}"` : ''}${styleOf(settings)}`;
  const element = `<live-updates${own.map(attribute).join('')}${others}>${linkTo(src)}</live-updates>`;
  const data = own.map(([name, value]) => attribute([name === 'src' ? 'data-live-updates' : `data-${name}`, value]));
  if (kind === 'frame') return frameOf(settings, base);
  if (kind === 'npm')
    return `npm install live-updates\n\n// in a script\nimport 'live-updates';\n\n<!-- in the page -->\n${element}`;
  if (kind === 'div') return `${scriptOf(hashes)}\n<div${data.join('')}${others}>${linkTo(src)}</div>`;
  return `${scriptOf(hashes)}\n${element}`;
}
