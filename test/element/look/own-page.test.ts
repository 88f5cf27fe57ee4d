import {expect} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {count, mount, parts} from '../../helpers/mount.js';

const linksIn = (element: LiveUpdates): readonly HTMLAnchorElement[] =>
  parts(element, 'update-footer').flatMap(footer => [...footer.querySelectorAll('a')]);

const linksOf = async (more: Record<string, unknown>, attributes = {}): Promise<string[]> => {
  const element = await mount(feedOf([item(1, more)]), attributes);
  return linksIn(element).map(({textContent, href}) => `${textContent} ${href}`);
};

describe('the footer of an update', () => {
  it('links its own page', async () => {
    expect(await linksOf({url: 'https://www.blog.example/storm'})).to.deep.equal([
      'blog.example https://www.blog.example/storm',
    ]);
  });

  it('links the page that it is about where there is one', async () => {
    expect(await linksOf({url: 'https://blog.example/storm', external_url: 'https://other.example/a'})).to.deep.equal([
      'other.example https://other.example/a',
    ]);
  });

  it('links no page that is this one', async () => {
    expect(await linksOf({url: `${location.href.replace(/#.*/, '')}#storm`})).to.deep.equal([]);
  });

  it('links no page of the whole coverage, which the stream links', async () => {
    const home = 'https://news.example/live/';
    const element = await mount(feedOf([item(1, {url: `${home}#storm`})], {}, {home_page_url: home}));
    expect(linksIn(element)).to.have.length(0);
  });

  it('names the host to which a link leads, whatever stands before it', async () => {
    const [link = ''] = await linksOf({external_url: 'https://www.reuters.com%2Fworld@evil.example/a'});
    expect(link.split(' ')[0]).to.equal('evil.example');
  });

  it('has no link of its own where the time has it', async () => {
    const element = await mount(feedOf([item(1, {url: 'https://blog.example/storm'})]), {'deep-links': 'off'});
    expect(count(element, 'update-permalink')).to.equal(1);
    expect(linksIn(element)).to.have.length(0);
  });
});
