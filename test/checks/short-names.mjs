// Which property names the script-tag builds may shorten: those that our sources or Lit's declare and nobody else can ask for.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {parseAst} from 'rollup/parseAst';
import ts from 'typescript';

/** In one file with our code in the standalone build, and not known to the compiler: no name in it is shortened. */
const FOREIGN = createRequire(import.meta.url).resolve('dompurify');

/** Looked for by the browser, which the compiler's library does not say; and what tests of pages know every Lit element by. */
const RESERVED = /Callback$|^(observedAttributes|formAssociated|updateComplete|__proto__)$/;

/** Calls that make texts of names. */
const TELLS_NAMES =
  /^(Object\.(keys|values|entries|getOwnPropertyNames)|JSON\.stringify|structuredClone)$|\bpostMessage$/;

function openProgram() {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const {fileNames, options} = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  return ts.createProgram(fileNames, {...options, noEmit: true});
}

const isOurs = node => /\/src\/[^]*\.ts$/.test(node.getSourceFile().fileName);
const isLits = ({fileName}) => /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//.test(fileName);
const isMember = node => ts.isClassElement(node) || ts.isTypeElement(node) || ts.isObjectLiteralElement(node);
const nameOf = ({name}) => (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined);

function visitAll(node, visit) {
  visit(node);
  ts.forEachChild(node, child => visitAll(child, visit));
}

/** Collects the names of all that is reached from a type: what others see of a value, or what we take their word for. */
function reach(checker, kept, seen = new Set()) {
  return function keep(type) {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) type.types.forEach(keep);
    if (type.objectFlags & ts.ObjectFlags.Reference) checker.getTypeArguments(type).forEach(keep);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      if (signature.declaration && !isOurs(signature.declaration)) continue;
      signature.parameters.forEach(parameter => keep(checker.getTypeOfSymbol(parameter)));
      keep(signature.getReturnType());
    }
    for (const property of checker.getPropertiesOfType(type)) {
      const [declaration] = property.declarations ?? [];
      if (!declaration || !isOurs(declaration)) continue;
      const isPrivate = ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private;
      if (isPrivate || (declaration.name && ts.isPrivateIdentifier(declaration.name))) continue;
      kept.add(property.name);
      keep(checker.getTypeOfSymbol(property));
    }
  };
}

/** Says of the browser's own objects what the compiler's library does not know yet. */
function extendsLibrary({heritageClauses = []}, typeOf) {
  const bases = heritageClauses.flatMap(({types}) => types.map(base => typeOf(base).symbol?.declarations?.[0]));
  return bases.some(base => base && !isOurs(base) && !isLits(base.getSourceFile()));
}

/** What a piece of our code gives away: a name that is met as a text somewhere, or that comes from outside. */
function inspect(node, checker, kept, keep) {
  const typeOf = at => checker.getTypeAtLocation(at);
  if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) [node.expression, node].map(typeOf).forEach(keep);
  else if (ts.isTypePredicateNode(node) && node.type) keep(typeOf(node.type));
  else if (ts.isForInStatement(node)) keep(typeOf(node.expression));
  else if (ts.isCallExpression(node) && TELLS_NAMES.test(node.expression.getText()))
    node.arguments.map(typeOf).forEach(keep);
  else if (ts.isElementAccessExpression(node) && !(typeOf(node.argumentExpression).flags & ts.TypeFlags.NumberLike))
    keep(typeOf(node.expression));
  else if (ts.isPropertyAccessExpression(node) && !checker.getSymbolAtLocation(node.name)) kept.add(node.name.text);
  else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).text;
    if (name && !typeOf(node.parent).getProperty(name)) kept.add(name);
  } else if (ts.isObjectLiteralExpression(node)) {
    const context = checker.getContextualType(node);
    for (const name of node.properties.map(nameOf)) if (name && context && !context.getProperty(name)) kept.add(name);
  } else if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent)) kept.add(node.text);
  else if (ts.isInterfaceDeclaration(node) && extendsLibrary(node, typeOf)) keep(typeOf(node));
}

/**
 * The names, in a program that has src/element.ts. Public are those that its exports lead to; what the browser's library
 * declares is never shortened, nor what is written as a text too, looked up by one, asserted (`as`) or told to be of a type.
 */
export function shortNames(program = openProgram(), foreign = readFileSync(FOREIGN, 'utf8')) {
  const checker = program.getTypeChecker();
  const declared = new Set();
  const kept = new Set(foreign.match(/[\w$]+/g));
  const keep = reach(checker, kept);
  for (const file of program.getSourceFiles()) {
    const names = isOurs(file) || isLits(file) ? declared : kept;
    visitAll(file, node => {
      if (isMember(node) || (names === kept && ts.isVariableDeclaration(node))) names.add(nameOf(node));
      if (isOurs(file)) inspect(node, checker, kept, keep);
    });
  }
  const entry = program.getSourceFiles().find(({fileName}) => fileName.endsWith('/src/element.ts'));
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(entry))) {
    const exported = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    keep(checker.getTypeOfSymbol(exported));
    keep(checker.getDeclaredTypeOfSymbol(exported));
  }
  return [...declared].filter(name => /^[\w$]+$/.test(name) && !kept.has(name) && !RESERVED.test(name)).sort();
}

/** The names among these that a bundle also has as texts: of these it cannot be seen who looks them up. */
export function writtenAsText(names, code) {
  const texts = new Set();
  (function visit(node) {
    if (node.type === 'Literal') texts.add(node.value);
    for (const child of Object.values(node)) if (child && typeof child === 'object') visit(child);
  })(parseAst(code));
  return names.filter(name => texts.has(name));
}
