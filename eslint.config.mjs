import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import {defineConfig} from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import layers from './test/checks/layers.mjs';

const shape = [
  {selector: 'ExportDefaultDeclaration', message: 'Exports have names.'},
  {selector: 'TSEnumDeclaration', message: 'A union of strings says the same and costs nothing.'},
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static)$/]',
    message: 'Markup is made safe in content/.',
  },
];

export default defineConfig(
  {ignores: ['dist/', 'coverage/', '.cache/', 'test/package/consumer/']},
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['error', {max: 200, skipBlankLines: true, skipComments: true}],
      'max-lines-per-function': ['error', {max: 40, skipBlankLines: true, skipComments: true}],
      eqeqeq: ['error', 'smart'],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/dot-notation': ['error', {allowIndexSignaturePropertyAccess: true}],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: true}], // '' and 0 often mean none
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: {'live-updates': layers},
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: {
      'live-updates/layers': 'error',
      'no-restricted-syntax': ['error', ...shape],
      'lit/no-template-bind': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/quoted-expressions': ['error', 'never'],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/index.ts', 'src/script.ts', 'src/standalone.ts'],
    rules: {'live-updates/inert': 'error'},
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/view/**'],
    rules: {'live-updates/class-selectors': 'error'},
  },
  {
    files: ['test/**/*.test.ts', 'test/**/*.test.mjs'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo)$/]',
          message: 'Every test runs.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // expect(x).to.be.true
      // The types of semantic-dom-diff say that every equal() is a promise.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', package: '@types/chai', name: 'Equal'}]},
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.jsx'],
    languageOptions: {
      globals: {...globals.node, ...globals.browser},
      parserOptions: {ecmaFeatures: {jsx: true}},
    },
  },
);
