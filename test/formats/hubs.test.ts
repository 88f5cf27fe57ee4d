import {expect} from '@open-wc/testing';
import {uselessIn} from '../../src/formats/channel.js';
import {readJsonFeed} from '../../src/formats/json-feed.js';
import {listUnread} from '../../src/formats/unread.js';

const BASE = 'https://news.example/live/feed.json';
const hub = (type: unknown, url: unknown = 'https://hub.example/'): unknown => ({type, url});
const streamOf = (hubs: unknown): string => readJsonFeed({hubs, items: []}, BASE, new Map()).feed.streamUrl;

const rows: [name: string, hubs: unknown, url: string][] = [
  ['an event stream', [hub('EventSource')], 'https://hub.example/'],
  ['a Mercure hub', [hub('Mercure', 'https://hub.example/m?topic=a')], 'https://hub.example/m?topic=a'],
  ['a type in other letters', [hub('eventsource')], 'https://hub.example/'],
  ['a relative address', [hub('EventSource', 'events')], 'https://news.example/live/events'],
  ['one hub that is no list', hub('EventSource'), 'https://hub.example/'],
  ['one after others', [hub('WebSub'), null, 7, hub('rssCloud'), hub('Mercure', '/m')], 'https://news.example/m'],
  ['the first of several', [hub('EventSource', '/1'), hub('EventSource', '/2')], 'https://news.example/1'],
  ['the first with an address', [hub('EventSource', ''), hub('EventSource', '/2')], 'https://news.example/2'],
  ['WebSub alone', [hub('WebSub')], ''],
  ['an unknown type', [hub('WebSocket')], ''],
  ['no type', [{url: 'https://hub.example/'}], ''],
  ['an address that is not of the web', [hub('EventSource', 'wss://hub.example/')], ''],
  ['a script for an address', [hub('EventSource', 'javascript:alert(1)')], ''],
  ['an address that is none', [hub('EventSource', 'https://')], ''],
  ['an address of a wrong type', [hub('EventSource', 7)], ''],
  ['a text', 'https://hub.example/', ''],
  ['null', null, ''],
  ['nothing', undefined, ''],
];

describe('the stream of a feed', () => {
  for (const [name, hubs, url] of rows) {
    it(`with ${name} is ${url || 'none'}`, () => {
      expect(streamOf(hubs)).to.equal(url);
    });
  }
});

describe('the list of what is not read names', () => {
  const linesOf = (hubs: unknown): readonly string[] => listUnread({hubs, items: []});
  const lines: [name: string, hubs: unknown, line: RegExp | undefined][] = [
    ['a hub of an unknown type', [hub('WebSocket')], /^hubs\[0\]\.type is none of EventSource, Mercure: "WebSocket"$/],
    ['a hub without a type', [hub('EventSource'), {url: '/'}], /^hubs\[1\]\.type is none of EventSource, Mercure/],
    ['a hub that is no object', ['https://hub.example/'], /^hubs\[0\]\.type/],
    ['a stream that is not of the web', [hub('EventSource', 'ws://x/')], /^hubs\[0\]\.url is no address/],
    ['no hub that is read', [hub('EventSource'), hub('Mercure')], undefined],
    ['no hub for servers, which JSON Feed has too', [hub('WebSub'), hub('rssCloud')], undefined],
    ['no relative address', [hub('EventSource', 'events')], undefined],
  ];
  for (const [name, hubs, line] of lines) {
    it(name, () => {
      const found = linesOf(hubs);
      expect(found.length).to.equal(line ? 1 : 0);
      if (line) expect(found[0]).to.match(line);
    });
  }
});

describe('a hub is told of as a mistake', () => {
  const isMistake = (hubs: unknown): boolean =>
    uselessIn({hubs}, readJsonFeed({hubs, items: []}, BASE, new Map()).feed).includes('hubs');
  const cases: [name: string, hubs: unknown, is: boolean][] = [
    ['of an unknown type', [hub('WebSocket')], true],
    ['of no type', [{url: 'https://hub.example/'}], true],
    ['of an address that is not of the web', [hub('EventSource', 'ws://hub.example/')], true],
    ['beside a good one', [hub('EventSource'), hub('Pusher')], true],
    ['that is a text', 'https://hub.example/', true],
    ['of a relative address', [hub('EventSource', '/events')], false],
    ['that is there for servers', [hub('WebSub'), hub('rsscloud', '')], false],
    ['if there is none', [], false],
    ['if hubs are null', null, false],
  ];
  for (const [name, hubs, is] of cases)
    it(`${name}: ${is ? 'yes' : 'no'}`, () => {
      expect(isMistake(hubs)).to.equal(is);
    });
});
