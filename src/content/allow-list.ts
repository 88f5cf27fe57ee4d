/**
 * What feed HTML may hold: elements, and the attributes each may keep. Whatever is not here gives way to its content,
 * or goes with it where it is in `DROPPED`. Both sanitizers and the walk after them read this one list.
 */
export const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'p h1 h2 h3 h4 h5 h6 div span section article aside header footer main',
    'ul dl dt dd figure figcaption picture pre code kbd samp var br hr wbr',
    'b strong i em u s small sub sup mark cite dfn bdi bdo ruby rt rp summary caption thead tbody tfoot tr',
    'a:href,hreflang abbr address ol:start,reversed,type li:value blockquote:cite q:cite ins:cite,datetime del:cite,datetime',
    'time:datetime data:value details:open table colgroup:span col:span td:colspan,rowspan,headers th:colspan,rowspan,scope,abbr',
    'img:src,srcset,sizes,alt,width,height source:src,srcset,sizes,type,media,width,height',
    'video:src,poster,width,height,controls,loop,muted,playsinline audio:src,controls,loop,muted track:src,kind,srclang,label',
  ]
    .join(' ')
    .split(' ')
    .map(entry => {
      const [name = '', attributes = ''] = entry.split(':');
      return [name, attributes.split(',').filter(Boolean)];
    }),
);

/** Attributes that any listed element may keep. */
export const GLOBAL_ATTRIBUTES: readonly string[] = ['lang', 'dir', 'title'];

/** Elements that take their content with them: it is no text, or it is for no reader of the page. */
export const DROPPED: readonly string[] =
  'script style template noscript iframe object embed svg math textarea select title head frameset noembed noframes applet'.split(' ');

/** Attributes whose value is an address, resolved against the feed's own. `srcset` is a list of them. */
export const URL_ATTRIBUTES: readonly string[] = ['href', 'src', 'poster', 'cite', 'srcset'];
