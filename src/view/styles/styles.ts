import {arrivals} from './arrivals.js';
import {base} from './base.js';
import {layout} from './layout.js';
import {parts} from './parts.js';
import {rows} from './rows.js';

/** The element's sheets in cascade order. */
export const styles = [base, parts, rows, arrivals, layout];
