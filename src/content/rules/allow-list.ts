/** Attributes that every listed element may keep. */
const EVERYWHERE = ['lang', 'dir', 'title'];

/** Reads a list of elements, each with attributes of its own: `element.attribute.attribute`. */
const listOf = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text.split(' ').map(entry => {
      const [name = '', ...attributes] = entry.split('.');
      return [name, [...attributes, ...EVERYWHERE]];
    }),
  );

/** Elements that end the line of text before them. All others stand in the lines of the block that they are in. */
export const BLOCKS = listOf(
  'p h1 h2 h3 h4 h5 h6 div ul ol.start.reversed.type li.value dl dt dd figure figcaption pre hr blockquote.cite ' +
    'details.open summary table caption colgroup.span col.span thead tbody tfoot tr td.colspan.rowspan.headers ' +
    'th.colspan.rowspan.scope.abbr',
);

/** Annotated words and their annotations: a line does not end between them. */
export const RUBY = /^r[ubtp]/;

/**
 * The elements that feed HTML may hold, each with the attributes that it may keep. Any other element is replaced by its
 * content, or removed with its content if it is in `DROPPED`. Both sanitizers and the walk after them read this list.
 */
export const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ...BLOCKS,
  ...listOf(
    'span code br kbd samp var dfn wbr b strong i em u s strike small sub sup mark cite bdi ruby rt rp a.href.hreflang ' +
      'abbr time.datetime q.cite ins.cite.datetime del.cite.datetime picture img.src.srcset.sizes.alt.width.height ' +
      'video.src.poster.width.height.controls.loop.muted.playsinline audio.src.controls.loop.muted ' +
      'source.src.type.srcset.sizes.media.width.height track.src.kind.srclang.label',
  ),
]);

/** The element that replaces an `iframe` until the walk. Sanitizers remove every `iframe`; the walk needs its address. */
export const FRAME = 'embedded';

/** The mark of a picture that is a sign in a line of text, such as an emoji or a formula; also its class in the copy. */
export const SIGN = 'sign';

/**
 * The name of the attribute `dir` until the walk. At each node that comes into an element whose direction is automatic, a
 * parser looks through all that is in it.
 */
export const DIRECTION = 'direction';

/** The elements that sanitizers hand on to the walk: the listed ones, and the stand-in for frames. */
export const HANDED_ON: ReadonlySet<string> = new Set([...ELEMENTS.keys(), FRAME]);

/**
 * The attributes that sanitizers hand on, one list for all elements: the listed ones, and the marks of frames, signs and
 * directions. The walk looks at each element's own list, and removes the marks.
 */
export const HANDED_ON_ATTRIBUTES: readonly string[] = [
  ...new Set([...ELEMENTS.values(), 'data-src', 'data-href', SIGN, DIRECTION].flat()),
];

/** Attributes that hold one address or several. They are resolved against the address of the feed. */
export const URL_ATTRIBUTES: readonly string[] = ['href', 'src', 'srcset', 'poster', 'cite'];

/** Elements that are removed with their content, because it is no text, or not meant to be read. */
export const DROPPED: readonly string[] =
  'script style template noscript iframe object embed svg math textarea select title'.split(' ');
