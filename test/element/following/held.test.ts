import {expect} from '@open-wc/testing';
import type {LiveUpdates, LiveUpdatesPendingEvent} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {article, button, count, focused, idsOf, mount, part, partIn, parts, textOf} from '../../helpers/mount.js';
import {topOf} from '../../helpers/scrolling.js';
import {json, Network} from '../../helpers/network.js';
import {look, mountTall, publish, scrollTo, toTop} from '../../helpers/tall.js';

const withdrawn = (number: number) => item(number, {_live_updates: {deleted: true}});

describe('held updates', () => {
  async function hold(number = 2): Promise<[LiveUpdates, Network]> {
    const server = new Network(json(feedOf(items(3))));
    const element = await mount(server, {incoming: 'ask'});
    await publish(element, server, 3 + number);
    return [element, server];
  }

  it('are counted in the notice, one by one', async () => {
    const [element, server] = await hold(1);
    const one = textOf(part(element, 'notice'));
    await publish(element, server, 6);
    expect([one, textOf(part(element, 'notice'))]).to.deep.equal(['1 new update', '3 new updates']);
  });

  it('come by the notice, which goes to the first of them and marks them as new', async () => {
    const [element] = await hold();
    part(element, 'notice').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal(['u5', 'u4', 'u3', 'u2', 'u1']);
    expect(focused(element) === article(element, 5)).to.be.true;
    expect(parts(element, 'new').map(({dataset}) => dataset['id'])).to.deep.equal(['u5', 'u4']);
    expect(count(element, 'notice')).to.equal(0);
  });

  it('come by showPending()', async () => {
    const [element] = await hold();
    element.showPending();
    await element.updateComplete;
    expect([element.pendingCount, element.updates.length]).to.deep.equal([0, 5]);
  });

  it('come by showUpdate()', async () => {
    const [element] = await hold();
    const isThere = await element.showUpdate('u4');
    expect([isThere, element.pendingCount]).to.deep.equal([true, 0]);
  });

  it('are told of as they grow and shrink, and by a state', async () => {
    const [element, server] = await hold();
    const counts: number[] = [];
    element.addEventListener('live-updates-pending', ({count: held}: LiveUpdatesPendingEvent) => counts.push(held));
    const isPending = element.matches(':state(pending)');
    await publish(element, server, 6);
    server.serve(feedOf([5, 6].reduce((feed, number) => [withdrawn(number), ...feed], items(4))));
    await element.refresh();
    element.showPending();
    await element.updateComplete;
    expect([counts, isPending, element.matches(':state(pending)')]).to.deep.equal([[3, 1, 0], true, false]);
  });

  it('are not in the count of the toolbar, nor in the banner', async () => {
    const [element] = await hold();
    expect(textOf(part(element, 'toolbar'))).to.match(/^3 updates/);
    expect(textOf(part(element, 'banner-headline'))).to.equal('Update 3');
  });

  it('wait while others are edited and withdrawn at once', async () => {
    const [element, server] = await hold();
    server.serve(feedOf([item(5), item(4), item(3, {title: 'Edited'}), withdrawn(2), item(1)]));
    await element.refresh();
    expect([idsOf(element), textOf(part(element, 'update-title'))]).to.deep.equal([['u3', 'u1'], 'Edited']);
  });

  it('are counted in the title of a page that wants it, and taken from it', async () => {
    document.title = 'Storm';
    const server = new Network(json(feedOf(items(3))));
    const element = await mount(server, {incoming: 'ask', 'title-count': ''});
    await publish(element, server, 5);
    const held = document.title;
    element.remove();
    expect([held, document.title]).to.deep.equal(['(2) Storm', 'Storm']);
  });

  it('do not cover the control that has the focus', async () => {
    const [element, server] = await mountTall({incoming: 'ask', style: 'width: 300px'});
    await publish(element, server, 31);
    await scrollTo(element, 20);
    const toggle = article(element, 20).querySelector<HTMLElement>('[part=update-toggle]')!;
    window.scrollBy({top: toggle.getBoundingClientRect().top - 5, behavior: 'instant'});
    toggle.focus({preventScroll: true});
    await look(element);
    const notice = part(element, 'notice').getBoundingClientRect();
    const {left, top, bottom} = toggle.getBoundingClientRect();
    toTop();
    expect(notice.right, 'the test has to put one over the other').to.be.above(left);
    expect(notice.top >= bottom || notice.bottom <= top).to.be.true;
  });

  it('do not cover what the focus goes on to inside the element', async () => {
    const [element, server] = await mountTall({incoming: 'ask', style: 'width: 300px'});
    await publish(element, server, 31);
    await scrollTo(element, 20);
    const toggle = partIn(element, 20, 'update-toggle');
    window.scrollBy({top: topOf(toggle) - 5, behavior: 'instant'});
    article(element, 20).focus({preventScroll: true});
    await look(element);
    toggle.focus({preventScroll: true});
    const notice = part(element, 'notice').getBoundingClientRect();
    const {top, bottom} = toggle.getBoundingClientRect();
    toTop();
    expect(top, 'the test has to put one over the other').to.be.within(0, 20);
    expect(notice.top >= bottom || notice.bottom <= top).to.be.true;
  });

  it('leave room below the sticky header of the page for what has the focus', async () => {
    const [element, server] = await mountTall({incoming: 'ask', style: '--live-updates-sticky-offset: 120px'});
    await publish(element, server, 31);
    await scrollTo(element, 20);
    const toggle = partIn(element, 20, 'update-toggle');
    window.scrollBy({top: topOf(toggle) - 5, behavior: 'instant'});
    await look(element);
    const before = topOf(toggle);
    toggle.focus();
    await look(element);
    const after = topOf(toggle);
    toTop();
    expect([before < 120, after >= 120]).to.deep.equal([true, true]);
  });

  it('do not move the stream when the notice comes', async () => {
    const server = new Network(json(feedOf(items(3))));
    const element = await mount(server, {incoming: 'ask'});
    const {top} = article(element, 3).getBoundingClientRect();
    await publish(element, server, 5);
    expect(article(element, 3).getBoundingClientRect().top).to.equal(top);
  });

  it('stay below the sticky header of the page', async () => {
    const [element, server] = await mountTall({incoming: 'ask'});
    element.style.setProperty('--live-updates-sticky-offset', '60px');
    await publish(element, server, 31);
    await scrollTo(element, 10);
    const {top} = part(element, 'notice').getBoundingClientRect();
    toTop();
    expect(top).to.be.at.least(60);
  });
});

