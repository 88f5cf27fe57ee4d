import {readdirSync} from 'node:fs';
import {importSource} from './import-source.mjs';

/** All files of words but the English one, by their language tags. */
export const TAGS = readdirSync('src/locales')
  .map(file => file.replace('.ts', ''))
  .filter(name => !['en', 'say'].includes(name));

/** Words of a language, over those of the language without its region, over English ones. */
export async function importWords(tag) {
  const layers = ['en', tag.split('-')[0], tag].filter(name => ['en', ...TAGS].includes(name));
  const [{en}, ...files] = await Promise.all(layers.map(name => importSource(`src/locales/${name}.ts`)));
  return {en, words: Object.assign({}, en, ...files.map(({words}) => words))};
}

/**
 * The file that the script loads: words without their keys, because the script knows these, and nothing where the word is as in
 * English. A cache may hold files of two releases: the number tells whether the script's keys are those of the words.
 */
export function fileOf({en, words}) {
  const values = Object.keys(en).map(key => [words[key], en[key]].map(word => JSON.stringify(word)));
  const list = values.map(([word, english]) => (word === english ? '' : word));
  const named = 'Object.fromEntries(keys.map((key,at)=>[key,list[at]]).filter(([,word])=>word))';
  return `export const wordsOf=(keys,list=[${list},])=>keys.join().length==${Object.keys(en).join().length}?${named}:{};\n`;
}
