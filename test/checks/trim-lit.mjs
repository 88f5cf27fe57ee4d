// Lit as the script-tag builds have it: without what nothing there can use. All of it stays in the modules for bundlers.
import {transform as esbuild} from 'esbuild';
import {parseAst} from 'rollup/parseAst';
import {TRIMS} from './lit-trims.mjs';

/** Lit's readable files; those for production have names of one letter, which change with every release. */
export const LIT_CONDITIONS = ['browser', 'development'];

/** What our sources may not use, because it is trimmed away; `\uE000` stands for a `${}`. */
const REFUSED = [
  [/from ['"](lit|lit-html|lit-element|@lit\/reactive-element)\/(?!decorators\.js)/, 'another module of Lit'],
  [/import[^;]*\b(svg|mathml|noChange|unsafeCSS)\b[^;]*from ['"]lit['"]/, 'SVG, MathML, noChange, unsafeCSS'],
  [/\b(addInitializer|removeController|shouldUpdate|firstUpdated|getUpdateComplete)\b/, 'a hook of Lit'],
  [/\bcss ?`[^`$]*\$\{/, 'an expression in css``'],
  [
    /\bproperties = \{[^;]*\b(converter|hasChanged|noAccessor|useDefault|type: (?!Boolean\b)\w)/,
    'an option of a property',
  ],
];
const REFUSED_IN_TEMPLATES = [
  [/\s\?[^\s=]+=\uE000/, '?attribute: bind `nothing` instead'],
  [/<(script|style|textarea|title|svg|math|!--)|<\/?\uE000|\uE000\/>/, '<style>, <svg>, <!-- -->, <${}, ${}/>'],
  [/<[^>]*\s\uE000/, 'an expression in place of an attribute'],
  [/<[^>]*(='| =|= )/, 'an attribute in single quotes or with space around ='],
];

const refuse = (text, rules) => {
  for (const [pattern, name] of rules) if (pattern.test(text)) throw new Error(`Lit is built without this: ${name}`);
};

/** Throws where a module of ours asks for a part of Lit that the scripts do not have. */
export const checkModule = code => refuse(code, REFUSED);

/** The same for a template, its expressions written as `\uE000`. */
export const checkTemplate = html => refuse(html.replace(/"[^"]*"/g, '""'), REFUSED_IN_TEMPLATES);

function replaceOnce(code, passage, by) {
  const [before, after, ...more] = code.split(passage);
  if (after === undefined || more.length)
    throw new Error(`Lit has changed: ${more.length + 1} times in it, not once: ${passage}`);
  return before + by + after;
}

function dropMembers(code, names) {
  const left = new Set(names);
  const classes = parseAst(code).body.map(({declaration, ...node}) => declaration ?? node);
  const members = classes.flatMap(({id, body}) =>
    (body?.body ?? []).map(({key, start, end}) => ({name: `${id.name}.${key?.name}`, start, end})),
  );
  const dropped = members.filter(({name}) => left.delete(name));
  if (left.size) throw new Error(`Lit has changed: it has no ${[...left].join(', ')}`);
  return dropped.reduceRight((text, {start, end}) => text.slice(0, start) + text.slice(end), code);
}

/** A file of Lit without what cannot run, or `undefined` for a file that stays as it is. Throws if Lit has changed. */
export async function trimLit(source, path) {
  const file = Object.keys(TRIMS).find(name => path.replaceAll('\\', '/').endsWith(`/${name}`));
  if (!file) return undefined;
  const {members, passages, everywhere = []} = TRIMS[file];
  // esbuild writes the same in one way: on one line, without comments
  let {code} = await esbuild(source, {minifyWhitespace: true, legalComments: 'none', target: 'es2022'});
  for (const [passage, by] of passages) code = replaceOnce(code, passage, by);
  for (const [passage, by] of everywhere) code = code.replaceAll(passage, by);
  return dropMembers(
    code,
    members.flatMap(line => line.split(' ')),
  );
}
