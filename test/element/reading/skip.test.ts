import {expect} from '@open-wc/testing';
import {feedOf, items} from '../../helpers/feeds.js';
import {focused, mount, part, textOf} from '../../helpers/mount.js';

describe('past the stream', () => {
  it('the skip link leads to the line that says what has become of the coverage', async () => {
    const element = await mount(feedOf(items(3)));
    part(element, 'skip').click();
    expect([focused(element) === part(element, 'status'), textOf(focused(element))]).to.deep.equal([
      true,
      'Checked now.',
    ]);
  });

  it('the skip link leads to a place that has a name where there is no such line', async () => {
    const element = await mount(feedOf(items(3)), {hide: 'status'});
    part(element, 'skip').click();
    expect(textOf(focused(element))).to.equal('Back to the first update');
  });
});
