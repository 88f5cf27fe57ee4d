import {readdirSync, readFileSync} from 'node:fs';
import {cli as analyze} from '@custom-elements-manifest/analyzer/cli.js';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import {idiomaticDecoratorsTransformer} from '@lit/ts-transformers';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {build, transform} from 'esbuild';
import dts from 'rollup-plugin-dts';

const {version, dependencies, peerDependencies} = JSON.parse(readFileSync('package.json', 'utf8'));

// ── Steps ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Type errors fail the build. Lit's decorators become the static fields they stand for, so that nobody downloads them. */
const compile = () =>
  typescript({
    noEmitOnError: true,
    declaration: false,
    outDir: undefined,
    transformers: {before: [{type: 'program', factory: program => idiomaticDecoratorsTransformer(program)}]},
  });

// Without a named condition the plugin takes Lit's development build where NODE_ENV is set to something else.
// `sideEffects` in package.json is about dist/. Applied to src/, it would drop src/index.ts, which only has a side effect.
const resolve = nodeResolve({browser: true, exportConditions: ['production'], ignoreSideEffectsForRoot: true});

/**
 * Renames the Trusted Types policy of the Lit inside a script. A page may have a Lit of its own, and under
 * `trusted-types lit-html` the browser refuses a second policy of that name.
 */
const renamePolicy = {
  name: 'rename-policy',
  transform: code => code.replace('createPolicy("lit-html"', 'createPolicy("live-updates"'),
};

/**
 * Takes comments and layout out of html`` and css``. Has to come after `compile`, which reads the files itself.
 * `conservativeCollapse` keeps one space of each run, because screen readers part words there.
 */
const minifyTemplates = minifyLiterals({
  include: 'src/**/*.ts',
  failOnError: true,
  options: {minifyOptions: {conservativeCollapse: true}},
});

// With this comment Chromium compiles the file while it arrives. Nearly all functions run at once, so none can wait.
const EAGER = '//# allFunctionsCalledOnLoad\n';

