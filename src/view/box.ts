import {make} from '../dom/make.js';
import {Body} from './stream/body.js';

/** The text of the fact box. It is patched in place, so a table keeps its focus and place. */
export class BoxView extends Body {
  constructor() {
    super(make('div', {class: 'update-body'}));
  }
}
