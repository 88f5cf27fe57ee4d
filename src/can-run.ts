import {ownDocument} from './own-document.js';

/**
 * Whether the element can work on this page. If not, nothing is registered, and the page's own link stays. Browsers from before
 * mid-2024, and the page that a test or a server imitates, lack what it needs, and in an XHTML page all markup is parsed as XML, also that of Lit's templates.
 */
export function canRun(): boolean {
  return (
    'any' in AbortSignal &&
    'canParse' in URL &&
    !!(globalThis as Partial<typeof globalThis>).CSS?.supports('selector(:state(live))') &&
    ownDocument('contentType') === 'text/html'
  );
}
