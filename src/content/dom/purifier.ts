import createDOMPurify from 'dompurify';
import {DROPPED, HANDED_ON} from '../rules/allow-list.js';

const attributes = [...new Set([...HANDED_ON.values()].flat())];
let purifier: ReturnType<typeof createDOMPurify> | undefined;

/**
 * The list, read by DOMPurify: what stands in for `Element.setHTML`. Returns inert nodes; `null` where the page does not
 * allow its Trusted Types policy. Attributes are checked by element, and addresses at all, in the walk that follows.
 */
export function purify(html: string): DocumentFragment | null {
  purifier ??= createDOMPurify(window);
  // parsed as `setHTML` does it: by the standard's rules and inside a body, whatever the markup begins with
  return purifier.sanitize(`<!doctype html><body>${html}`, {
    ALLOWED_TAGS: [...HANDED_ON.keys()],
    ALLOWED_ATTR: attributes,
    ADD_URI_SAFE_ATTR: attributes, // addresses are for the walk to judge, the same for both sanitizers
    FORBID_CONTENTS: [...DROPPED],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    SAFE_FOR_XML: false, // nothing is ever serialized again, and texts that speak of markup would go
    RETURN_DOM_FRAGMENT: true,
  });
}
