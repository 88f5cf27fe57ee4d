import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {feedOf, items} from '../../helpers/feeds.js';
import {count, mount} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

const hubs = (...types: string[]): Record<string, unknown> => ({hubs: types.map(type => ({type, url: '/events'}))});

// Each is told once a page, so those that are no mistake come first.
describe('a feed', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());
  const told = (): unknown[] => warn.args.map(([line]: unknown[]) => line);

  it('causes no warning by hubs for servers, by a box that is null, or by an end after the start', async () => {
    const live = {box: null, starts: '2024-06-01T08:00:00Z', ends: '2024-06-01T20:00:00Z'};
    await mount(feedOf(items(1), live, hubs('WebSub', 'rssCloud')), {stream: 'off'});
    await mount(feedOf(items(1), {box: {content_text: 'One'}}));
    expect(told()).to.deep.equal([]);
  });

  const rows: [name: string, field: string, feed: object][] = [
    ['a hub of an unknown type', 'hubs', feedOf(items(1), {}, hubs('WebSocket'))],
    ['a box without content', 'box', feedOf(items(1), {box: {title: 'Score'}})],
    [
      'an end before the start',
      'ends',
      feedOf(items(1), {starts: '2024-06-01T20:00:00Z', ends: '2024-06-01T08:00:00Z'}),
    ],
  ];
  for (const [name, field, feed] of rows)
    it(`shows its updates all the same and warns once of ${name}`, async () => {
      const server = new Network(json(feed));
      const element = await mount(server);
      server.serve({...feed, title: 'Another title'});
      await element.refresh();
      expect([count(element, 'update'), count(element, 'box'), element.status]).to.deep.equal([1, 0, 'live']);
      expect(told()).to.have.length(1);
      expect(told()[0]).to.contain(`"${field}"`);
    });
});
