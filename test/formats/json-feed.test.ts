import {expect} from '@open-wc/testing';
import {mergeEntries} from '../../src/model/merge.js';
import {idsOf} from '../model/make-entry.js';
import {readItem, readItems} from './read-item.js';

const nameless = {name: '', url: '', avatar: ''};

/** Fields of an item beside its id and its text, and what comes of them. */
const rules: [name: string, item: Record<string, unknown>, update: Record<string, unknown>][] = [
  ['a title has its entities decoded', {title: 'Rope &amp; Twine &#8211; &lt;b&gt;'}, {title: 'Rope & Twine – <b>'}],
  ['a plain text keeps its line breaks', {content_text: 'One\n\n  two\r\n'}, {text: 'One\n\n  two\r\n'}],
  ['a plain text keeps what looks like an entity', {content_text: 'a &amp; b'}, {text: 'a &amp; b'}],
  ['markup is kept as it is', {content_html: '<p>a &amp; b</p>\n'}, {html: '<p>a &amp; b</p>\n'}],
  ['empty paragraphs are no text', {title: 'A', content_text: '', content_html: '<p>&nbsp;</p>\n<p><br></p>'}, {html: '', text: ''}],
  ['a picture alone is a text', {content_text: '', content_html: '<p><img src="a.png"></p>'}, {html: '<p><img src="a.png"></p>'}],
  ['a summary is the text where there are but empty paragraphs', {content_text: '', content_html: '<p></p>', summary: 'In short'}, {text: 'In short'}],
  ['a summary is the text where there is no other', {content_text: '', summary: 'In short'}, {text: 'In short'}],
  ['a summary is not the text where there is one', {summary: 'In short'}, {text: 'Text'}],
  ['a date is read', {date_published: '2024-06-01T09:15:00+02:00'}, {published: Date.UTC(2024, 5, 1, 7, 15)}],
  ['a date of change is read', {date_modified: '2024-06-01T09:15:00Z'}, {modified: Date.UTC(2024, 5, 1, 9, 15)}],
  ['an impossible date is none', {date_published: '2024-02-30T09:15:00Z'}, {published: undefined}],
  ['a date of change stands for a missing date of publication', {date_modified: '2024-06-01T09:15:00Z'}, {published: Date.UTC(2024, 5, 1, 9, 15)}],
  ['an address resolves against the feed’s', {url: '../a.html'}, {url: 'https://news.example/a.html'}],
  ['a link resolves against the feed’s', {external_url: 'a.html'}, {externalUrl: 'https://news.example/live/a.html'}],
  ['an image resolves against the feed’s', {image: '/a.png'}, {image: 'https://news.example/a.png'}],
  ['an address that runs a script is none', {url: 'javascript:alert(1)'}, {url: ''}],
  ['an image that is data is none', {image: 'data:image/svg+xml,<svg/>'}, {image: ''}],
  ['tags are read', {tags: ['Wind', ' Sea  state ', '']}, {tags: ['Wind', 'Sea state']}],
  ['tags in one text are told apart', {tags: 'Wind, Sea state,'}, {tags: ['Wind', 'Sea state']}],
  ['authors are read', {authors: [{name: 'Ada'}, {name: 'Bo'}]}, {authors: [{...nameless, name: 'Ada'}, {...nameless, name: 'Bo'}]}],
  ['an author becomes authors', {author: {name: 'Ada'}}, {authors: [{...nameless, name: 'Ada'}]}],
  ['authors in one object become a list', {authors: {name: 'Ada'}}, {authors: [{...nameless, name: 'Ada'}]}],
  ['an author in a bare text is a name', {author: 'Ada Quill'}, {authors: [{...nameless, name: 'Ada Quill'}]}],
  ['an author with an address but no name is left out', {authors: [{url: 'https://a.example/'}]}, {authors: []}],
  [
    'an author’s addresses resolve against the feed’s',
    {author: {name: 'Ada', url: '/ada', avatar: 'ada.png'}},
    {authors: [{name: 'Ada', url: 'https://news.example/ada', avatar: 'https://news.example/live/ada.png'}]},
  ],
  ['an author’s address of mail is none', {author: {name: 'Ada', url: 'mailto:ada@a.example'}}, {authors: [{...nameless, name: 'Ada'}]}],
  ['authors go before an author', {authors: [{name: 'New'}], author: {name: 'Old'}}, {authors: [{...nameless, name: 'New'}]}],
  ['authors of a wrong type give way to an author', {authors: false, author: {name: 'Ada'}}, {authors: [{...nameless, name: 'Ada'}]}],
  ['a language is read', {language: 'pt-BR'}, {language: 'pt-BR'}],
  ['a label is read', {_live_updates: {label: 'Breaking'}}, {label: 'Breaking'}],
  ['a correction is read', {_live_updates: {correction: 'It was nine.'}}, {correction: 'It was nine.', isDeleted: false}],
  ['a pin and a key are read', {_live_updates: {pinned: true, key: true}}, {isPinned: true, isKey: true}],
  ['a pin and a key are booleans', {_live_updates: {pinned: 'true', key: 1}}, {isPinned: false, isKey: false}],
  ['a withdrawal is a boolean', {_live_updates: {deleted: 'false'}}, {isDeleted: false}],
  ['an extension of a wrong type is none', {_live_updates: []}, {isPinned: false, isKey: false, isDeleted: false}],
  ['extensions of others are passed over', {_other: {pinned: true}, pinned: true}, {isPinned: false}],
  ['a title is the headline without help', {title: 'Title'}, {excerpt: ''}],
  ['the text stands for a missing title', {content_text: 'One\ntwo'}, {title: '', excerpt: 'One two'}],
  ['the words of the markup stand for a missing title', {content_text: '', content_html: '<p>a&nbsp;b</p><style>c</style>'}, {excerpt: 'a b'}],
  ['formatting within a word parts no headline', {content_text: '', content_html: '<p>#<span>storm</span> H<sub>2</sub>O im<B class="x">port</B>ant a<wbr>b</p>'}, {excerpt: '#storm H2O important ab'}],
  ['neither a comment nor a time parts a headline', {content_text: '', content_html: '<p>2<!-- -->–1 at <time datetime="20:43">8.43</time>, Ort<!-- <p> -->iz</p>'}, {excerpt: '2–1 at 8.43, Ortiz'}],
  ['blocks, breaks and cells part a headline', {content_text: '', content_html: '<h2>a</h2><p>b<br>c</p><ul><li>d<li>e</ul><table><td>f<td>g</table><pre>h</pre>i'}, {excerpt: 'a b c d e f g h i'}],
  ['a link alone shows as its address', {content_text: '', external_url: '/a'}, {excerpt: 'https://news.example/a'}],
]; // prettier-ignore

