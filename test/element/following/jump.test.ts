import {expect} from '@open-wc/testing';
import {feedOf, items} from '../../helpers/feeds.js';
import {mount, settle} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

describe('after a jump from above the stream to below its top', () => {
  afterEach(() => window.scrollTo({top: 0, behavior: 'instant'}));

  it('new updates wait, though nothing of its top was ever in view', async () => {
    const server = new Network(json(feedOf(items(30))));
    const element = await mount(server, {'page-size': '0'});
    const introduction = document.createElement('div');
    introduction.style.height = '1500px';
    element.before(introduction);
    await settle();
    window.scrollTo({top: 3000, behavior: 'instant'});
    server.serve(feedOf(items(31)));
    await element.refresh();
    expect(element.pendingCount).to.equal(1);
  });

  it('they do not, while the top is still below the view of an inner scroller', async () => {
    const server = new Network(json(feedOf(items(30))));
    const element = await mount(server, {'page-size': '0'});
    const scroller = element.parentElement!;
    scroller.style.cssText = 'height: 100px; overflow: auto';
    const introduction = document.createElement('div');
    introduction.style.height = '50px';
    element.before(introduction);
    await settle();
    server.serve(feedOf(items(31)));
    await element.refresh();
    expect(element.pendingCount).to.equal(0);
  });
});
