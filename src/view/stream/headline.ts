import type {Words} from '../../locales/say.js';
import type {Update} from '../../model/feed.js';

/** Returns the one line that names an update: its title, else the beginning of its text. */
export const headlineOf = ({title, excerpt}: Update, {untitled}: Words): string => title || excerpt || untitled;
