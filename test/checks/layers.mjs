import {dirname, relative, resolve} from 'node:path';

const SRC = resolve(import.meta.dirname, '../../src');

/** What the files of a folder may import: their own folder, these paths in src/ and these packages. Files at the top may import anything. */
const LAYERS = {
  model: {paths: []},
  text: {paths: []},
  locales: {paths: []},
  dom: {paths: []},
  formats: {paths: ['model', 'text', 'errors', 'on-demand', 'warn-once'], packages: ['@xmldom/xmldom']},
  check: {paths: ['formats', 'errors']},
  cli: {paths: ['check', 'formats', 'server', 'errors'], packages: ['node:fs', 'node:util']},
  transport: {paths: ['errors', 'on-demand', 'own-document']},
  'content/rules': {paths: ['text']},
  'content/dom': {paths: ['content/rules', 'dom', 'text', 'errors', 'on-demand'], packages: ['dompurify']},
  stream: {
    paths: [
      'model',
      'formats',
      'transport',
      'errors',
      'events',
      'on-demand',
      'options',
      'own-document',
      'page-language',
    ],
    packages: ['lit'],
  },
  reader: {
    paths: ['model', 'stream', 'locales', 'errors', 'events', 'on-demand', 'options', 'own-document', 'warn-once'],
    packages: ['lit'],
  },
  view: {paths: ['model', 'content', 'dom', 'locales', 'on-demand', 'page-language', 'when-idle'], packages: ['lit']},
  server: {
    paths: ['model', 'formats', 'content/rules', 'view', 'locales', 'text', 'errors'],
    packages: ['parse5'],
  },
};

const inSrc = file => relative(SRC, file).replaceAll('\\', '/');
const isIn = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/** The fault of this import, or `undefined`. */
function faultOf(filename, specifier) {
  const path = inSrc(filename);
  if (!path.includes('/') || path.startsWith('..')) return undefined;
  const folder = Object.keys(LAYERS).find(name => isIn(path, name));
  if (!folder) return `src/${dirname(path)}/ is not in the table of layers`;
  const {paths, packages = []} = LAYERS[folder];
  const isOurs = specifier.startsWith('.');
  const target = isOurs ? inSrc(resolve(dirname(filename), specifier)).replace(/\.[jt]s$/, '') : specifier;
  const allowed = isOurs ? [folder, ...paths] : packages;
  if (allowed.some(name => isIn(target, name))) return undefined;
  return `${folder}/ may not import ${target}, only ${allowed.join(', ') || 'its own files'}`;
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

const LOOK_UP = /^(querySelector|querySelectorAll|closest|matches|getElementsByClassName)$/;

/** The selectors written in an argument, also in both branches of a condition. An expression in a template counts as a name. */
function selectorsIn(node) {
  if (node.type === 'TemplateLiteral') return [node.quasis.map(({value}) => value.cooked).join('x')];
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(selectorsIn);
  if (['LogicalExpression', 'BinaryExpression'].includes(node.type))
    return [node.left, node.right].flatMap(selectorsIn);
  return typeof node.value === 'string' ? [node.value] : [];
}

/** Attribute values in quotes may hold a dot, as in `[src$='.jpg']`. */
const namesClass = selector => /\.([\w\\-]|$)/.test(selector.replace(/"[^"]*"|'[^']*'/g, ''));

/** Class names belong to view/. A look-up by one elsewhere would break without notice when the view changes. */
const classSelectors = {
  meta: {type: 'problem', schema: []},
  create(context) {
    return {
      CallExpression(node) {
        const name = node.callee.property?.name;
        if (!LOOK_UP.test(name)) return;
        if (name !== 'getElementsByClassName' && !node.arguments.flatMap(selectorsIn).some(namesClass)) return;
        context.report({node, message: 'Class names belong to view/, which hands up the elements that others need'});
      },
    };
  },
};

export default {meta: {name: 'live-updates'}, rules: {layers, inert, 'class-selectors': classSelectors}};
