import {make, type Content} from '../../dom/make.js';
import type {Update} from '../../model/feed.js';
import {linkOf} from '../../model/fragment.js';
import type {ViewContext} from '../context.js';
import {ownLanguage} from '../languages.js';
import type {SharedLink} from '../view.js';
import {headlineOf} from './headline.js';
import {makeLink, namedBy} from './names.js';
import type {Row} from './row.js';

/** Returns the address that the page names as its own, without what brought this reader here; `pageUrl` if it names none. */
function canonicalUrl(pageUrl: string): string {
  const named = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? '';
  return named.startsWith('http') ? named.replace(/#.*/, '') : pageUrl;
}

/** Returns an update's link for copying and sharing. */
export const sharedLinkOf = (update: Update, {words, options}: ViewContext): SharedLink => ({
  id: update.id,
  url: linkOf(update, options.pageUrl && canonicalUrl(location.href.replace(/#.*/, ''))), // it may have changed
  title: headlineOf(update, words),
});

/**
 * Returns the page that an update is about, else its own. The page of the whole coverage, which the footer of the stream links,
 * is no page of its own, nor is this page, nor what the time links to.
 */
export function pageOf(
  {externalUrl, url}: Update,
  {pageUrl, homePageUrl}: Pick<ViewContext['options'], 'pageUrl' | 'homePageUrl'>,
): string {
  const isOwn = pageUrl && ![pageUrl, homePageUrl.replace(/#.*/, '')].includes(url.replace(/#.*/, ''));
  return externalUrl || (isOwn ? url : '');
}

/** Tags, the linked page, and the buttons that copy or share the update's link. */
export function makeFooter({update, standing}: Row, context: ViewContext): Content {
  const {words, options} = context;
  const {isCopied, isCopyFailed, pressedTag} = standing;
  const {id, tags} = update;
  const lang = ownLanguage(update, context);
  const page = pageOf(update, options);
  const isLinked = !!(options.pageUrl || update.url);
  return (
    (tags.length || page || isLinked) &&
    make(
      'footer',
      {part: 'update-footer'},
      make(
        tags.length ? 'ul' : 'div', // it keeps its place where there are no tags, but is no list
        {part: 'update-tags', role: tags.length ? 'list' : undefined}, // without bullets, Safari takes it for none
        tags.map(tag =>
          make(
            'li',
            {},
            options.canFilter
              ? make('button', {part: 'tag', value: tag, dir: 'auto', 'aria-pressed': tag === pressedTag}, tag)
              : make('span', {part: 'tag', dir: 'auto'}, tag),
          ),
        ),
      ),
      page && makeLink(page, new URL(page).host.replace(/^www\./, '')),
      isLinked &&
        make(
          'button',
          {part: 'update-share', lang, ...namedBy('c', id)},
          isCopied ? words.linkCopied : isCopyFailed ? words.copyFailed : words.copyLink,
        ),
      isLinked &&
        options.canShare &&
        make('button', {part: 'update-share', class: 'update-share system', lang, ...namedBy('s', id)}, words.share),
    )
  );
}
