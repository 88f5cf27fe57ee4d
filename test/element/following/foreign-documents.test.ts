import {expect} from '@open-wc/testing';
import {foreign} from '../../../src/formats/foreign.js';
import {translateForeign} from '../../../src/formats/foreign/translate.js';
import {expected, textOf as fixture} from '../../formats/expected.js';
import {idsOf, mount, textOf} from '../../helpers/mount.js';
import {Network, text} from '../../helpers/network.js';

/** Documents as services answer, with words that are on the page then, and some that are not. */
const documents: readonly (readonly [file: string, shown: readonly string[], hidden: string])[] = [
  [
    'guardian/match.json',
    ['Quay 1-1 Harbour: Coast League', 'GOAL! Quay 1-1 Harbour (Lind 88)', 'It goes in off the post.', 'Kai Lund'],
    'Desk',
  ],
  [
    'sourcefabric/users-as-ids.json',
    ['The pier is open again.', 'K. Lund', 'by Ida Renwick', 'The pier is closed.', 'Kai Lund'],
    'Nobody was to read this yet.',
  ],
  [
    'bluesky/list-feed.json',
    ['Gauge four: 2.9 m, falling.', 'Readings of the last hours', 'Where can one read the gauge?', '▶ Video'],
    'Not for strangers.',
  ],
  [
    'bluesky/custom-feed.json',
    ['About this feed', 'The pier, from above.', 'Older, but ranked lower.', 'A list of gauges', 'Pinned'],
    'undefined',
  ],
  [
    'live-blog-posting/newspaper.html',
    ['The pier reopens – live', "'Open to all', says the mayor", 'for £1.', 'Watch: the first steps', 'Queues reach'],
    '&#',
  ],
];

before(() => foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign)));

for (const [file, shown, hidden] of documents)
  it(`${file} is read by an element`, async () => {
    const {url, described, fields} = expected[file] ?? {url: ''};
    const element = await mount(new Network(text(await fixture(file))), {src: url});
    const ids = described?.updates.filter(({is}) => is !== 'deleted') ?? fields?.updates ?? [];
    expect(idsOf(element)).to.have.members(ids.map(({id}) => id));
    for (const words of shown) expect(textOf(element.shadowRoot)).to.include(words);
    expect(textOf(element.shadowRoot)).not.to.include(hidden);
  });
