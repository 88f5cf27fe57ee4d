// Makes the element that the page's address describes, and tells the page around how high it is. The height is no secret, so it
// is sent to any page; the page around checks who sends it.
import {ATTRIBUTES, COLOURS, directionOf, THEMES} from './embed/settings.js';

const settings = new URLSearchParams(location.search);
const {documentElement, body} = document;
const scheme = settings.get('scheme');
documentElement.style.colorScheme = /^(light|dark)$/.test(scheme) ? scheme : 'light dark';
if (settings.has('lang')) documentElement.lang = settings.get('lang');
documentElement.dir = directionOf(settings.get('lang')) ?? 'ltr';

const element = document.createElement('live-updates');
for (const name of ATTRIBUTES) if (settings.has(name)) element.setAttribute(name, settings.get(name));
for (const name of COLOURS) {
  const colour = settings.get(name);
  if (CSS.supports('color', colour ?? '')) element.style.setProperty(`--live-updates-${name}`, colour);
}
if (settings.get('rail') === '0') element.style.setProperty('--live-updates-rail', '0');

/** The element's own ground is behind its text alone; the frame is all of the ground. */
function fillGround() {
  documentElement.style.background = getComputedStyle(element).getPropertyValue('--live-updates-background');
}

const theme = settings.get('theme');
if (THEMES.includes(theme)) {
  const sheet = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: `dist/themes/${theme}.css`});
  sheet.addEventListener('load', fillGround);
  document.head.append(sheet);
}

const link = document.createElement('a');
link.textContent = 'Follow the live coverage';
const src = settings.get('src') ?? '';
if (/^https?:/.test(new URL(src, document.baseURI).protocol)) link.href = src;
element.append(link);
body.append(element);
fillGround();

if (parent !== window)
  new ResizeObserver(() =>
    parent.postMessage({liveUpdatesHeight: Math.ceil(body.getBoundingClientRect().height)}, '*'),
  ).observe(body);
