import {expect} from '@open-wc/testing';
import {decodeEntities} from '../../src/text/entities.js';

/** As an HTML parser has them. */
const cases: [given: string, text: string][] = [
  ['Tides &amp; Tables', 'Tides & Tables'],
  ['&lt;time&gt;', '<time>'],
  ['&quot;Calm&quot; seas', '"Calm" seas'],
  ['Don&apos;t', "Don't"],
  ['Don&#39;t', "Don't"],
  ['Don&#039;t', "Don't"],
  ['Don&#x27;t', "Don't"],
  ['Don&#X27;t', "Don't"],
  ['&#8216;no wind&#8217;', '‘no wind’'],
  ['&lsquo;no wind&rsquo;', '‘no wind’'],
  ['&ldquo;no wind&rdquo;', '“no wind”'],
  ['One &ndash; two &mdash; three&hellip;', 'One – two — three…'],
  ['10&nbsp;km', '10\u00a0km'],
  ['10&#160;km', '10\u00a0km'],
  ['&#128512; &#x1F600;', '😀 😀'],
  [
    'Caf&eacute; &Agrave; &ntilde; &ouml; &Aring; &ccedil; &Scaron; &zcaron; &abreve; &odblac;',
    'Café À ñ ö Å ç Š ž ă ő',
  ],
  ['&szlig; &aelig;&AElig; &oslash; &oelig; &euro;5 &frac12; &copy; &laquo;x&raquo; &times;', 'ß æÆ ø œ €5 ½ © «x» ×'],
  ['It&#146;s &#150; &#128;', 'It’s – €'],
  ['&#xD83D; &#56832;', '\ufffd \ufffd'],
  ['&xacute; &grave; &qqcirc;', '&xacute; &grave; &qqcirc;'],
  ['&amp;&amp;', '&&'],
  ['&#0;', '\ufffd'],
  ['&#x110000;', '\ufffd'],
  ['&#9999999;', '\ufffd'],
  ['&amp;lt;', '&lt;'],
  ['&amp;#39;', '&#39;'],
  ['Rope & Twine', 'Rope & Twine'],
  ['R&D; and AT&T', 'R&D; and AT&T'],
  ['&nosuchthing;', '&nosuchthing;'],
  ['&constructor; &toString;', '&constructor; &toString;'],
  ['&(a; &[b; &#; &#x; &;', '&(a; &[b; &#; &#x; &;'],
  ['?a=1&lang=en', '?a=1&lang=en'],
  ['', ''],
];

describe('decodeEntities', () => {
  for (const [given, text] of cases) {
    it(`reads "${given}" as "${text}"`, () => {
      expect(decodeEntities(given)).to.equal(text);
    });
  }
});