/** Escapes what is not ASCII: a browser reads a classic script in the encoding of its page. Terser skips templates. */
const escapeUnicode = {
  name: 'escape-unicode',
  renderChunk: code =>
    code.replace(/[^\0-~]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
};

/** Private names become short within each class. Terser gives each name of a file its own replacement: that weighs 0.4 kB. */
const shortenPrivateNames = {
  name: 'shorten-private-names',
  renderChunk: code => transform(code, {minifyIdentifiers: true, target: 'es2022', legalComments: 'none'}),
};

const minify = licences => [
  shortenPrivateNames,
  terser({
    ecma: 2020,
    module: true,
    compress: {passes: 3},
    format: {comments: false, preamble: `${EAGER}/*! live-updates ${version}, MIT. ${licences}*/`},
  }),
  escapeUnicode,
];

// ── Manifest ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const LIFECYCLE =
  /^(styles|(dis)?connectedCallback|attributeChangedCallback|createRenderRoot|shouldUpdate|willUpdate|update|(firstU|u)pdated|render)$/;

const isPublic = ({name, privacy, description}) =>
  !privacy && !LIFECYCLE.test(name) && !name.startsWith('#') && !description?.includes('@internal');

/** The default of each option. src/options.ts alone has them, and imports nothing but types, so that it runs here too. */
async function loadDefaults() {
  const {outputFiles} = await build({entryPoints: ['src/options.ts'], bundle: true, format: 'esm', write: false});
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const {mendOptions} = await import(`data:text/javascript;base64,${code}`);
  const defaults = {};
  mendOptions(defaults);
  return defaults;
}

/** Adds its default to an option's property or attribute. The analyzer finds none in `declare interval`. */
const withDefaults = (items, defaults) =>
  items.map(item => {
    const value = defaults[item.fieldName ?? item.name];
    return value === undefined ? item : {...item, default: typeof value === 'string' ? `'${value}'` : String(value)};
  });

/** The custom elements manifest: the doc comments of the classes that dist/element.js exports, found in dist/, not src/. */
async function describe(exported) {
  const globs = 'src/{errors,events,live-updates}.ts';
  const {modules} = await analyze({
    argv: ['analyze', '--litelement', '--quiet', '--outdir', 'dist', '--globs', globs],
    noWrite: true,
  });
  const declarations = modules
    .flatMap(module => module.declarations)
    .filter(({kind, name}) => kind === 'class' && exported.includes(name))
    .map(({members = [], ...declaration}) => ({...declaration, members: members.filter(isPublic)}));
  const element = declarations.find(({customElement}) => customElement);
  const {name, tagName} = element;
  const defaults = await loadDefaults();
  for (const list of ['members', 'attributes']) element[list] = withDefaults(element[list], defaults);
  const at = ({name}) => ({name, module: 'dist/element.js'});
  const exports = exported.map(name => ({kind: 'js', name, declaration: at({name})}));
  const definition = {kind: 'custom-element-definition', name: tagName, declaration: at({name})};
  return {
    schemaVersion: '2.1.0', // the analyzer still says 1.0.0, which has no states
    readme: 'README.md',
    modules: [
      {kind: 'javascript-module', path: 'dist/element.js', declarations, exports},
      {kind: 'javascript-module', path: 'dist/index.js', declarations: [], exports: [definition]},
    ],
  };
}

/** Writes dist/custom-elements.json. */
const writeManifest = {
  name: 'write-manifest',
  async generateBundle(_, bundle) {
    const {exports: exported} = bundle['element.d.ts'];
    // a reference into src/ is to what the package exports under that name, or to a global
    const publish = function (key, value) {
      return key === 'module' ? (exported.includes(this.name) ? 'dist/element.js' : undefined) : value;
    };
    const source = `${JSON.stringify(await describe(exported), publish, 2)}\n`;
    this.emitFile({type: 'asset', fileName: 'custom-elements.json', source});
  },
};

/** Puts the schema of the feed into dist/ as it is. */
const copySchema = {
  name: 'copy-schema',
  generateBundle() {
    this.emitFile({type: 'asset', fileName: 'feed.schema.json', source: readFileSync('src/feed.schema.json', 'utf8')});
  },
};

/** Puts the ready themes into dist/themes/. */
const buildThemes = {
  name: 'build-themes',
  async generateBundle() {
    for (const name of readdirSync('src/themes')) {
      const css = readFileSync(`src/themes/${name}`, 'utf8');
      const {code} = await transform(css, {loader: 'css', minify: true});
      this.emitFile({type: 'asset', fileName: `themes/${name}`, source: code});
    }
  },
};

// ── Files ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Makes rollup's warnings fail the build: an import that leads nowhere, for example, must not ship. */
function onwarn(warning) {
  if (warning.code !== 'THIS_IS_UNDEFINED') throw new Error(warning.message); // TypeScript's decorator helper asks for `this`
}

/** A file for a script tag. A second copy on the page returns before Lit runs: creating its policy again would throw. */
const script = (entry, file, licences) => ({
  onwarn,
  input: `src/${entry}.ts`,
  output: {
    file: `dist/${file}.js`,
    format: 'iife',
    inlineDynamicImports: true,
    intro: `if (customElements.get('live-updates')) return;`,
  },
  plugins: [compile(), resolve, renamePolicy, minifyTemplates, minify(licences)],
});

/** An ES module that the script-tag build loads when it is needed. */
const part = (entry, file, licences) => ({
  onwarn,
  input: `src/${entry}.ts`,
  output: {file: `dist/${file}.js`, format: 'es'},
  plugins: [compile(), resolve, minify(licences)],
});

const bare = Object.keys({...dependencies, ...peerDependencies});

const external = id => id.startsWith('node:') || bare.some(name => id === name || id.startsWith(`${name}/`));

/** The modules for bundlers, or their types. */
const modules = (extension, plugins, more = {}) => ({
  onwarn,
  input: {
    index: 'src/index.ts',
    element: 'src/element.ts',
    server: 'src/server.ts',
    formats: 'src/formats.ts',
    ...more,
  },
  external,
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: `[name]${extension}`,
    chunkFileNames: `chunks/[name]${extension}`,
    hoistTransitiveImports: false,
    minifyInternalExports: false,
  },
  plugins,
});

const LIT = 'Lit: Google LLC, BSD-3-Clause. ';
const DOMPURIFY = 'DOMPurify: Cure53, Apache-2.0 or MPL-2.0. ';

export default [
  script('script', 'live-updates', LIT),
  script('standalone', 'live-updates.standalone', LIT + DOMPURIFY),
  part('content/dom/purifier', 'live-updates-sanitizer', DOMPURIFY),
  part('content/dom/frames', 'live-updates-frames', ''),
  part('formats/foreign/translate', 'live-updates-formats', ''),
  part('transport/event-stream', 'live-updates-stream', ''),
  part('write-structured-data', 'live-updates-structured-data', ''),
  part('developers', 'live-updates-developers', ''),
  modules('.js', [compile()], {cli: 'src/cli/cli.ts'}),
  modules('.d.ts', [dts(), writeManifest, copySchema, buildThemes]),
];
