import {banner} from './banner.js';
import {body} from './body.js';
import {brief} from './brief.js';
import {container} from './container.js';
import {elements} from './elements.js';
import {fold} from './fold.js';
import {frame} from './frame.js';
import {header} from './header.js';
import {host} from './host.js';
import {looks} from './looks.js';
import {notice} from './notice.js';
import {print} from './print.js';
import {status} from './status.js';
import {stream} from './stream.js';
import {toolbar} from './toolbar.js';
import {update} from './update.js';

/**
 * The element's sheets in cascade order: the values and looks that parts share, each part from the top down, the medium. Of
 * two rules that are as specific, the later wins: each part counts on coming after `elements` and `looks`, `brief` after
 * `container`.
 */
export const styles = [
  host,
  elements,
  looks,
  container,
  header,
  banner,
  brief,
  toolbar,
  notice,
  stream,
  update,
  fold,
  body,
  frame,
  status,
  print,
];
