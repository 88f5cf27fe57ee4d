import {expect} from '@open-wc/testing';
import {feedOf, fullFeed, item} from '../../helpers/feeds.js';
import {count, createElement, insert, mount} from '../../helpers/mount.js';
import {cut, json, Network} from '../../helpers/network.js';

describe('hide', () => {
  for (const section of ['header', 'banner', 'toolbar', 'status', 'footer']) {
    it(`${section} leaves out that and nothing else`, async () => {
      const element = await mount(fullFeed(), {hide: section});
      const absent = ['header', 'banner', 'toolbar', 'status', 'footer'].filter(name => !count(element, name));
      expect(absent).to.deep.equal([section]);
    });
  }

  it('takes several', async () => {
    const element = await mount(fullFeed(), {hide: 'footer header'});
    expect(count(element, 'header') + count(element, 'footer')).to.equal(0);
  });

  it('empty leaves out all until there is an update, whatever else comes', async () => {
    const server = new Network(cut);
    const element = await mount(server, {hide: 'empty'});
    const heights = [element.offsetHeight];
    for (const feed of [feedOf([]), feedOf([item(1)])]) {
      server.serve(feed);
      await element.refresh();
      heights.push(element.offsetHeight && count(element, 'update'));
    }
    expect(heights).to.deep.equal([0, 0, 1]);
  });

  it('status leaves out the status line before the first load too', async () => {
    const element = insert(createElement(new Network(json({})), {hide: 'status', src: ''}));
    await element.updateComplete;
    expect(count(element, 'status')).to.equal(0);
  });
});
