import {readFileSync} from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {idiomaticDecoratorsTransformer} from '@lit/ts-transformers';
import {transform as esbuild} from 'esbuild';
import dts from 'rollup-plugin-dts';
import {shortNames, writtenAsText} from './test/checks/short-names.mjs';
import {checkModule, checkTemplate, LIT_CONDITIONS, trimLit} from './test/checks/trim-lit.mjs';

const {version, dependencies} = JSON.parse(readFileSync('package.json', 'utf8'));

const OURS = /[\\/]src[\\/][^]*\.ts$/;

/** Marks where a `${}` stood while a template is one text; a private-use character, so that no template holds it. */
const HOLE = '\uE000';

/** White space is what parts words for a screen reader too, so of each run one space stays. */
function minifyHtml(text) {
  const minified = text.replace(/<!--[^\uE000]*?-->/g, '').replace(/[ \t\r\n\f]+/g, ' ');
  checkTemplate(minified);
  return minified;
}

/** esbuild reads current CSS and warns about what it cannot read, which must not ship. A `${}` is a name, or a rule. */
async function minifyCss(text) {
  let holes = 0;
  const named = text.replace(/(^|[{};/]\s*)?\uE000(?!\s*[:{])/g, (_, before) =>
    before === undefined ? `lit_${holes++}_` : `${before}@lit_${holes++}_;`,
  );
  const {code, warnings} = await esbuild(named, {loader: 'css', minify: true, charset: 'utf8', logLevel: 'silent'});
  if (warnings.length) throw new Error(warnings.map(({text}) => text).join('\n'));
  const order = Array.from(code.matchAll(/lit_(\d+)_/g), ([, number]) => number);
  if (order.some((number, i) => Number(number) !== i)) throw new Error('A ${} has moved in css``');
  return code.trim().replace(/@lit_\d+_;?|lit_\d+_/g, HOLE);
}

/** Text as it stands between backticks, in ASCII: terser leaves tagged templates as they are. */
const quoted = text =>
  text
    .replace(/[\\`]|\$\{/g, '\\$&')
    .replace(/[^\n -~]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The tagged templates in a syntax tree, innermost too. */
function* templates(node) {
  if (node?.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') yield node;
  for (const child of Object.values(node ?? {})) if (child && typeof child === 'object') yield* templates(child);
}

/** What Lit is given to read: the text of html`` and css`` without comments and layout. */
const minifyTemplates = {
  name: 'minify-templates',
  async transform(code, id) {
    if (!OURS.test(id)) return null;
    const edits = [];
    for (const {tag, quasi} of templates(this.parse(code))) {
      const minify = {html: minifyHtml, css: minifyCss}[tag.name];
      if (!minify) continue;
      const parts = (await minify(quasi.quasis.map(({value}) => value.cooked).join(HOLE))).split(HOLE);
      if (parts.length !== quasi.quasis.length) this.error(`A \${} got lost in ${tag.name}\`\` at ${id}:${tag.start}`);
      quasi.quasis.forEach(({start, end}, i) => edits.push({start, end, text: quoted(parts[i])}));
    }
    edits.sort((a, b) => b.start - a.start);
    return {
      code: edits.reduce((text, {start, end, text: by}) => text.slice(0, start) + by + text.slice(end), code),
      map: null,
    };
  },
};

/** Lit without what nothing of ours can reach; what of ours reached for it fails the build. */
const trimmed = {
  name: 'trimmed-lit',
  async transform(code, id) {
    if (OURS.test(id)) checkModule(code);
    const trimmed = await trimLit(code, id);
    return trimmed === undefined ? null : {code: trimmed, map: null};
  },
};

const names = shortNames();

/** The last look before names of properties are shortened. */
const checkNames = {
  name: 'check-names',
  renderChunk(code) {
    const written = writtenAsText(names, code);
    if (written.length)
      this.error(`Not to be shortened, for there is a text that says the same: ${written.join(', ')}`);
  },
};

const shortened = {
  regex: new RegExp(`^(_[$a-z].*|${names.map(name => name.replaceAll('$', '\\$&')).join('|')})$`),
  keep_quoted: true,
};

// Nearly all of it runs at once: Chromium compiles it while it comes, not function by function on the main thread.
const EAGER = '//# allFunctionsCalledOnLoad\n';

// ascii_only: a classic script is read in the encoding of the page it is on.
const minified = (licences, properties = false) =>
  terser({
    ecma: 2020,
    module: true,
    compress: {passes: 3},
    mangle: {properties},
    format: {comments: false, ascii_only: true, preamble: `${EAGER}/*! live-updates ${version}, MIT. ${licences}*/`},
  });

/** Type errors fail the build. Lit's decorators become the static fields they stand for, so that readers do not load them. */
const compile = () =>
  typescript({
    noEmitOnError: true,
    declaration: false,
    outDir: undefined,
    transformers: {before: [{type: 'program', factory: program => idiomaticDecoratorsTransformer(program)}]},
  });

// `sideEffects` of package.json speaks of dist/; here it would have src/index.ts shaken off, whose effect is the point.
const resolve = nodeResolve({browser: true, exportConditions: LIT_CONDITIONS, ignoreSideEffectsForRoot: true});

/** What rollup would only warn of, such as an import that leads nowhere, must not ship. */
function onwarn(warning) {
  if (warning.code !== 'THIS_IS_UNDEFINED') throw new Error(warning.message); // TypeScript's decorator helper looks for one
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
  plugins: [compile(), resolve, trimmed, minifyTemplates, checkNames, minified(licences, shortened)],
});

/** An ES module that the script-tag build loads when it is needed. */
const part = (entry, file, licences) => ({
  onwarn,
  input: `src/${entry}.ts`,
  output: {file: `dist/${file}.js`, format: 'es'},
  plugins: [compile(), resolve, minifyTemplates, minified(licences)],
});

const external = id => Object.keys(dependencies).some(name => id === name || id.startsWith(`${name}/`));
const modules = (extension, plugins) => ({
  onwarn,
  input: {index: 'src/index.ts', element: 'src/element.ts'},
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
  modules('.js', [compile()]),
  modules('.d.ts', [dts()]),
];
