import {purify} from './content/purifier.js';
import {providePurify} from './content/sanitize.js';
import {start} from './embed.js';

providePurify(() => Promise.resolve(purify));
start();
