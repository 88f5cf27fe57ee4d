// What the page "Embed it" lets people choose. The names are those of attributes, and of the fields in the form.
export const ATTRIBUTES = [
  'src',
  'order',
  'page-size',
  'interval',
  'expand',
  'filter',
  'timestamps',
  'heading',
  'hide',
  'collapsed',
];
export const COLOURS = ['accent', 'text', 'background'];
/** All that becomes a custom property. */
export const STYLES = [...COLOURS, 'rail'];
/** The files in dist/themes/. */
export const THEMES = ['newspaper', 'terminal', 'broadcast', 'minimal'];

/** Of the languages that can be chosen, those that are written from the right. */
const FROM_RIGHT = ['ar', 'fa', 'he'];

/** The direction of a language; `undefined` where it is that of most pages. */
export const directionOf = language => (FROM_RIGHT.includes(language) ? 'rtl' : undefined);

/** What is about the code alone, and not about the element. */
const OF_CODE = ['kind', 'integrity'];

/** What an element does that says nothing of it: such settings are left out of the code. */
const DEFAULTS = {order: 'newest', 'page-size': '20', interval: '15', expand: 'all', timestamps: 'auto'};

/** Returns what somebody chose, without what is so in any case: `[name, value]`, in a lasting order. */
export function chosenIn(form) {
  const data = new FormData(form);
  return [...ATTRIBUTES, 'lang', 'theme', ...STYLES, ...OF_CODE]
    .map(name => [name, String(data.get(name) ?? '').trim()])
    .filter(([name, value]) => value && value !== DEFAULTS[name] && !isUnused(name, value, data));
}

/** What a frame has to know of the settings, as the query of its address. */
export const queryOf = settings => new URLSearchParams(settings.filter(([name]) => !OF_CODE.includes(name)));

/** A colour counts if its switch is on: a field for colours has no "none". */
const isUnused = (name, value, data) =>
  (COLOURS.includes(name) && !data.has(`use-${name}`)) || (name === 'kind' && value === 'script');

/** Puts settings from the page's address into the form. */
export function restore(form, search) {
  const settings = new URLSearchParams(search);
  for (const [name, value] of settings) {
    const field = form.elements[name];
    if (!field) continue;
    if (field.type === 'checkbox') field.checked = true;
    else field.value = value; // a group of radio buttons too
    if (COLOURS.includes(name)) form.elements[`use-${name}`].checked = true;
  }
}
