import createDOMPurify from 'dompurify';
import {DROPPED, HANDED_ON, HANDED_ON_ATTRIBUTES} from '../rules/allow-list.js';

let purifier: ReturnType<typeof createDOMPurify> | undefined;

/**
 * Sanitizes with DOMPurify, where the browser has no `Element.setHTML`. Returns inert nodes; `null` if the page does not
 * allow its Trusted Types policy. Only the walk that follows checks attributes by element, and addresses.
 */
export function purify(html: string): DocumentFragment | null {
  purifier ??= createDOMPurify(window);
  // parsed as by `setHTML`: in standards mode and inside a body, however the markup begins
  return purifier.sanitize(`<!doctype html><body>${html}`, {
    ALLOWED_TAGS: [...HANDED_ON],
    ALLOWED_ATTR: [...HANDED_ON_ATTRIBUTES],
    ADD_URI_SAFE_ATTR: [...HANDED_ON_ATTRIBUTES], // the walk checks addresses, the same way for both sanitizers
    FORBID_CONTENTS: [...DROPPED],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    SAFE_FOR_XML: false, // it would remove texts about markup; nothing here is serialized again
    RETURN_DOM_FRAGMENT: true,
  });
}
