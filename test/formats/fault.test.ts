import {expect} from '@open-wc/testing';
import {FeedFormatError} from '../../src/errors.js';
import {readFeed} from '../../src/formats/read-feed.js';
import {timeOf} from '../helpers/time-of.js';

const url = 'https://feed.example/feed.json';

function messageOf(text: string): string {
  try {
    void readFeed(text, {url, language: '', format: 'auto'}, new Map());
    return 'read';
  } catch (error) {
    return error instanceof FeedFormatError ? error.message : String(error);
  }
}

const cases: [text: string, reason: string][] = [
  ['', 'An empty answer'],
  [' \n', 'An empty answer'],
  ['<!doctype html>\n<html><body>Not found</body></html>', 'An HTML page'],
  ['<html>', 'An HTML page'],
  ['<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>', 'RSS or Atom'],
  ['<?xml version="1.0"?><!-- by hand --><feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'RSS or Atom'],
  ['<rdf:RDF></rdf:RDF>', 'RSS or Atom'],
  ['<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"></atom:feed>', 'RSS or Atom'],
  ['<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss></rss>', 'RSS or Atom'],
  ['<?xml version="1.0"?><urlset></urlset>', 'XML'],
  ['<?xml version="1.0"?><!DOCTYPE html><html></html>', 'An HTML page'],
  ['[{"title": "One"}]', 'JSON with a list, not an object'],
  ['{"items": [],}', 'Broken JSON at line 1, column 14'],
  ['{\n  "items": [\n    {"id": "1" "title": "One"}\n  ]\n}', 'Broken JSON at line 3, column 16'],
  ['{"items": [1, 2', 'Broken JSON at line 1, column 16'],
  ['{"items": [{"title": "One\nTwo"}]}', 'Broken JSON at line 1, column 22'],
  ["{'items': []}", 'Broken JSON at line 1, column 2'],
  ['{"items": [NaN]}', 'Broken JSON at line 1, column 12'],
  ['{"items": [,]}', 'Broken JSON at line 1, column 12'],
  ['// by hand\n{"items": []}', 'Broken JSON at line 1, column 1'],
  ['{"items": []} {}', 'Broken JSON at line 1, column 15'],
  ['{"title": "Storm", "liveBlogUpdate": []}', 'JSON without a list of "items", only title, liveBlogUpdate'],
  ['{}', 'JSON without a list of "items"'],
  ['null', 'JSON without a list of "items"'],
  ['42', 'JSON without a list of "items"'],
  ['"words"', 'JSON without a list of "items"'],
];

describe('the reason why a document is no feed', () => {
  for (const [text, reason] of cases) {
    it(`is in the message: ${JSON.stringify(text.slice(0, 40))}`, () => {
      expect(messageOf(text)).to.include(reason).and.to.include(url);
    });
  }

  it('is found where a text of five megabytes ends', () => {
    expect(messageOf(`{"items": ["${'a'.repeat(5_000_000)}"`)).to.include('Broken JSON at line 1, column 5000014');
  });

  it('is found in five megabytes of small tokens within half a second', () => {
    const text = `[${'[],'.repeat(1_600_000)}}`;
    expect(timeOf(() => messageOf(text))).to.be.below(500);
  });
});
