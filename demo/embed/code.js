// Writes the code that people copy.
import {ATTRIBUTES, directionOf, queryOf, STYLES} from './settings.js';

/** That of package.json: a hash fits one version alone. */
const VERSION = '1.0.0-rc.0';
const HOST = `https://cdn.example/live-updates@${VERSION}/dist/`;
/** Stands in the code until somebody gives an address. */
const NO_ADDRESS = 'https://news.example/live/feed.json';
const SWITCHES = ['collapsed'];

const escape = text => text.replace(/[&"<]/g, sign => ({'&': '&amp;', '"': '&quot;', '<': '&lt;'})[sign]);

const attribute = ([name, value]) => (SWITCHES.includes(name) ? ` ${name}` : ` ${name}="${escape(value)}"`);

/** What was chosen of custom properties, as the inside of a rule. */
const propertiesOf = settings =>
  settings
    .filter(([name]) => STYLES.includes(name))
    .map(([name, value]) => `--live-updates-${name}: ${value}`)
    .join('; ');

const styleOf = properties => (properties ? ` style="${escape(properties)}"` : '');

function languageOf(language) {
  const direction = directionOf(language);
  return `${language ? ` lang="${escape(language)}"` : ''}${direction ? ` dir="${direction}"` : ''}`;
}

const integrityOf = (file, hashes) => (hashes ? ` crossorigin\n  integrity="${hashes[file]}"` : '');

function scriptOf(hashes) {
  const file = hashes ? 'live-updates.standalone.js' : 'live-updates.js';
  return `<script src="${HOST}${file}" async${integrityOf(file, hashes)}></script>`;
}

function themeOf(theme, hashes) {
  const file = `themes/${theme}.css`;
  return theme ? `<link rel="stylesheet" href="${HOST}${file}"${integrityOf(file, hashes)}>\n` : '';
}

const linkTo = src => `<a href="${escape(src)}">Follow the live coverage</a>`;

function frameOf(settings, base) {
  const address = new URL(`frame.html?${queryOf(settings)}`, base);
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

/** Gives the element the words of a language, which a bundler does not find by itself. */
const wordsOf = language =>
  language && language !== 'en'
    ? `
import {words} from 'live-updates/locales/${language}';

for (const element of document.querySelectorAll('live-updates')) element.words = words;`
    : '';

/** The code for a bundler: what goes into a script, and what goes into the page. */
function npmOf({theme, language}, element) {
  const imports = ['live-updates', ...(theme ? [`live-updates/themes/${theme}.css`] : [])];
  const script = imports.map(name => `import '${name}';`).join('\n') + wordsOf(language);
  return `npm install live-updates\n\n// in a script\n${script}\n\n<!-- in the page -->\n${element}`;
}

const IN_HEAD = '<!-- once, in the head of the page or of the whole site -->\n';
const IN_TEXT = '\n<!-- in the text -->\n';

/** The stand-in. A theme's own rules reach the element in it, and would win over properties that it only inherits. */
function standInOf({own, lang, properties, theme, src}) {
  const data = own.map(([name, value]) => attribute([name === 'src' ? 'data-live-updates' : `data-${name}`, value]));
  const isRule = theme && properties;
  const rule = isRule ? `<style>live-updates {${properties}}</style>\n` : '';
  const style = isRule ? '' : styleOf(properties);
  return `${rule}${IN_TEXT}<div${data.join('')}${lang}${style}>${linkTo(src)}</div>`;
}

/** Returns the code of a kind: `script`, `div`, `frame` or `npm`. `hashes` are those of dist/, if integrity is wanted. */
export function writeCode(kind, chosen, {hashes, base}) {
  const {src = NO_ADDRESS, lang: language, theme} = Object.fromEntries(chosen);
  const settings = [['src', src], ...chosen.filter(([name]) => name !== 'src')];
  if (kind === 'frame') return frameOf(settings, base);
  const own = settings.filter(([name]) => ATTRIBUTES.includes(name));
  const properties = propertiesOf(settings);
  const lang = languageOf(language);
  const element = `<live-updates${own.map(attribute).join('')}${lang}${styleOf(properties)}>${linkTo(src)}</live-updates>`;
  if (kind === 'npm') return npmOf({theme, language}, element);
  const head = `${themeOf(theme, hashes)}${scriptOf(hashes)}\n`;
  return kind === 'div' ? IN_HEAD + head + standInOf({own, lang, properties, theme, src}) : head + element;
}
