import {expect} from '@open-wc/testing';
import {FeedFormatError} from '../../../src/errors.js';
import {translateForeign} from '../../../src/formats/foreign/translate.js';
import {foreign} from '../../../src/formats/foreign.js';
import {serviceNameOf} from '../../../src/formats/signs.js';
import {FEED_URL} from '../../helpers/network.js';
import {readNow} from '../read-item.js';
import {translateXml as translate} from './translate-xml.js';

const faultOf = (text: string): string => {
  try {
    translate(text);
    return 'none';
  } catch (error) {
    return String(error);
  }
};

before(() => {
  foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign));
  return foreign.toJsonFeed.load();
});

describe('XML that feeds really hold', () => {
  const rss = '<rss><channel><title>A</title></channel></rss>';
  const good: [name: string, text: string, title: string][] = [
    ['white space before the declaration', `\n\n  <?xml version="1.0"?>${rss}`, 'A'],
    ['a byte order mark', `\ufeff<?xml version="1.0"?>${rss}`, 'A'],
    ['a declaration of another encoding', `<?xml version="1.0" encoding="utf-16"?>${rss}`, 'A'],
    ['XML 1.1', `<?xml version="1.1"?>${rss}`, 'A'],
    ['a style sheet', `<?xml-stylesheet href="https://a.example/a.xsl" type="text/xsl"?>${rss}`, 'A'],
    ['something after the end', `${rss}<script>counted()</script>`, 'A'],
    ['names of HTML', rss.replace('A', 'A&nbsp;B&rsquo;'), 'A B’'],
    ['a lone ampersand', rss.replace('A', 'A & B &c; &'), 'A & B &c; &'],
    ['a character that XML does not allow', rss.replace('A', 'A\u0007\u000bB\ufffe'), 'AB'],
    ['a number that XML does not allow', rss.replace('A', 'A&#7;'), 'A'],
    ['a quotation mark of Windows', rss.replace('A', 'A&#146;s'), 'A’s'],
    ['a name of HTML in CDATA', rss.replace('A', '<![CDATA[A &amp; B]]>'), 'A & B'],
    ['an entity of its own', `<!DOCTYPE rss [<!ENTITY a "boom">]>${rss.replace('A', '&a;')}`, '&a;'],
    [
      'the DOCTYPE of Netscape',
      `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://a.example/rss.dtd">${rss}`,
      'A',
    ],
    ['a comment with a tag', `<!-- <rss> -->${rss}`, 'A'],
    ['a comment with CDATA', rss.replace('A', 'A<!-- <title><![CDATA[B]]></title> -->'), 'A'],
    ['half a surrogate pair', rss.replace('A', 'A\ud800'), 'A'],
  ];
  for (const [name, text, title] of good) {
    it(`may have ${name}`, () => {
      expect(readNow(text).feed.title).to.equal(title);
    });
  }

  const broken: [name: string, text: string, fault: RegExp][] = [
    ['tags that do not fit', '<rss>\n<channel>\n<item></channel></rss>', /Broken XML at line 3/],
    ['no end', '<?xml version="1.0"?>\n<rss><channel><title>A', /Broken XML at line 2/],
    ['an unknown prefix', '<rss><x:y/></rss>', /Broken XML/],
    ['another root', '<?xml version="1.0"?><opml/>', /XML, but neither RSS nor Atom: <opml>/],
    ['nothing', '', /Broken XML/],
  ];
  for (const [name, text, fault] of broken) {
    it(`is a fault with ${name}`, () => {
      expect(faultOf(text)).to.match(fault);
    });
  }

  it('is a format error for the page if it is broken', () => {
    expect(() => readNow('<rss><channel>')).to.throw(FeedFormatError, `Broken XML at line 1: ${FEED_URL}`);
  });

  it('is a page if it begins as one', () => {
    expect(serviceNameOf('<!doctype html><title>rss</title>')).to.equal(undefined);
  });

  it('has no items, and is a feed all the same', () => {
    expect(translate(rss)).to.deep.equal({version: 'https://jsonfeed.org/version/1.1', title: 'A', items: []});
  });
});

describe('the pages of a feed', () => {
  const nextOf = (link: string): string | undefined =>
    translate(`<feed xmlns="http://www.w3.org/2005/Atom">${link}</feed>`).next_url;

  it('follow each other', () => {
    expect(nextOf('<link rel="next" href="?page=2"/>')).to.equal('https://news.example/live/feed.json?page=2');
  });

  it('may be an archive', () => {
    expect(nextOf('<link rel="prev-archive" href="2025.xml"/>')).to.equal('https://news.example/live/2025.xml');
  });
});
