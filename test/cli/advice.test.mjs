// What `check` says of headers, titles and dates.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {FeedServer, GOOD} from './feed-server.mjs';
import {file, RIGHT} from './files.mjs';
import {check} from './run-command.mjs';

let server;
before(async () => (server = await new FeedServer().start()));
after(() => server.stop());

describe('live-updates check', () => {
  test('sees that five kilobytes are not compressed, and says nothing of less, or of what is', async () => {
    assert.deepEqual((await check(server.serve('/five', RIGHT + ' '.repeat(5000)))).codes, ['not-compressed']);
    assert.deepEqual((await check(server.serve('/three', RIGHT + ' '.repeat(3000)))).codes, []);
    const sent = {...GOOD, 'Content-Encoding': 'gzip'};
    const compressed = await check(server.serve('/gzip', gzipSync(RIGHT + ' '.repeat(5000)), sent));
    assert.deepEqual(compressed.codes, []);
  });

  test('advises the Cache-Control of PUBLISHING.md', async () => {
    const [, advised] = /^Cache-Control: (.+)$/m.exec(readFileSync('PUBLISHING.md', 'utf8'));
    const sent = {...GOOD};
    delete sent['Cache-Control'];
    const {report} = await check(server.serve('/uncached', RIGHT, sent));
    assert.match(report.findings[0].advice, new RegExp(`^Send Cache-Control: ${advised}, so`));
  });

  const titles = 'Wind &#8217;n <em>rain</em>';
  const formats = [
    ['no HTML in titles of WordPress', [{id: 1, title: {rendered: titles}, date_gmt: '2026-01-05T14:05:00'}], []],
    ['HTML in titles of a list', [{id: 1, title: titles, date: '2026-01-05T14:05:00Z'}], ['html-in-title']],
  ];
  for (const [name, feed, kinds] of formats)
    test(`sees ${name}`, async () => {
      assert.deepEqual((await check(file('titles.json', JSON.stringify(feed)))).codes, kinds);
    });

  for (const field of ['image', 'banner_image'])
    test(`sees a picture at http: in ${field}`, async () => {
      const [item] = JSON.parse(RIGHT).items;
      const feed = {version: 'https://jsonfeed.org/version/1.1', items: [{...item, [field]: 'http://a.example/a.jpg'}]};
      assert.deepEqual((await check(file('pictures.json', JSON.stringify(feed)))).codes, ['mixed-content']);
    });

  test('says which columns of a table are not read, and which names are known', async () => {
    const {codes, report} = await check(
      file('de.csv', 'id;Titel;Text;Zeit\n1;Sturm;Der Hafen ist zu.;2026-01-05 14:05'),
    );
    const {message, advice} = report.findings.find(({code}) => code === 'unread-columns');
    assert.deepEqual(codes, ['no-dates', 'unread-columns']);
    assert.equal(message, 'Columns that are not read: "Titel", "Zeit".');
    assert.match(advice, /\bid, title, content_text, date_published, .*\btags\b/);
    const named = file('named.csv', 'id;title;content_text;date_published\n1;Sturm;Der Hafen ist zu.;2026-01-05 14:05');
    assert.deepEqual((await check(named)).codes, []);
  });

  const dates = [
    ['all rows', 'title,date\nA,11/29/2026 21:30:00', ['no-dates', 'bad-date'], '11/29/2026 21:30:00'],
    ['a row', 'date;title;id\n2026-01-05;A;1\n29.11.2026 21:30;B;2', ['some-dates', 'bad-date'], '29.11.2026 21:30'],
    ['a list', '[{"id": "a", "title": "A", "created_at": "soon"}]', ['no-dates', 'bad-date'], 'soon'],
    [
      'a list of JSON:API',
      '{"data": [{"id": "a", "attributes": {"title": "A", "published": "soon"}}]}',
      ['no-dates', 'bad-date'],
      'soon',
    ],
    ['no row, with the date in another column', 'id,title,date,created\n1,A,soon,2026-01-05', []],
    ['no row, where all are empty', 'id,title,date\n1,A,', ['no-dates']],
  ];
  for (const [name, text, kinds, wrong] of dates)
    test(`sees what is no date in ${name}`, async () => {
      const {codes, report} = await check(file('dates', text));
      const found = report.findings.find(({code}) => code === 'bad-date');
      assert.deepEqual(
        [codes.filter(code => code !== 'no-id'), found?.message],
        [kinds, wrong && `This is no date: "${wrong}".`],
      );
    });
});
