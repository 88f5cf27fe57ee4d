import assert from 'node:assert/strict';
import test from 'node:test';
import ts from 'typescript';
import {shortNames, writtenAsText} from './short-names.mjs';

const ENTRY = '/case/src/element.ts';
const options = {target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [], strict: true};
const libraries = new Map();

/** A program of one file. The library's are read once. */
function programOf(text) {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (name === ENTRY) return ts.createSourceFile(name, text, ...rest);
    if (!libraries.has(name)) libraries.set(name, read(name, ...rest));
    return libraries.get(name);
  };
  return ts.createProgram([ENTRY], options, host);
}

const inner = 'interface Inner {readonly myName: string}';

for (const [what, text] of [
  [
    'what no export leads to',
    `${inner} const make = (): Inner => ({myName: ''}); export const size: number = make().myName.length;`,
  ],
  ['a private member of what is exported', 'export class Shown {private myName = 1; grow(): void {this.myName++;}}'],
  [
    'what is told a private member',
    `${inner} export class Shown {#inner: Inner = {myName: ''}; get size(): number {return this.#inner.myName.length;}}`,
  ],
]) {
  test(`${what} is shortened`, () => {
    assert.deepEqual(shortNames(programOf(text), ''), ['myName']);
  });
}

for (const [what, text] of [
  ['a member of what is exported', 'export class Shown {myName = 1;}'],
  ['what an export leads to', `${inner} export interface Shown {readonly inner: () => Promise<readonly Inner[]>}`],
  ['what a function is given from outside', `${inner} export const take = (inner: Inner): void => void inner;`],
  ['what is asserted', `${inner} export const read = (text: string): string => (JSON.parse(text) as Inner).myName;`],
  [
    'what is told by a guard',
    `${inner} const isInner = (value: unknown): value is Inner => Boolean(value); export const test: boolean = isInner(1);`,
  ],
  [
    'what becomes JSON',
    `${inner} const inner: Inner = {myName: ''}; export const text: string = JSON.stringify({inner});`,
  ],
  ['what is listed', 'const inner = {myName: 1}; export const names: string[] = Object.keys(inner);'],
  [
    'what is looked up by a value',
    'const inner = {myName: 1}; export const read = (name: string): unknown => inner[name as never];',
  ],
  [
    'what is written as a text too',
    `${inner} const inner: Inner = {myName: ''}; export const text: string = inner.myName + 'myName';`,
  ],
  [
    'what stands in a record',
    `${inner} const inner: Inner = {myName: ''}; const table: Record<string, string> = {myName: ''}; export const text: string = inner.myName + Object.values(table).join();`,
  ],
  [
    'what is read from a record',
    `${inner} const inner: Inner = {myName: ''}; declare const table: Record<string, string>; export const text: string = inner.myName + String(table.myName);`,
  ],
  [
    'what is taken out of a record',
    `${inner} const inner: Inner = {myName: ''}; declare const table: Record<string, string>; const {myName: other} = table; export const text: string = inner.myName + String(other);`,
  ],
  [
    'what is said of an element that the library does not know',
    'interface Newer extends Element {myName(): void} declare const newer: Newer; export const go = (): void => newer.myName();',
  ],
  [
    'what the library declares',
    'interface Inner {readonly innerHTML: string} const inner: Inner = {innerHTML: ""}; export const size: number = inner.innerHTML.length;',
  ],
  [
    'what the browser calls',
    'class Inner extends HTMLElement {connectedCallback(): void {}} export const make = (): HTMLElement => new Inner();',
  ],
]) {
  test(`${what} keeps its name`, () => {
    assert.deepEqual(shortNames(programOf(text), ''), []);
  });
}

test('a name that code of others has too is kept', () => {
  const text = `${inner} const inner: Inner = {myName: ''}; export const size: number = inner.myName.length;`;
  assert.deepEqual(shortNames(programOf(text), 'config.myName'), []);
});

test('a name that a bundle has as a text is found', () => {
  assert.deepEqual(writtenAsText(['one', 'two', 'three'], 'const x = {one: 1, "two": x.three}; `three`'), ['two']);
});
