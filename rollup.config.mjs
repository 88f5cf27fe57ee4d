import {readdirSync, readFileSync} from 'node:fs';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import {idiomaticDecoratorsTransformer} from '@lit/ts-transformers';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {minify as swc} from '@swc/core';
import {transform} from 'esbuild';
import MagicString from 'magic-string';
import dts from 'rollup-plugin-dts';
import {cssDataOf, htmlDataOf, webTypesOf} from './src/build/for-editors.mjs';
import {frameworkTypesOf} from './src/build/for-frameworks.mjs';
import {fileOf, importWords, TAGS} from './src/build/languages.mjs';
import {describe} from './src/build/manifest.mjs';

const about = JSON.parse(readFileSync('package.json', 'utf8'));
const {version, dependencies, peerDependencies} = about;

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
  // the map stays as it was: nothing but the end of this line moves
  transform: code => ({code: code.replace('createPolicy("lit-html"', 'createPolicy("live-updates"'), map: null}),
};

/**
 * Takes comments and layout out of html`` and css``. Has to come after `compile`, which reads the files itself.
 * `conservativeCollapse` keeps one space of each run, because screen readers part words there.
 */
const minifyTemplates = minifyLiterals({
  include: 'src/**/*.ts',
  failOnError: true,
  options: {minifyOptions: {conservativeCollapse: true, removeAttributeQuotes: true}},
});

// With this comment Chromium compiles the file while it arrives. Nearly all functions run at once, so none can wait. The parts go
// without: of all translators of formats, for example, a page runs one.
const EAGER = '//# allFunctionsCalledOnLoad\n';

/** Escapes what is not ASCII: a browser reads a classic script in the encoding of its page. The minifiers skip templates. */
const escapeUnicode = {
  name: 'escape-unicode',
  renderChunk(code) {
    const escaped = new MagicString(code);
    escaped.replace(/[^\0-~]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return {code: escaped.toString(), map: escaped.generateMap({hires: true})};
  },
};

/** Private names become short within each class. The minifiers give each name of a file its own replacement: that weighs 0.4 kB. */
const shortenPrivateNames = {
  name: 'shorten-private-names',
  renderChunk: code =>
    transform(code, {minifyIdentifiers: true, target: 'es2022', legalComments: 'none', sourcemap: true}),
};

/** Makes smaller what terser has left: `live-updates.js` by 0.3 kB, the standalone file by 0.7. */
const minifyAgain = {
  name: 'minify-again',
  renderChunk: (code, _, {format}) =>
    swc(code, {
      module: format === 'es',
      sourceMap: true,
      mangle: true,
      compress: {ecma: 2020, passes: 3},
      format: {comments: false},
    }),
};

/** Puts lines before the code, and a statement before all others of its function: minifiers would move them. */
const beginWith = (lines, statement = '') => ({
  name: 'begin-with',
  renderChunk(code) {
    const begun = new MagicString(code).prepend(`${lines}\n`);
    if (statement) begun.replace('function(){', `function(){${statement}`);
    return {code: begun.toString(), map: begun.generateMap({hires: true})};
  },
});

const minify = (lines, statement) => [
  shortenPrivateNames,
  terser({ecma: 2020, module: true, compress: {passes: 2, inline: 1}}),
  minifyAgain,
  beginWith(lines, statement),
  escapeUnicode,
];

/** The line of a file that names its licences. */
const licence = (others = '') => `/*! live-updates ${version}, MIT. ${others}*/`;

// ── Descriptions ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Writes the manifest, and what editors and frameworks make of it. */
const writeDescriptions = {
  name: 'write-descriptions',
  async generateBundle(_, bundle) {
    const {exports: exported, code} = bundle['element.d.ts'];
    const manifest = await describe(exported, code);
    const write = (fileName, source) => this.emitFile({type: 'asset', fileName, source});
    const writeJson = (fileName, value) => write(fileName, `${JSON.stringify(value, null, 2)}\n`);
    writeJson('custom-elements.json', manifest);
    writeJson('vscode.html-custom-data.json', htmlDataOf(manifest));
    writeJson('vscode.css-custom-data.json', cssDataOf(manifest));
    writeJson('web-types.json', webTypesOf(manifest, about));
    for (const [fileName, source] of Object.entries(frameworkTypesOf(manifest))) write(fileName, source);
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
    // for `import 'live-updates/themes/newspaper.css'`, which TypeScript 6 asks the types of
    this.emitFile({type: 'asset', fileName: 'themes.d.ts', source: 'export {};\n'});
  },
};

/** Writes the words of each language twice: for the script into dist/locales/, for bundlers into dist/words/. */
const writeLanguages = {
  name: 'write-languages',
  async generateBundle() {
    const emit = (fileName, source) => this.emitFile({type: 'asset', fileName, source});
    for (const tag of ['en', ...TAGS]) {
      const all = await importWords(tag);
      if (tag !== 'en') emit(`locales/${tag}.js`, fileOf(all));
      emit(`words/${tag}.js`, `export const words = ${JSON.stringify(all.words, null, 2)};\n`);
    }
    emit('words.d.ts', "import type {Words} from './element.js';\n\nexport declare const words: Words;\n");
  },
};

// ── Files ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Makes rollup's warnings fail the build: an import that leads nowhere, for example, must not ship. */
function onwarn(warning) {
  if (warning.code !== 'THIS_IS_UNDEFINED') throw new Error(warning.message); // TypeScript's decorator helper asks for `this`
}

/** The maps are beside the files of a script tag, which do not name them: each reader would load the name. */
const MAP = 'hidden';

const GUARD = 'if(customElements.get("live-updates"))return;';

/** A file for a script tag. A second copy on the page returns before Lit runs: creating its policy again would throw. */
const script = (entry, file, licences) => ({
  onwarn,
  // the element is a ReactiveElement: of LitElement's module it would get nothing but the version that it notes in the page
  treeshake: {moduleSideEffects: id => !id.includes('lit-element')},
  input: `src/${entry}.ts`,
  output: {
    file: `dist/${file}.js`,
    format: 'iife',
    inlineDynamicImports: true,
    sourcemap: MAP,
  },
  plugins: [compile(), resolve, renamePolicy, minifyTemplates, minify(EAGER + licence(licences), GUARD)],
});

/** An ES module that the script-tag build loads when it is needed. */
const part = (entry, file, licences) => ({
  onwarn,
  external: ['@xmldom/xmldom'], // asked for where there is no DOMParser, which no browser lacks
  input: `src/${entry}.ts`,
  output: {file: `dist/${file}.js`, format: 'es', sourcemap: MAP},
  plugins: [compile(), resolve, minify(licence(licences))],
});

const bare = Object.keys({...dependencies, ...peerDependencies});

const external = id => id.startsWith('node:') || bare.some(name => id === name || id.startsWith(`${name}/`));

/** An import for nothing but effects, which rollup leaves where a module only hands on. They have none, and esbuild would warn of it. */
const dropBareImports = {
  name: 'drop-bare-imports',
  renderChunk(code) {
    const mended = new MagicString(code);
    mended.replace(/^import '\.\/chunks\/[^']+';\n/gm, '');
    return {code: mended.toString(), map: mended.generateMap({hires: true})};
  },
};

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
    sourcemap: extension === '.js',
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
  part('check', 'live-updates-check', ''),
  modules('.js', [compile(), writeLanguages, dropBareImports], {cli: 'src/cli/cli.ts'}),
  modules('.d.ts', [dts(), writeDescriptions, copySchema, buildThemes]),
];
