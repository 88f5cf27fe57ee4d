import {PUBLIC} from '../content/hostile-markup.js';
import {itIsHarmless} from './let-loose.js';

itIsHarmless(PUBLIC, false);
