import {expect} from '@open-wc/testing';
import {findFormat} from '../../src/formats/foreign/translate.js';

describe('a JSON Feed stays one', () => {
  for (const document of [
    {version: 'https://jsonfeed.org/version/1', items: [{id: '1', content: 'x', body: 'x'}]},
    {items: [{id: 'a', content_html: '<p>A</p>', body: 'x'}]},
    {items: [{id: 'a', title: 'A', date_published: '2026-01-05'}]},
    {items: [{id: 'a', _live_updates: {deleted: true}}]},
    {items: [{id: 'a', image: '/a.jpg'}]},
    {items: [null, 5]},
    {items: []},
    {title: 'Storm', items: null},
    {title: 'Storm', items: {}},
    {title: 'Storm', items: []},
    {_live_updates: {state: 'ended'}, items: [{title: 'A', body: 'B'}]},
    {home_page_url: 'https://news.example/', items: [{title: 'A', body: 'B'}]},
    {items: {'0': {id: 'a', content_text: 'A'}}},
  ])
    it(JSON.stringify(document), () => {
      expect(findFormat(document, 'auto')?.name).to.equal('json-feed');
    });
});
