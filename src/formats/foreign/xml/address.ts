import {hrefOf} from '../../../text/href.js';
import {attributeOf} from './elements.js';

/** Returns an address resolved against `base`; as it stands if it cannot be resolved. */
export const resolve = (address: string, base: string): string =>
  !address || /^https?:\/\//i.test(address) ? address : hrefOf(address, base) || address;

/** Returns the base of the addresses in an element, by its own `xml:base`. https://www.w3.org/TR/xmlbase/ */
export const baseOf = (element: Element, base: string): string =>
  resolve(attributeOf(element, 'xml:base'), base) || base;

/** Resolves the addresses in HTML. */
export const resolveHtml = (html: string, base: string): string =>
  html.replace(
    /(\s(?:href|src|poster)=)(?:"([^"]*)"|'([^']*)')/gi,
    (_, name: string, address = '', other = '') => `${name}"${resolve(`${address}${other}`, base)}"`,
  );
