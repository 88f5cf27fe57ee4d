// The code of RECIPES.md, by the names in front of it: `<!-- recipe: name -->`.
import {readFileSync} from 'node:fs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

const text = readFileSync('RECIPES.md', 'utf8');

/** All blocks, `{name, language, code}`; one without a name has an empty one. A block in a list is indented. */
export const blocks = [...text.matchAll(/(?:<!-- recipe: ([\w-]+) -->\s+)?^( *)```(.*)\n([^]*?)^\2```$/gm)].map(
  ([, name = '', indent, language, code]) => ({
    name,
    language,
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }),
);

export const codeOf = name => blocks.find(block => block.name === name).code;

/** What the recipes say of places that nobody has. */
export const CDN = `https://cdn.example/live-updates@${version}/dist/`;
export const FEED = 'https://news.example/live/feed.json';