const nothing: [name: string, item: unknown][] = [
  ['no field', {}],
  ['an id alone', {id: 'a'}],
  ['an id and a date', {id: 'a', date_published: '2024-06-01T09:15:00Z'}],
  ['empty fields', {id: 'a', title: '', content_html: '', content_text: ' \n', summary: '', image: '', url: ''}],
  ['fields of null', {id: 'a', title: null, content_html: null, content_text: null, image: null, url: null, attachments: null}],
  ['an attachment without an address', {id: 'a', attachments: [{mime_type: 'audio/mpeg'}]}],
  ['a link that no one may follow', {id: 'a', url: 'javascript:alert(1)'}],
  ['a title of nothing but spaces', {id: 'a', title: '&nbsp; &#160;'}],
  ['markup without content', {id: 'a', content_html: '<p></p>\n<p>&nbsp;</p>'}],
  ['a pin alone', {id: 'a', _live_updates: {pinned: true}}],
  ['no type of an item', null],
  ['a text', 'Hello'],
  ['a number', 5],
  ['a list', [{id: 'a', title: 'A'}]],
]; // prettier-ignore

const something: [name: string, item: Record<string, unknown>][] = [
  ['a title', {title: 'A'}],
  ['markup', {content_html: '<p>A</p>'}],
  ['markup of nothing but an image', {content_html: '<img src="a.png" alt="">'}],
  ['a text', {content_text: 'A'}],
  ['a summary', {summary: 'A'}],
  ['an image', {image: 'a.png'}],
  ['an attachment', {attachments: [{url: 'a.mp3'}]}],
  ['an address', {url: 'a.html'}],
  ['a link', {external_url: 'a.html'}],
  ['a withdrawal', {_live_updates: {deleted: true}}],
]; // prettier-ignore

describe('an item of a JSON feed', () => {
  for (const [name, item, update] of rules) {
    it(name, () => {
      expect(readItem(item)).to.deep.include(update);
    });
  }

  for (const [name, item] of nothing) {
    it(`with ${name} is left out, and the next is not`, () => {
      expect(idsOf(readItems(item, {id: 'next', title: 'Next'}))).to.equal('next');
    });
  }

  for (const [name, item] of something) {
    it(`with ${name} is an update`, () => {
      expect(idsOf(readItems({id: 'a', ...item}))).to.equal('a');
    });
  }

  it('a long text stands for a missing title in part, and no character is cut in two', () => {
    const {excerpt} = readItem({content_text: `a${'😀'.repeat(1000)}`});
    expect(excerpt).to.have.length.within(10, 200);
    expect(excerpt).not.to.match(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('of two with one id the first is shown, though the second is newer', () => {
    const entries = readItems(
      {id: 4102, title: 'First', date_published: '2024-06-24T10:00:00Z'},
      {id: '4102', title: 'Second', date_published: '2024-06-25T10:00:00Z'},
    );
    const merged = mergeEntries([], new Map(), entries);
    expect(merged.entries.map(({update}) => update.title)).to.deep.equal(['First']);
  });

  it('of two with one id the first is shown, though the feed runs oldest first', () => {
    const entries = readItems(
      {id: 'a', title: 'First', date_published: '2024-06-24T10:00:00Z'},
      {id: 'a', title: 'Second', date_published: '2024-06-25T10:00:00Z'},
      {id: 'b', title: 'Third', date_published: '2024-06-26T10:00:00Z'},
    );
    const merged = mergeEntries([], new Map(), entries);
    expect(merged.entries.map(({update}) => update.title)).to.deep.equal(['Third', 'First']);
  });
});
