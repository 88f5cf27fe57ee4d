import type {fillBody} from '../../src/content/dom/body.js';
import {en} from '../../src/locales/en.js';
import {createSay} from '../../src/locales/say.js';
import {CONTEXT} from './two-paths.js';

/** The words of placeholders. */
export const FRAME_WORDS = {words: en, say: createSay(en)};

export const VIDEO = 'https://www.youtube.com/embed/abcdefghijk';

/** The source of a body; `isOff` where the page wants no frames. */
export const source = (html: string, isOff = false): Parameters<typeof fillBody>[1] => ({
  html,
  text: '',
  ...CONTEXT,
  frameWords: isOff ? undefined : FRAME_WORDS,
});

export const frameIn = (body: Element): HTMLElement | null => body.querySelector<HTMLElement>('.frame');
