import {ownDocument} from './own-document.js';

/**
 * Whether the element can work on this page. If not, nothing is registered, and the page's own link stays. Custom states stand
 * for all that it needs: in each engine they came last of it, in 2024. The page that a test or a server imitates lacks them too.
 * In an XHTML page all markup is parsed as XML, also that of Lit's templates.
 */
export function canRun(): boolean {
  return (
    !!(globalThis as Partial<typeof globalThis>).CSS?.supports('selector(:state(live))') &&
    ownDocument('contentType') === 'text/html'
  );
}
