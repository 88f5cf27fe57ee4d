import {expect} from '@open-wc/testing';
import type {JsonFeedItem} from '../../../src/formats/json-feed-document.js';
import {translateXml as translate} from './translate-xml.js';

/** The first item of an RSS feed whose only item has this content. */
function itemOf(xml: string): JsonFeedItem {
  const [item] = translate(`<rss><channel><item>${xml}</item></channel></rss>`).items;
  if (!item) throw new Error('There is no item');
  return item;
}

/** The first entry of an Atom feed whose only entry has this content. */
function entryOf(xml: string, root = ''): JsonFeedItem {
  const [entry] = translate(`<feed xmlns="http://www.w3.org/2005/Atom" ${root}><entry>${xml}</entry></feed>`).items;
  if (!entry) throw new Error('There is no entry');
  return entry;
}

describe('an RSS item', () => {
  const cases: [name: string, xml: string, expected: Partial<JsonFeedItem>][] = [
    [
      'has its guid as id and address',
      '<guid>https://a.example/1</guid>',
      {id: 'https://a.example/1', url: 'https://a.example/1'},
    ],
    [
      'has a guid that is no address',
      '<guid isPermaLink="false">https://a.example/1</guid>',
      {id: 'https://a.example/1'},
    ],
    ['has a guid that only claims to be an address', '<guid>4711</guid>', {id: '4711'}],
    [
      'has its link as id if there is no guid',
      '<link>/1</link>',
      {id: 'https://news.example/1', url: 'https://news.example/1'},
    ],
    [
      'has the link of Atom',
      '<link/><atom:link href="/1"/>',
      {id: 'https://news.example/1', url: 'https://news.example/1'},
    ],
    [
      'has a link with white space',
      '<link>\n https://a.example/1 \n</link>',
      {id: 'https://a.example/1', url: 'https://a.example/1'},
    ],
    [
      'has plain text',
      '<description>Wind &amp;  rain\n\nand sea</description>',
      {content_text: 'Wind &  rain\n\nand sea'},
    ],
    ['has markup', '<description>&lt;b&gt;Wind&lt;/b&gt;</description>', {content_html: '<b>Wind</b>'}],
    [
      'has markup that nobody escaped',
      '<description>A <b>b</b> c<br/></description>',
      {content_html: 'A <b>b</b> c<br>'},
    ],
    [
      'has its text in full',
      '<description>Short</description><content:encoded><![CDATA[<p>Full</p>]]></content:encoded>',
      {content_html: '<p>Full</p>'},
    ],
    ['has an empty text in full', '<description>Short</description><content:encoded/>', {content_text: 'Short'}],
    [
      'has XHTML',
      '<body xmlns="http://www.w3.org/1999/xhtml"><p>Hi<img src="a.png"/></p></body>',
      {content_html: '<p>Hi<img src="a.png"></p>'},
    ],
    ['names its author as RSS asks', '<author>a@a.example (Ada)</author>', {authors: [{name: 'Ada'}]}],
    ['names its author by name', '<author>Ada</author>', {authors: [{name: 'Ada'}]}],
    ['names a mail address alone, which is not shown', '<author>a@a.example</author>', {}],
    [
      'names two creators',
      '<dc:creator>Ada</dc:creator><dc:creator>Ben</dc:creator>',
      {authors: [{name: 'Ada'}, {name: 'Ben'}]},
    ],
    [
      'is from another feed',
      '<source url="https://b.example/feed">The Board</source>',
      {authors: [{name: 'The Board'}]},
    ],
    ['is dated by Dublin Core', '<dc:date>2026-01-05</dc:date>', {date_published: '2026-01-05'}],
    ['says when it was changed', '<atom:updated>2026-01-05</atom:updated>', {date_modified: '2026-01-05'}],
    [
      'has a picture as enclosure',
      '<enclosure url="a.jpg" type="image/jpeg"/>',
      {image: 'https://news.example/live/a.jpg'},
    ],
    ['has a picture without a type', '<media:content url="a.webp?x"/>', {image: 'https://news.example/live/a.webp?x'}],
    ['has a picture as plain text', '<image>https://a.example/a</image>', {image: 'https://a.example/a'}],
    [
      'has a thumbnail as text',
      '<media:thumbnail>https://a.example/a</media:thumbnail>',
      {image: 'https://a.example/a'},
    ],
    [
      'has a file twice',
      '<enclosure url="/a.mp3"/><media:content url="/a.mp3"/>',
      {attachments: [{url: 'https://news.example/a.mp3'}]},
    ],
    [
      'has a film in several kinds, of which one is the default',
      '<media:group><media:content url="/a.mp4"/><media:content url="/a.webm" isDefault="true"><media:title>A</media:title></media:content></media:group>',
      {attachments: [{url: 'https://news.example/a.webm', title: 'A'}]},
    ],
    [
      'has a file of no length',
      '<enclosure url="/a.mp3" length=""/>',
      {attachments: [{url: 'https://news.example/a.mp3'}]},
    ],
    ['has an enclosure without an address', '<enclosure type="audio/mpeg"/>', {}],
    ['has empty fields', '<title/><link/><guid/><pubDate/><category/><dc:creator/><description/>', {}],
    ['has names of other namespaces', '<x:title xmlns:x="urn:x">No</x:title><title>Yes</title>', {title: 'Yes'}],
    [
      'has the usual names with other prefixes',
      '<m:title xmlns:m="https://search.yahoo.com/mrss">Yes</m:title>',
      {title: 'Yes'},
    ],
    ['has the usual prefix for something else', '<dc:creator xmlns:dc="urn:other">Ada</dc:creator>', {}],
    [
      'is in another language',
      '<title xml:lang="x">A</title><dc:language>fr</dc:language>',
      {title: 'A', language: 'fr'},
    ],
  ];
  for (const [name, xml, item] of cases) {
    it(name, () => {
      expect(itemOf(xml)).to.deep.equal(item);
    });
  }
});

