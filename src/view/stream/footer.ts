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

/** The buttons that copy or share the update's link, where there is one. */
export function makeShares({update, standing}: Row, context: ViewContext): Content {
  const {words, options} = context;
  const {id, url} = update;
  const {isCopied, isCopyFailed} = standing;
  return (
    (options.pageUrl || url) &&
    make(
      'div',
      {class: 'shares', lang: ownLanguage(update, context)},
      make(
        'button',
        {part: 'update-share', ...namedBy('c', id)},
        isCopied ? words.linkCopied : isCopyFailed ? words.copyFailed : words.copyLink,
      ),
      options.canShare &&
        make('button', {part: 'update-share', class: 'update-share system', ...namedBy('s', id)}, words.share),
    )
  );
}

/** Tags, the linked page, and the buttons that copy or share the update's link. Nothing where there would be only these. */
export function makeFooter(row: Row, context: ViewContext): HTMLElement | undefined {
  const {options} = context;
  const {update, standing} = row;
  const {tags} = update;
  const page = pageOf(update, options);
  const makeTag = (tag: string): HTMLElement => {
    const isPressed = tag === standing.pressedTag;
    return options.canFilter
      ? make(
          'button',
          {part: isPressed ? 'tag pressed' : 'tag', value: tag, dir: 'auto', 'aria-pressed': isPressed},
          tag,
        )
      : make('span', {part: 'tag', dir: 'auto'}, tag);
  };
  return tags.length || page
    ? make(
        'footer',
        {part: 'update-footer'},
        // without bullets, Safari takes it for no list
        tags.length &&
          make(
            'ul',
            {part: 'update-tags', role: 'list'},
            tags.map(tag => make('li', {}, makeTag(tag))),
          ),
        page && makeLink(page, new URL(page).host.replace(/^www\./, '')),
        makeShares(row, context),
      )
    : undefined;
}
