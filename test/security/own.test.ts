import {OWN} from '../content/hostile-markup.js';
import {areHarmless} from './let-loose.js';

areHarmless(OWN);
