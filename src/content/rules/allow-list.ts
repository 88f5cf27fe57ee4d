/** Names with the attributes of each, written `element.attribute.attribute`. */
const read = (list: string): ReadonlyMap<string, string[]> =>
  new Map(
    list.split(' ').map(entry => {
      const [name = '', ...attributes] = entry.split('.');
      return [name, attributes];
    }),
  );

/** Attributes that every listed element may keep. */
const EVERYWHERE = ['lang', 'dir', 'title'];

/**
 * What feed HTML may hold, with the attributes each element may keep. What is not here gives way to its content, or goes
 * with it where it is in `DROPPED`. Both sanitizers and the walk after them read this.
 */
export const ELEMENTS: ReadonlyMap<string, string[]> = read(
  'p h1 h2 h3 h4 h5 h6 div span ul ol.start.reversed.type li.value dl dt dd figure figcaption pre code br hr ' +
    'b strong i em u s small sub sup mark cite bdi ruby rt rp a.href.hreflang abbr time.datetime ' +
    'q.cite blockquote.cite ins.cite.datetime del.cite.datetime details.open summary ' +
    'table caption colgroup.span col.span thead tbody tfoot tr td.colspan.rowspan.headers th.colspan.rowspan.scope.abbr ' +
    'picture img.src.srcset.sizes.alt.width.height video.src.poster.width.height.controls.loop.muted.playsinline ' +
    'audio.src.controls.loop.muted source.src.type.srcset.sizes.media.width.height track.src.kind.srclang.label',
);
for (const attributes of ELEMENTS.values()) attributes.push(...EVERYWHERE);

/** Stands for an `iframe` between the sanitizer, which would drop that, and the walk, which puts something else in its place. */
export const FRAME = 'embedded';

/** What a sanitizer is to leave: the above, and what tells the walk of a frame. None of that comes out of the walk. */
export const HANDED_ON: ReadonlyMap<string, string[]> = new Map([
  ...ELEMENTS,
  [FRAME, ['src', 'data-src', 'title', 'width', 'height']],
  ['div', [...EVERYWHERE, 'data-src', 'data-href']],
]);

/** Attributes whose value is an address, or some, resolved against the feed's own. */
export const URL_ATTRIBUTES: readonly string[] = ['href', 'src', 'srcset', 'poster', 'cite'];

/** Elements that take their content with them: it is no text, or it is for no reader of the page. */
export const DROPPED: readonly string[] =
  'script style template noscript iframe object embed svg math textarea select title'.split(' ');
