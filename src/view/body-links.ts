import {linkOf} from '../model/fragment.js';
import type {CoverageView} from './context.js';

/**
 * Where a link in a body leads on this page, if it is one to an update of the feed's own page; to what else the feed's own
 * document is said to have, on that page.
 */
export function linkOnPage(url: string, {entries, context}: CoverageView): string | undefined {
  const {baseUrl, homePageUrl, pageUrl} = context.options;
  const [page = '', fragment] = url.split('#');
  if (!fragment || ![baseUrl, homePageUrl].includes(page)) return undefined;
  const found = entries.find(({head, update}) => head.id === fragment || update.url.endsWith(`#${fragment}`));
  if (found) return linkOf(found.update, pageUrl);
  return homePageUrl && `${homePageUrl}#${fragment}`;
}
