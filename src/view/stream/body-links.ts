import {linkOf} from '../../model/fragment.js';
import type {FindUpdate} from '../../model/link-index.js';
import type {ViewOptions} from '../context.js';

/**
 * Rewrites a link to an update of this feed so that it leads to that update on the current page. Any other fragment or query
 * of the feed's document means the item's own page (`itemUrl`), else the feed's. `undefined` leaves the link as it is.
 */
export function linkOnPage(
  url: string,
  {baseUrl, homePageUrl, pageUrl}: Pick<ViewOptions, 'baseUrl' | 'homePageUrl' | 'pageUrl'>,
  findUpdate: FindUpdate,
  itemUrl: string,
): string | undefined {
  const [page = '', fragment = ''] = url.split('#');
  const found = fragment && [baseUrl, homePageUrl].includes(page) && findUpdate(fragment);
  if (found) return linkOf(found, pageUrl);
  const [document] = baseUrl.split('?');
  const own =
    page === baseUrl ? url !== page && `#${fragment}` : page.startsWith(`${document}?`) && url.slice(url.indexOf('?'));
  const home = itemUrl || homePageUrl;
  return own && home ? new URL(own, home).href : undefined;
}
