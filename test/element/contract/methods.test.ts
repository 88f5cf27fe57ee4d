import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {
  article,
  count,
  createElement,
  failTwice,
  focused,
  idsOf,
  insert,
  isOpen,
  mount,
  mountBare,
  part,
  textOf,
} from '../../helpers/mount.js';
import {cut, json, later, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

describe('the method', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  it('refresh asks at once and resolves when the result is rendered', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.serve(feedOf(items(2)));
    await element.refresh();
    expect(idsOf(element)).to.deep.equal(['u2', 'u1']);
  });

  it('refresh joins the check under way', async () => {
    const server = new Network(json({}));
    const {answer, letGo} = later(json(feedOf(items(1))));
    server.answer = answer;
    const element = insert(createElement(server));
    const both = Promise.all([element.refresh(), element.refresh()]);
    letGo();
    await both;
    expect(server.requests).to.have.length(1);
  });

  it('refresh asks while the element is paused', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {paused: ''});
    await element.refresh();
    expect(server.requests).to.have.length(2);
  });

  it('refresh resolves when the check fails', async () => {
    const server = new Network(json({}));
    server.answer = cut;
    expect(await (await mount(server)).refresh()).to.be.undefined;
  });

  it('refresh resolves when a paused element’s check fails, and the status line says so', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {paused: ''});
    await failTwice(element, server);
    expect(textOf(part(element, 'status'))).to.include('cannot be loaded right now');
  });

  it('refresh resolves when the check of an element that loads once fails', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {interval: '0'});
    await failTwice(element, server);
    expect(textOf(part(element, 'status'))).to.include('cannot be loaded right now');
  });

  it('refresh resolves without a source', async () => {
    expect(await (await mountBare()).refresh()).to.be.undefined;
  });

  it('refresh resolves outside the page, and asks nothing', async () => {
    const server = new Network(json({}));
    await createElement(server).refresh();
    expect(server.requests).to.be.empty;
  });

  it('pause stops the checks', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    element.pause();
    await element.updateComplete;
    clock.tick(3_600_000);
    expect(server.requests).to.have.length(1);
    expect([element.paused, element.status]).to.deep.equal([true, 'paused']);
  });

  it('resume makes a check at once that came due', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {paused: ''});
    clock.tick(60_000);
    element.resume();
    await element.updateComplete;
    expect(server.requests).to.have.length(2);
    expect([element.paused, element.status]).to.deep.equal([false, 'live']);
  });

  it('resume makes no check before it is due', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {paused: ''});
    clock.tick(5000);
    element.resume();
    await element.updateComplete;
    expect(server.requests).to.have.length(1);
  });

  it('collapseAll folds all', async () => {
    const element = await mount(feedOf(items(3)));
    element.collapseAll();
    await element.updateComplete;
    expect([3, 2, 1].filter(number => isOpen(element, number))).to.deep.equal([]);
  });

  it('collapseAll folds those behind “Show more” too', async () => {
    const element = await mount(feedOf(items(3)), {'page-size': '1'});
    element.collapseAll();
    part(element, 'more').click();
    await element.updateComplete;
    expect(isOpen(element, 2)).to.be.false;
  });

  it('expandAll opens all', async () => {
    const element = await mount(feedOf(items(3)), {expand: '1'});
    element.expandAll();
    await element.updateComplete;
    expect([3, 2, 1].filter(number => isOpen(element, number))).to.deep.equal([3, 2, 1]);
  });

  it('showUpdate opens the update, moves the focus there and says true', async () => {
    const element = await mount(feedOf(items(3)), {expand: 'none'});
    expect(await element.showUpdate('u2')).to.be.true;
    expect(isOpen(element, 2)).to.be.true;
    expect(focused(element) === article(element, 2)).to.be.true;
  });

  it('showUpdate brings in an update beyond the page', async () => {
    const element = await mount(feedOf(items(9)), {'page-size': '2'});
    expect(await element.showUpdate('u3')).to.be.true;
    expect(focused(element) === article(element, 3)).to.be.true;
  });

  it('showUpdate unfolds a collapsed element', async () => {
    const element = await mount(feedOf(items(3)), {collapsed: ''});
    expect(await element.showUpdate('u1')).to.be.true;
    expect([element.collapsed, focused(element) === article(element, 1)]).to.deep.equal([false, true]);
  });

  it('showUpdate says false for an unknown id and changes nothing', async () => {
    const element = await mount(feedOf(items(3)), {collapsed: ''});
    expect(await element.showUpdate('nobody')).to.be.false;
    expect(element.collapsed).to.be.true;
  });

  it('showUpdate finds an id with quotes and spaces', async () => {
    const id = `a "b" 'c' ] \\ d`;
    const element = await mount(feedOf([item(1, {id})]));
    expect(await element.showUpdate(id)).to.be.true;
  });

  it('apply shows a document without a source', async () => {
    const element = await mountBare();
    element.apply(feedOf(items(2)));
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal(['u2', 'u1']);
  });

  it('apply merges with what is there', async () => {
    const element = await mount(feedOf(items(2)));
    element.apply(feedOf([item(3), item(2, {title: 'Edited'})]));
    await element.updateComplete;
    expect(element.updates.map(({title}) => title)).to.deep.equal(['Update 3', 'Edited', 'Update 1']);
  });

  it('apply takes a bad document for a failed check', async () => {
    const element = await mount(feedOf(items(1)));
    element.apply({answer: 42});
    element.apply({answer: 42});
    await element.updateComplete;
    expect(element.error?.name).to.equal('FeedFormatError');
    expect([element.status, count(element, 'update')]).to.deep.equal(['retrying', 1]);
  });

  it('apply of a bad document without a source leaves what is there', async () => {
    const element = await mountBare();
    element.apply(feedOf(items(1)));
    element.apply('nonsense');
    element.apply('nonsense');
    await element.updateComplete;
    expect(count(element, 'update')).to.equal(1);
    expect(textOf(part(element, 'status'))).to.include('cannot be loaded right now');
  });

  for (const bad of [undefined, null, 42, '', [], {items: 'none'}]) {
    it(`apply throws nothing for ${JSON.stringify(bad)}`, async () => {
      const element = await mountBare();
      element.apply(bad);
      await element.updateComplete;
      expect(count(element, 'container')).to.equal(1);
    });
  }
});
