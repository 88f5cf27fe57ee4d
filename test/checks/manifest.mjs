// Writes dist/custom-elements.json: what the doc comments in src/live-updates.ts say, in terms of the files in dist/.
// With --check it also asks whether that is all that editors and catalogues need.
import {mkdirSync, writeFileSync} from 'node:fs';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {validateCem} from '@wc-toolkit/cem-validator';
import {build} from 'esbuild';

const SOURCES = 'src/{element,errors,events,live-updates}.ts';
const TAG = 'live-updates';
const CLASS_MODULE = 'dist/element.js'; // the class, registers nothing
const DEFINING_MODULE = 'dist/index.js';
const LIFECYCLE =
  /^(styles|(dis)?connectedCallback|attributeChangedCallback|createRenderRoot|shouldUpdate|willUpdate|update|(firstU|u)pdated|render)$/;

const isPublic = ({name, privacy, description}) =>
  !privacy && !LIFECYCLE.test(name) && !name.startsWith('#') && !description?.includes('@internal');

/** The default of each option. src/options.ts alone has them, and imports nothing but types, so that it runs here too. */
async function loadDefaults() {
  const {outputFiles} = await build({entryPoints: ['src/options.ts'], bundle: true, format: 'esm', write: false});
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).defaults;
}

const defaults = await loadDefaults();

/** Adds the default of an option to its property or attribute. The analyzer gives none for `interval = defaults.interval`. */
function withDefault(item) {
  const value = defaults[item.fieldName ?? item.name];
  return value === undefined ? item : {...item, default: typeof value === 'string' ? `'${value}'` : String(value)};
}

/** Sources are not published: a reference to one is to what the package exports under that name, or to a global. */
function published(value, exported) {
  if (!value || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(item => published(item, exported));
  const {module, ...rest} = value;
  const entries = Object.entries(rest).map(([key, item]) => [key, published(item, exported)]);
  if (module && exported.includes(rest.name)) entries.push(['module', CLASS_MODULE]);
  return Object.fromEntries(entries);
}

/** What can be imported from a module, through `export *` too. */
function namesFrom({modules}, path) {
  const {exports} = modules.find(module => module.path === path);
  return exports.flatMap(({name, declaration}) =>
    name === '*' ? namesFrom({modules}, declaration.module.replace(/^(\.\/|src\/)?(.*)\.js$/, 'src/$2.ts')) : name,
  );
}

function reshape(analyzed) {
  const exported = namesFrom(analyzed, 'src/element.ts');
  const declarations = analyzed.modules
    .flatMap(module => module.declarations)
    .filter(({kind, name}) => kind === 'class' && exported.includes(name))
    .map(({members = [], ...declaration}) => published({...declaration, members: members.filter(isPublic)}, exported));
  const element = declarations.find(({tagName}) => tagName === TAG);
  if (!element) throw new Error(`No exported class says @tag ${TAG}`);
  for (const list of ['members', 'attributes']) element[list] = element[list].map(withDefault);
  const at = ({name}) => ({name, module: CLASS_MODULE});
  const exports = exported.map(name => ({kind: 'js', name, declaration: at({name})}));
  const definition = {kind: 'custom-element-definition', name: TAG, declaration: at(element)};
  const module = (path, parts) => ({kind: 'javascript-module', path, ...parts});
  return {
    schemaVersion: '2.1.0', // the analyzer still says 1.0.0, which has no states
    readme: 'README.md',
    modules: [
      module(CLASS_MODULE, {declarations, exports}),
      module(DEFINING_MODULE, {declarations: [], exports: [definition]}),
    ],
  };
}

const analyzed = await cli({argv: ['analyze', '--litelement', '--quiet', '--globs', SOURCES], noWrite: true});
const manifest = reshape(analyzed);
mkdirSync('dist', {recursive: true});
writeFileSync('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
if (process.argv.includes('--check')) {
  // `exports` of package.json says where the package begins, not the fields before its time, and dist/ is published whole.
  await validateCem(manifest, {rules: {packageJson: {main: 'off', module: 'off', types: 'off', publishedCem: 'off'}}});
}
