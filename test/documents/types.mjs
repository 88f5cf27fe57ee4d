import {resolve} from 'node:path';
import ts from 'typescript';

/** What the documents speak of without saying where it comes from. */
const AROUND = `import type {LiveUpdates} from 'live-updates/element';
declare global { var element: LiveUpdates; var socket: WebSocket; var text: string; }`;

const OPTIONS = {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  skipLibCheck: true,
};

/** Complaints of TypeScript about scripts of the documents, as a project gets them that has this package. */
export function typeFaultsOf(blocks) {
  const texts = new Map([[resolve('.cache/documents/around.d.ts'), AROUND]]);
  for (const {document, line, language, code} of blocks)
    texts.set(resolve(`.cache/documents/${document}-${line}.${language}`), `${code}\nexport {};`);
  const host = ts.createCompilerHost(OPTIONS);
  const {fileExists, readFile, getSourceFile} = host;
  host.fileExists = file => texts.has(file) || fileExists.call(host, file);
  host.readFile = file => texts.get(file) ?? readFile.call(host, file);
  host.getSourceFile = (file, version, ...more) =>
    texts.has(file)
      ? ts.createSourceFile(file, texts.get(file), version, true)
      : getSourceFile.call(host, file, version, ...more);
  const program = ts.createProgram([...texts.keys()], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({file, start, messageText}) => {
    const place = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}` : '';
    return `${place} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
