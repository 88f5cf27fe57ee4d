/** A body as newsrooms write them, and what of it must be there in the end, as selectors that are to match. */
export interface HonestBody {
  readonly html: string;
  readonly keeps: readonly string[];
}

const body = (html: string, ...keeps: readonly string[]): HonestBody => ({html, keeps});

/** Of the kinds that content management systems put into their feeds. */
export const HONEST: Readonly<Record<string, HonestBody>> = {
  'plain paragraphs': body(
    '<p>The council has <strong>approved</strong> the plan.</p>\n<p>The vote was <em>9 to 4</em>.</p>',
    'p > strong',
    'p + p em',
  ),
  'text without an element': body('Roads &amp; rail reopen at noon; “no delays”, says the operator.'),
  'paragraphs that are not closed': body(
    '<p>First of all,<p>second of all<br>with a break<p>and third.',
    'p + p + p',
    'br',
  ),
  'nested lists': body(
    '<ul><li>Harbour<ul><li>East pier</li><li>West pier</li></ul></li></ul><ol start="3" reversed type="a"><li value="7">Seven</li></ol>',
    'ul ul li',
    'ol[start="3"][reversed][type="a"] > li[value="7"]',
  ),
  'a description list': body('<dl><dt>Turnout</dt><dd>61.4 %</dd><dt>Spoilt</dt><dd>212</dd></dl>', 'dl > dt + dd'),
  'a table with a caption and spans': body(
    '<table><caption>Results by ward</caption><colgroup><col span="2"><col></colgroup><thead><tr><th scope="col" abbr="Cand">Candidate</th>' +
      '<th scope="col" colspan="2">Votes</th></tr></thead><tbody><tr><th scope="row" rowspan="2">Okafor</th><td>4,120</td><td>41 %</td></tr>' +
      '<tr><td>4,377</td><td>43 %</td></tr></tbody><tfoot><tr><td colspan="3">All counted</td></tr></tfoot></table>',
    'table > caption',
    'col[span="2"]',
    'th[colspan="2"]',
    'th[rowspan="2"]',
    'th[abbr]',
    'tfoot td[colspan="3"]',
  ),
  'a table without a body of its own': body('<table><tr><td>1</td><td>2</td></tr></table>', 'tbody > tr > td'),
  'a figure with sizes': body(
    '<figure><img src="/img/flood.jpg" srcset="/img/flood-320.jpg 320w, /img/flood-640.jpg 640w" sizes="(max-width: 30em) 100vw, 30em" ' +
      'alt="Water in the high street" width="640" height="360"><figcaption>The high street. <cite>Photograph: A. Novak</cite></figcaption></figure>',
    'figure > img[src][alt][width="640"][height="360"][sizes]',
    'img[srcset="https://news.example/img/flood-320.jpg 320w, https://news.example/img/flood-640.jpg 640w"]',
    'figcaption > cite',
  ),
  'a picture with sources': body(
    '<picture><source type="image/avif" srcset="a.avif 1x, a@2x.avif 2x" media="(min-width: 40em)" width="800" height="450"><img src="a.jpg" alt=""></picture>',
    'picture > source[type="image/avif"][media][width][height] + img[src][alt]',
    'source[srcset="https://news.example/live/a.avif 1x, https://news.example/live/a@2x.avif 2x"]',
  ),
  'a quote with its source': body(
    '<blockquote cite="https://news.example/speech"><p>We will rebuild.</p><footer>— <cite>The mayor</cite></footer></blockquote><p><q cite="/minutes">Aye</q></p>',
    'blockquote[cite] > p',
    'q[cite="https://news.example/minutes"]',
  ),
  'details that open': body(
    '<details open><summary>How it began</summary><p>At dawn.</p></details>',
    'details[open] > summary',
  ),
  ruby: body(
    '<p lang="ja"><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby></p>',
    'p[lang="ja"] > ruby > rt',
    'rp',
  ),
  'a video with captions': body(
    '<video src="clip.mp4" poster="clip.jpg" width="640" height="360" loop muted playsinline controls>' +
      '<track kind="captions" src="clip.vtt" srclang="en" label="English: full"><p>Watch <a href="clip.mp4">the clip</a>.</p></video>',
    'video[src][poster][loop][muted][playsinline] > track[kind="captions"][srclang="en"][label]',
    'video a',
  ),
  'sound with sources': body(
    '<audio controls><source src="a.ogg" type="audio/ogg; codecs=opus"><source src="a.mp3" type="audio/mpeg"></audio>',
    'audio > source + source[type]',
  ),
  code: body(
    '<pre><code>if (a &lt; b &amp;&amp; c) {\n\treturn "&lt;b&gt;";\n}</code></pre><p>Press <kbd>Ctrl</kbd>, see <samp>ok</samp> and <var>x</var>.</p>',
    'pre > code',
  ),
  'custom elements that give way': body(
    '<news-card data-id="4"><h3>Ferry runs again</h3><p>From <news-time>six</news-time> on.</p></news-card>',
    'h4',
    'p',
  ),
  'presentational elements that give way': body(
    '<center><font color="red">Red alert</font> is <nobr>in force</nobr></center><button>Vote</button> <form><label>Name</label></form>',
  ),
  'elements of a word processor': body(
    '<p class="MsoNormal">Budget<o:p></o:p> <st1:place w:st="on">Leeds</st1:place></p>',
    'p',
  ),
  'deep headings': body('<h2>Where</h2><p>Here</p><h4>When</h4><p>Now</p><h6>Why</h6><p>So</p>', 'h4', 'h6'),
  'relative links': body(
    '<p>See <a href="../archive/?day=3#top" hreflang="en" title="All days">the archive</a>, <a href="//cdn.example/x.pdf">the report</a> or <a href="mailto:desk@news.example?subject=Tip">write</a>.</p>',
    'a[hreflang][title]',
    'a[href="https://cdn.example/x.pdf"]',
    'a[href^="mailto:"]',
  ),
  'marks of editing and time': body(
    '<p><del datetime="2026-07-24T10:00Z">Four</del> <ins cite="/why" datetime="2026-07-24">five</ins> at <time datetime="PT1H">one hour</time>, <data value="isbn:978">a book</data>, <abbr title="Member: council">MC</abbr>, <mark>new</mark>, <s>old</s>, x<sub>2</sub><sup>3</sup>.</p>',
    'del[datetime]',
    'ins[cite][datetime]',
    'time[datetime]',
    'abbr[title]',
    'mark',
    'sub + sup',
  ),
  'a right-to-left passage': body(
    '<p dir="rtl" lang="ar">عاجل: <bdi>Reuters</bdi> <bdo dir="ltr">12/07</bdo></p>',
    'p[dir="rtl"] > bdi',
  ),
  'sections and addresses': body(
    '<section><header><p>Desk</p></header><article><address>1 Quay<wbr>side</address><hr><small>Ends</small></article></section>',
    'p',
    'hr',
    'small',
  ),
  'blocks of an editor with comments': body(
    '<!-- wp:paragraph -->\n<p>From the block editor.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list --><ul><li>One</li></ul><!-- /wp:list -->',
    'p',
    'ul > li',
  ),
  'a comment inside a paragraph': body('<p>Before <!-- more -->after</p>', 'p'),
  'a table after a paragraph that is left open': body(
    '<p>The results:<table><tr><td>1</td></tr></table>',
    'p',
    'table',
  ),
  'markup that is spoken of, beside a comment': body('<p>Write &lt;b&gt; for bold.<!-- edited --></p>', 'p'),
  'an arrow in a title': body('<p title="Leeds --> York">The line is shut.</p>', 'p[title]'),
  'a short name with a colon': body('<table><tr><th abbr="No: 1">First</th></tr></table>', 'th[abbr="No: 1"]'),
  'a stray end tag and an unknown entity': body(
    '<div>One</span> &unknown; two</div></div><p>Three &copy 2026</p>',
    'div',
    'p',
  ),
  'a paragraph with a class and a style': body('<p class="lead" style="font-weight:bold">Rain.</p>', 'p'),
  'a picture in a link': body('<a href="/gallery"><img src="a.jpg" alt="Waves" width="3" height="2"></a>', 'a > img'),
  'a small picture in the markup itself': body(
    '<p><img src="data:image/png;base64,iVBORw0KGgo=" alt="dot"></p>',
    'img[src^="data:image/png"]',
  ),
  'a gallery of figures': body(
    '<figure><figure><img src="a.jpg" alt=""></figure><figure><img src="b.jpg" alt=""></figure><figcaption>Two</figcaption></figure>',
    'figure > figure + figure',
  ),
  'a quote in a quote': body(
    '<blockquote><p>He said:</p><blockquote>No.</blockquote></blockquote>',
    'blockquote blockquote',
  ),
  'a list of links': body('<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>', 'li + li > a'),
  'a list in a list item with paragraphs': body(
    '<ol><li><p>One</p><ul><li><p>In</p></li></ul></li></ol>',
    'ol > li > ul p',
  ),
  'line breaks instead of paragraphs': body('One<br><br>Two<br/>Three', 'br + br'),
  'bold and italics that overlap': body('<p><b>One <i>two</b> three</i></p>', 'b > i', 'p > i'),
  'a table with a table in it': body(
    '<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>',
    'td table td',
  ),
  'a table for layout': body(
    '<table width="600" cellpadding="0" border="0" align="center"><tr valign="top"><td bgcolor="#fff" nowrap>Cell</td></tr></table>',
    'td',
  ),
  'scores in a table head': body(
    '<table><thead><tr><th>Team<th>Goals<tbody><tr><td>A<td>3</table>',
    'thead th + th',
    'tbody td + td',
  ),
  'a rule between sections': body('<p>One</p><hr><p>Two</p>', 'p + hr + p'),
  'a note in small type': body('<p>Rain <small>(forecast)</small></p>', 'small'),
  'a sum in sub- and superscript': body('<p>CO<sub>2</sub> at 10<sup>6</sup></p>', 'sub', 'sup'),
  'words of another language': body(
    '<p>The <span lang="de" dir="ltr" title="storm tide">Sturmflut</span>.</p>',
    'span[lang="de"][title]',
  ),
  'code in a sentence': body('<p>Run <code>npm test</code>.</p>', 'p > code'),
  'emoji and symbols': body('<p>⚠️ 🌊 — &euro;5 &frac12; &#128512;</p>', 'p'),
  'text with references': body('<p>Fish &amp; chips &lt;now&gt; &quot;hot&quot;</p>', 'p'),
  'headings and paragraphs of a page builder': body(
    '<div class="row"><div class="col"><h2 class="t"><span>Roads</span></h2><div><p>Shut.</p></div></div></div>',
    'div > div > h4 > span',
  ),
  'a summary without its details': body('<summary>What we know</summary><p>Little.</p>', 'p'),
  'a video in a figure with a caption': body(
    '<figure><video controls poster="a.jpg"><source src="a.mp4" type="video/mp4"></video><figcaption>Waves</figcaption></figure>',
    'figure > video[poster] > source[type]',
  ),
};
