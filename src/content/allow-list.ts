/**
 * What feed HTML may hold, written `element.attribute.attribute`, with the attributes each may keep. What is not here
 * gives way to its content, or goes with it where it is in `DROPPED`. Both sanitizers and the walk after them read this.
 */
export const ELEMENTS: ReadonlyMap<string, string[]> = new Map(
  (
    'p h1 h2 h3 h4 h5 h6 div span ul ol.start.reversed.type li.value dl dt dd figure figcaption pre code br hr ' +
    'b strong i em u s small sub sup mark cite bdi ruby rt rp a.href.hreflang abbr time.datetime ' +
    'q.cite blockquote.cite ins.cite.datetime del.cite.datetime details.open summary ' +
    'table caption colgroup.span col.span thead tbody tfoot tr td.colspan.rowspan.headers th.colspan.rowspan.scope.abbr ' +
    'img.src.alt.width.height video.src.poster.width.height.controls.loop.muted.playsinline ' +
    'audio.src.controls.loop.muted source.src.type track.src.kind.srclang.label'
  )
    .split(' ')
    .map(entry => {
      const [name = '', ...attributes] = `${entry}.lang.dir.title`.split('.');
      return [name, attributes];
    }),
);

/** Attributes whose value is an address, resolved against the feed's own. */
export const URL_ATTRIBUTES: readonly string[] = ['href', 'src', 'poster', 'cite'];

/** Elements that take their content with them: it is no text, or it is for no reader of the page. */
export const DROPPED: readonly string[] =
  'script style template noscript iframe object embed svg math textarea select title'.split(' ');