describe('the last update of a page', () => {
  it('moves behind "Show more" when another comes', async () => {
    const server = new Network(json(feedOf(items(30))));
    const element = await mount(server, {'page-size': '20', incoming: 'always'});
    toTop();
    await publish(element, server, 31);
    expect([idsOf(element)[0], idsOf(element).at(-1)]).to.deep.equal(['u31', 'u12']);
  });

  it('stays while it is in view, and goes with the next that comes after that', async () => {
    const server = new Network(json(feedOf(items(30))));
    const element = await mount(server, {'page-size': '20', incoming: 'always'});
    await scrollTo(element, 11);
    await publish(element, server, 31);
    const kept = idsOf(element).at(-1);
    toTop();
    await publish(element, server, 32);
    expect([kept, idsOf(element).at(-1)]).to.deep.equal(['u11', 'u13']);
  });

  it('stays while it has the focus', async () => {
    const server = new Network(json(feedOf(items(30))));
    const element = await mount(server, {'page-size': '20', incoming: 'always'});
    article(element, 11).focus();
    toTop();
    await publish(element, server, 31);
    expect(focused(element) === article(element, 11)).to.be.true;
  });
});

describe('what the reader did', () => {
  const server = (): Network => new Network(json(feedOf(items(3))));

  it('holds when the page is opened again', async () => {
    const first = await mount(server());
    button(first, 'Show oldest first').click();
    part(first, 'update-toggle').click();
    await first.updateComplete;
    first.remove();
    const second = await mount(server());
    expect(idsOf(second)).to.deep.equal(['u1', 'u2', 'u3']);
    expect(parts(second, 'collapsed').map(({dataset}) => dataset['id'])).to.deep.equal(['u3']);
  });

  it('holds when all were folded', async () => {
    const first = await mount(server());
    button(first, 'Collapse all').click();
    await first.updateComplete;
    expect(count(await mount(server()), 'expanded')).to.equal(0);
  });

  it('is forgotten where memory="off"', async () => {
    const first = await mount(server(), {memory: 'off'});
    button(first, 'Show oldest first').click();
    await first.updateComplete;
    expect([localStorage.length, idsOf(await mount(server()))[0]]).to.deep.equal([0, 'u3']);
  });
});
