import type {Update} from '../model/feed.js';
import type {ViewContext} from './context.js';

/** Returns the language of an update's texts, `undefined` if it is that of what is around the stream. */
export const languageOf = ({language}: Pick<Update, 'language'>, {options}: ViewContext): string | undefined =>
  language || options.language || undefined;

/** Returns the language of our words where the texts around them are in another. */
export const ownLanguage = (update: Pick<Update, 'language'>, context: ViewContext): string | undefined =>
  languageOf(update, context) && context.words.language;
