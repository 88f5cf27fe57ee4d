import {base} from './base.js';
import {content} from './content.js';
import {layout} from './layout.js';
import {top} from './top.js';
import {updates} from './updates.js';

/** The element's sheets in cascade order. */
export const styles = [base, top, updates, content, layout];
