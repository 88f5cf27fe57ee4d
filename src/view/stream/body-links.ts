import {linkOf} from '../../model/fragment.js';
import type {FindUpdate} from '../../model/link-index.js';
import type {ViewOptions} from '../context.js';

/**
 * Rewrites a link to an update of this feed so that it leads to that update on the current page. Other fragments of the
 * feed's document lead to the same fragment of its home page. `undefined` leaves the link as it is.
 */
export function linkOnPage(
  url: string,
  {baseUrl, homePageUrl, pageUrl}: ViewOptions,
  findUpdate: FindUpdate,
): string | undefined {
  const [page = '', fragment] = url.split('#');
  if (!fragment || ![baseUrl, homePageUrl].includes(page)) return undefined;
  const found = findUpdate(fragment);
  if (found) return linkOf(found, pageUrl);
  return homePageUrl && `${homePageUrl}#${fragment}`;
}