describe('an Atom entry', () => {
  const base = 'xml:base="https://b.example/x/"';
  const cases: [name: string, xml: string, expected: Partial<JsonFeedItem>, root?: string][] = [
    ['has text that is only text', '<content type="text">&lt;b&gt;a&lt;/b&gt;</content>', {content_text: '<b>a</b>'}],
    ['has markup, but does not say so', '<content>&lt;b&gt;a&lt;/b&gt;</content>', {content_html: '<b>a</b>'}],
    ['has HTML', '<content type="html">a &amp;lt; b</content>', {content_html: 'a &lt; b'}],
    ['has HTML with the name of its type in full', '<content type="text/html">a</content>', {content_html: 'a'}],
    [
      'has a picture as its content, and a summary',
      '<content type="image/png">AAAA</content><summary>A</summary>',
      {content_text: 'A'},
    ],
    [
      'has a base of its own',
      '<link href="1"/><content type="html">&lt;a href=2&gt;&lt;a href="3"&gt;</content>',
      {
        id: 'https://b.example/x/1',
        url: 'https://b.example/x/1',
        content_html: '<a href=2><a href="https://b.example/x/3">',
      },
      base,
    ],
    [
      'has several pages',
      '<link href="/1.json" type="application/json"/><link href="/1" type="text/html"/>',
      {id: 'https://news.example/1', url: 'https://news.example/1'},
    ],
    [
      'has links of other kinds',
      '<link rel="replies" href="/1"/><link rel="self" href="/2"/><link rel="edit" href="/3"/>',
      {},
    ],
    ['has the link of another page', '<link rel="related" href="/1"/>', {external_url: 'https://news.example/1'}],
    ['was changed, and never published', '<updated>2026-01-05</updated>', {date_modified: '2026-01-05'}],
    ['has text as CDATA', '<title><![CDATA[A & B]]></title>', {title: 'A & B'}],
  ];
  for (const [name, xml, entry, root] of cases) {
    it(name, () => {
      expect(entryOf(xml, root)).to.deep.equal(entry);
    });
  }
});
