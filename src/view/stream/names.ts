import {make, type Attributes, type Content} from '../../dom/make.js';
import {fragmentOf} from '../../model/fragment.js';

/** Makes a DOM id from an update's id, in our own letters. */
export const domId = (prefix: string, id: string): string => prefix + fragmentOf(id);

/** Names an element by its own words and by the heading of its update, so that twenty links of one name are told apart. */
export const namedBy = (own: string, id: string): Attributes => ({
  id: domId(own, id),
  'aria-labelledby': `${domId(own, id)} ${domId('t', id)}`,
});

/** A link, or its text alone where there is no address. */
export const makeLink = (href: string, text: string): Content => (href ? make('a', {href}, text) : text);
