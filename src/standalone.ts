import {frames} from './content/body.js';
import {makeFrame} from './content/frames.js';
import {purify} from './content/purifier.js';
import {purifier} from './content/sanitize.js';
import {start} from './embed.js';

purifier.provide(() => Promise.resolve(purify));
frames.provide(() => Promise.resolve(makeFrame));
start();
