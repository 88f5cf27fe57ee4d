// The page "Embed it": checks an address, shows a preview, writes the code. All settings are in the page's own address.
import {addressOf, checkAddress} from './embed/check.js';
import {writeCode} from './embed/code.js';
import {coloursOf, judge} from './embed/contrast.js';
import {chosenIn, COLOURS, queryOf, restore} from './embed/settings.js';

const find = id => document.getElementById(id);
const form = find('settings');
const DESKTOP = 1024; // pixels, as in embed.css
const [report, preview, code, copied] = ['report', 'preview', 'code', 'copied'].map(find);

/** Makes an element with texts and elements in it: what a feed says never becomes markup. */
const make = (name, ...children) => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

// ── The report ──────────────────────────────────────────────────────────────────────────────────────────────────────

const countOf = (count, name) => `${count} ${name}${count === 1 ? '' : 's'}`;

function headOf({title, format, counts}) {
  if (!format) return 'This cannot be shown yet.';
  const newest = counts.newest ? `, the newest of ${new Date(counts.newest).toLocaleString()}` : '';
  return `${title || 'A feed'}: ${countOf(counts.updates, 'update')}${newest}. Format: ${format}.`;
}

function insteadOf(address) {
  const button = make('button', address);
  button.type = 'button';
  button.className = 'plain';
  button.addEventListener('click', () => use(address));
  return make('p', 'This looks like a web page. Its feed is at ', button, '. Press that to use it.');
}

function show(result) {
  const {findings, instead} = result;
  report.dataset.level = findings[0]?.level.replace('hint', 'good') ?? 'good';
  const list = findings.map(({message, advice}) => make('li', message, make('span', advice)));
  const parts = [make('p', headOf(result))];
  if (instead) parts.push(insteadOf(instead));
  if (list.length) parts.push(make('ul', ...list));
  else parts.push(make('p', 'Nothing to object to.'));
  report.replaceChildren(...parts);
}

let asked = 0;

async function check() {
  const given = form.elements.src.value.trim();
  const time = ++asked;
  if (!given) return report.replaceChildren();
  report.dataset.level = 'waiting';
  report.replaceChildren(make('p', 'Asking …'));
  const result = await checkAddress(given).catch(() => ({
    findings: [{level: 'error', message: 'This is no address.', advice: 'It begins with https://.'}],
  }));
  if (time === asked) show(result);
}

function use(address) {
  try {
    if (address) form.elements.src.value = addressOf(address);
  } catch {
    // the check says so
  }
  update();
  void check();
}

// ── Preview, contrast, code ─────────────────────────────────────────────────────────────────────────────────────────

let hashes;

/** The hashes of the files that this page's own host has. */
async function loadHashes() {
  hashes ??= await (await fetch('dist/integrity.json')).json();
  return hashes;
}

/** The address that the preview has: choices that are about the code alone leave it as it is. */
let shown;

function showPreview(settings) {
  const {scheme, width} = Object.fromEntries(new FormData(form));
  const query = queryOf(settings);
  query.set('scheme', scheme);
  const address = new URL(`frame.html?${query}`, document.baseURI).href;
  Object.assign(preview.parentElement.dataset, {width, scheme});
  preview.hidden = !query.has('src');
  if (shown === address || preview.hidden) return;
  shown = address;
  // `replace` leaves no step in the history of the page for each choice
  if (preview.src && preview.contentWindow) preview.contentWindow.location.replace(address);
  else preview.src = address;
}

/** What each theme's file says of its colours. */
const themes = new Map();

async function loadTheme(name) {
  const sheet = await fetch(`dist/themes/${name}.css`).then(
    response => response.text(),
    () => '',
  );
  themes.set(name, coloursOf(sheet));
  update();
}

function showContrast(settings) {
  const {theme, ...chosen} = Object.fromEntries(settings.filter(([name]) => ['theme', ...COLOURS].includes(name)));
  if (theme && !themes.has(theme)) return void loadTheme(theme);
  const judged = judge(chosen, themes.get(theme)).map(({isGood, words}) =>
    Object.assign(make('li', words), {className: isGood ? '' : 'poor'}),
  );
  find('contrast').replaceChildren(...judged);
}

async function showCode(settings) {
  const {kind, integrity} = Object.fromEntries(new FormData(form));
  const isHashed = integrity && ['script', 'div'].includes(kind);
  form.elements.integrity.disabled = !['script', 'div'].includes(kind);
  const options = {base: document.baseURI, hashes: isHashed ? await loadHashes() : undefined};
  code.textContent = writeCode(kind, settings, options);
}

function update() {
  const settings = chosenIn(form);
  history.replaceState(null, '', `${location.pathname}${settings.length ? `?${new URLSearchParams(settings)}` : ''}`);
  showPreview(settings);
  showContrast(settings);
  copied.textContent = '';
  void showCode(settings);
}

async function copy() {
  getSelection().selectAllChildren(code);
  try {
    await navigator.clipboard.writeText(code.textContent);
    copied.textContent = 'Copied.';
  } catch {
    copied.textContent = 'Selected: copy it with your keyboard.';
  }
}

// ── Start ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Keeps the page and what the preview needs for when there is no network. Where it cannot be had, the page works with one. */
async function keepForOffline() {
  for (const scope of ['embed.html', 'frame.html'])
    await navigator.serviceWorker?.register('embed-offline.js', {scope}).catch(() => undefined);
}

/** A desktop is wider than most columns: its page is drawn as wide as it is, and made smaller. */
new ResizeObserver(([{contentRect}]) => {
  const scale = Math.min(1, contentRect.width / DESKTOP);
  preview.parentElement.style.setProperty('--scale', scale);
}).observe(preview.parentElement);

form.addEventListener('submit', event => {
  event.preventDefault();
  use(form.elements.src.value.trim());
});
form.addEventListener('change', ({target}) => {
  if (COLOURS.includes(target.name)) form.elements[`use-${target.name}`].checked = true;
  update();
});
for (const button of document.querySelectorAll('[data-try]'))
  button.addEventListener('click', () => use(button.dataset.try));
find('copy').addEventListener('click', copy);

restore(form, location.search);
use(form.elements.src.value.trim());
void keepForOffline();
