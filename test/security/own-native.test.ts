import {OWN} from '../content/hostile-markup.js';
import {itIsHarmless} from './let-loose.js';

itIsHarmless(OWN, true);
