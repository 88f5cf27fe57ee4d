import {readdirSync, readFileSync} from 'node:fs';

/** Left out: what `npm run bench` writes has no code. */
export const documents = readdirSync('.').filter(name => name.endsWith('.md') && name !== 'bench-results.md');

/** A comment before a block names what its language does not tell, such as `<!-- recipe: php -->`. */
const BLOCK = /(?:^<!-- ([^\n]+) -->\n\s*)?^( *)```([\w-]*)\n([^]*?)^\2```$/gm;

/** All blocks of code of a document: where each begins, its language, its mark and its code. */
export function blocksOf(document) {
  const text = readFileSync(document, 'utf8');
  return [...text.matchAll(BLOCK)].map(({0: {length}, index, 1: mark = '', 2: indent, 3: language, 4: code}) => ({
    document,
    line: text.slice(0, index + length).split('\n').length - code.split('\n').length,
    mark,
    language,
    code: code.replaceAll(`\n${indent}`, '\n').replace(indent, ''),
  }));
}
