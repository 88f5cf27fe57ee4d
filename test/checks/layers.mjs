import {dirname, relative, resolve} from 'node:path';

const SRC = resolve(import.meta.dirname, '../../src');

/** Which parts of src/ a folder may import, itself included, and which packages. Files at the top may import anything. */
const LAYERS = {
  model: {parts: []},
  text: {parts: []},
  locales: {parts: []},
  formats: {parts: ['model', 'text', 'errors', 'on-demand']},
  transport: {parts: ['errors']},
  content: {parts: ['text', 'on-demand'], packages: ['dompurify']},
  stream: {parts: ['model', 'formats', 'transport', 'errors']},
  reader: {
    parts: ['model', 'formats', 'transport', 'stream', 'content', 'errors', 'events', 'options'],
    packages: ['lit'],
  },
  view: {parts: ['model', 'content', 'locales'], packages: ['lit']},
};

const inSrc = file => relative(SRC, file).replaceAll('\\', '/');
const partOf = path => path.split('/')[0].replace(/\.[jt]s$/, '');

/** What is wrong with this import, or nothing. */
function faultOf(filename, specifier) {
  const [folder, ...below] = inSrc(filename).split('/');
  if (!below.length || folder === '..') return undefined;
  const layer = LAYERS[folder];
  if (!layer) return `src/${folder}/ is not in the table of layers`;
  const isInside = specifier.startsWith('.');
  const part = isInside ? partOf(inSrc(resolve(dirname(filename), specifier))) : specifier.split('/')[0];
  const allowed = isInside ? [folder, ...layer.parts] : (layer.packages ?? []);
  if (allowed.includes(part)) return undefined;
  return `${folder}/ may not import ${part}, only ${allowed.join(', ') || 'its own files'}`;
}

/** Imports go one way, as the table in CONTRIBUTING.md says. */
const layers = {
  meta: {type: 'problem', schema: []},
  create(context) {
    const check = ({source}) => {
      const message = typeof source?.value === 'string' && faultOf(context.filename, source.value);
      if (message) context.report({node: source, message});
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

const BROWSER_ONLY = new Set([
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'navigator',
  'location',
  'customElements',
]);

/** Importing a module must work in Node: what only a browser has is touched later. */
const inert = {
  meta: {type: 'problem', schema: []},
  create(context) {
    const atModuleScope = ({from}) => ['module', 'global'].includes(from.variableScope.type);
    return {
      'Program:exit'(program) {
        const {through} = context.sourceCode.getScope(program).childScopes[0] ?? {through: []};
        for (const reference of through) {
          const {identifier} = reference;
          const isAsked = identifier.parent.operator === 'typeof' || reference.isTypeReference;
          if (!BROWSER_ONLY.has(identifier.name) || isAsked || !atModuleScope(reference)) continue;
          context.report({
            node: identifier,
            message: `${identifier.name} is not there when a module is imported in Node`,
          });
        }
      },
    };
  },
};

export default {meta: {name: 'live-updates'}, rules: {layers, inert}};
