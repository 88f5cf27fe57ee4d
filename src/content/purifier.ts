import createDOMPurify from 'dompurify';
import {DROPPED, ELEMENTS, GLOBAL_ATTRIBUTES} from './allow-list.js';

const attributes = new Set([...ELEMENTS.values()].flat().concat(GLOBAL_ATTRIBUTES));
let purifier: ReturnType<typeof createDOMPurify> | undefined;

/**
 * The list, read by DOMPurify: what stands in for `Element.setHTML`. Returns inert nodes. Elements that are not listed
 * give way to their content. Attributes are checked by element in the walk that follows.
 */
export function purify(html: string): DocumentFragment {
  purifier ??= createDOMPurify(window);
  return purifier.sanitize(html, {
    ALLOWED_TAGS: [...ELEMENTS.keys()],
    ALLOWED_ATTR: [...attributes],
    FORBID_CONTENTS: [...DROPPED],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
