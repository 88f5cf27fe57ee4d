import {cli as analyze} from '@custom-elements-manifest/analyzer/cli.js';
import {importSource} from './import-source.mjs';

const LIFECYCLE =
  /^(styles|(dis)?connectedCallback|attributeChangedCallback|createRenderRoot|shouldUpdate|willUpdate|update|(firstU|u)pdated|render)$/;

const isPublic = ({name, privacy, description}) =>
  !privacy && !LIFECYCLE.test(name) && !name.startsWith('#') && !description?.includes('@internal');

/** The default of each option. src/options.ts alone has them, and imports nothing that needs a browser, so that it runs here too. */
async function loadDefaults() {
  const {mendOptions} = await importSource('src/options.ts');
  const defaults = {};
  mendOptions(defaults);
  return defaults;
}

/** Adds its default to a property that can be set, or an attribute. The analyzer finds none in `declare interval`. */
const withDefaults = (items, defaults) =>
  items.map(item => {
    if (item.kind === 'method' || item.readonly) return item;
    const value = defaults[item.fieldName ?? item.name];
    const written = typeof value === 'string' ? `'${value}'` : String(value);
    return {...item, default: item.default ?? written};
  });

/** Types that TypeScript itself has: what they stand for cannot be found in our own declarations. */
const OTHERS = new Map([['RequestCredentials', "'omit' | 'same-origin' | 'include'"]]);

/** The names of types in declarations that stand for a choice of words and numbers, with what they stand for. */
function findChoices(declarations) {
  const found = declarations.matchAll(/^(?:export )?type (\w+) = ((?:'[^']*'|number)(?: \| (?:'[^']*'|number))*);$/gm);
  return new Map([...OTHERS, ...[...found].map(([, name, choice]) => [name, choice])]);
}

/** Says beside the name of a type what it stands for, in the field that editors' tools read. */
const withChoices = (items, choices) =>
  items.map(item => {
    const choice = choices.get(item.type?.text);
    return choice ? {...item, parsedType: {text: choice}} : item;
  });

/** The type of a custom property is its `syntax`, in CSS's own words. */
const withSyntax = properties => properties.map(({type, ...property}) => ({...property, syntax: type?.text}));

/**
 * Returns the custom elements manifest: the doc comments of the classes that dist/element.js exports, found in dist/, not src/.
 * `declarations` is the text of dist/element.d.ts.
 */
export async function describe(exported, declarations) {
  const globs = 'src/{errors,events,live-updates}.ts';
  const {modules} = await analyze({
    argv: ['analyze', '--litelement', '--quiet', '--outdir', 'dist', '--globs', globs],
    noWrite: true,
  });
  const classes = modules
    .flatMap(module => module.declarations)
    .filter(({kind, name}) => kind === 'class' && exported.includes(name))
    .map(({members = [], ...declaration}) => ({...declaration, members: members.filter(isPublic)}));
  const element = classes.find(({customElement}) => customElement);
  const {name, tagName} = element;
  const [defaults, choices] = [await loadDefaults(), findChoices(declarations)];
  for (const list of ['members', 'attributes'])
    element[list] = withChoices(withDefaults(element[list], defaults), choices);
  element.cssProperties = withSyntax(element.cssProperties);
  const at = ({name}) => ({name, module: 'dist/element.js'});
  const exports = exported.map(name => ({kind: 'js', name, declaration: at({name})}));
  const definition = {kind: 'custom-element-definition', name: tagName, declaration: at({name})};
  const manifest = {
    schemaVersion: '2.1.0', // the analyzer still says 1.0.0, which has no states
    readme: 'README.md',
    modules: [
      {kind: 'javascript-module', path: 'dist/element.js', declarations: classes, exports},
      {kind: 'javascript-module', path: 'dist/index.js', declarations: [], exports: [definition]},
    ],
  };
  return JSON.parse(JSON.stringify(manifest, publish(exported)));
}

/** A reference into src/ is to what the package exports under that name, or to a global. */
const publish = exported =>
  function (key, value) {
    return key === 'module' ? (exported.includes(this.name) ? 'dist/element.js' : undefined) : value;
  };

/** The element in a manifest. */
export const elementOf = ({modules}) =>
  modules.flatMap(({declarations}) => declarations).find(({customElement}) => customElement);
