import {expect} from '@open-wc/testing';
import {feedOf, items} from '../../helpers/feeds.js';
import {mount, part, textOf} from '../../helpers/mount.js';
import {talks} from '../../helpers/talks.js';

describe('the stream', () => {
  it('is a feed that owns articles and the paragraphs that name days, and nothing else', async () => {
    const stream = part(await mount(await talks()), 'stream');
    expect(stream).to.have.attribute('role', 'feed');
    const batches = [...stream.children];
    expect(batches.every(batch => batch.localName === 'div' && !batch.hasAttribute('role'))).to.be.true; // have no meaning
    const owned = batches.flatMap(({children}) => Array.from(children, child => child.role ?? child.localName));
    expect(new Set(owned)).to.deep.equal(new Set(['p', 'article']));
  });

  it('has articles that can have the focus and are named by their headings', async () => {
    const article = part(await mount(feedOf(items(1))), 'update');
    const root = article.getRootNode() as ShadowRoot;
    expect(article.tabIndex).to.equal(0);
    expect(textOf(root.getElementById(article.getAttribute('aria-labelledby')!))).to.equal('Update 1');
  });

  it('has toggles that name what they open', async () => {
    const element = await mount(feedOf(items(1)));
    const controlled = element.shadowRoot!.getElementById(
      part(element, 'update-toggle').getAttribute('aria-controls')!,
    )!;
    expect(controlled.contains(part(element, 'update-body'))).to.be.true;
  });
});
