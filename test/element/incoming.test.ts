import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {stub} from 'sinon';
import type {LiveUpdates, LiveUpdatesPendingEvent} from '../../src/index.js';
import {feedOf, item, items} from './feeds.js';
import {article, button, count, focused, idsOf, insert, mount, part, parts, settle, textOf} from './mount.js';
import {Server} from './server.js';

/** Lets what is in view be seen, and told of. */
async function look(element: LiveUpdates): Promise<void> {
  await settle();
  await element.updateComplete;
}

async function publish(element: LiveUpdates, server: Server, number: number): Promise<void> {
  server.serve(feedOf(items(number)));
  await element.refresh();
}

async function mountTall(attributes: Record<string, string> = {}): Promise<[LiveUpdates, Server]> {
  const server = new Server(feedOf(items(30)));
  const element = await mount(server, {'page-size': '0', ...attributes});
  await look(element);
  return [element, server];
}

async function scrollTo(element: LiveUpdates, number: number): Promise<void> {
  article(element, number).scrollIntoView({block: 'start'});
  await look(element);
}

describe('incoming="auto"', () => {
  afterEach(() => scrollTo_(0));
  const scrollTo_ = (top: number): void => window.scrollTo({top, behavior: 'instant'});

  it('shows what comes at once while the top of the stream is in view', async () => {
    const [element, server] = await mountTall();
    await publish(element, server, 31);
    expect([idsOf(element)[0], element.pendingCount]).to.deep.equal(['u31', 0]);
  });

  it('shows what comes at once while the reader has not come to the stream', async () => {
    const [element, server] = await mountTall();
    element.style.marginTop = '200vh';
    await look(element);
    await publish(element, server, 31);
    expect(idsOf(element)[0]).to.equal('u31');
  });

  it('holds what comes while the reader is further down', async () => {
    const [element, server] = await mountTall();
    await scrollTo(element, 10);
    await publish(element, server, 32);
    expect([idsOf(element)[0], element.pendingCount, element.updates.length]).to.deep.equal(['u30', 2, 30]);
    expect(textOf(part(element, 'notice'))).to.equal('2 new updates');
  });

  it('holds what comes in an inner scroller too', async () => {
    const [element, server] = await mountTall();
    const scroller = element.parentElement!;
    scroller.style.cssText = 'height: 300px; overflow: auto';
    await look(element);
    await scrollTo(element, 10);
    await publish(element, server, 31);
    expect(element.pendingCount).to.equal(1);
  });

  it('shows what was held when the reader comes back to the top', async () => {
    const [element, server] = await mountTall();
    await scrollTo(element, 10);
    await publish(element, server, 31);
    scrollTo_(0);
    await look(element);
    expect([idsOf(element)[0], element.pendingCount, count(element, 'notice')]).to.deep.equal(['u31', 0, 0]);
  });

  it('holds what comes while the page is hidden', async () => {
    const [element, server] = await mountTall();
    const hidden = stub(document, 'hidden').get(() => true);
    await publish(element, server, 31);
    hidden.restore();
    expect(element.pendingCount).to.equal(1);
  });

  it('holds what comes while text of the stream is selected, and shows it with the next check after that', async () => {
    const [element, server] = await mountTall();
    const text = part(element, 'update-body').firstElementChild!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 0, text, 4);
    await publish(element, server, 31);
    const held = element.pendingCount;
    getSelection()!.removeAllRanges();
    await publish(element, server, 32);
    expect([held, element.pendingCount, idsOf(element)[0]]).to.deep.equal([1, 0, 'u32']);
  });

  it('shows what comes while text of the page is selected', async () => {
    const [element, server] = await mountTall();
    const aside = insert(document.createElement('p'));
    aside.textContent = 'Of the page';
    getSelection()!.selectAllChildren(aside);
    await publish(element, server, 31);
    getSelection()!.removeAllRanges();
    expect(element.pendingCount).to.equal(0);
  });

  it('holds what comes while something in the stream has the focus', async () => {
    const [element, server] = await mountTall();
    parts(element, 'update-toggle')[1]!.focus({preventScroll: true});
    await publish(element, server, 31);
    expect(element.pendingCount).to.equal(1);
  });

  it('shows what comes while the article on top has the focus', async () => {
    const [element, server] = await mountTall();
    article(element, 30).focus({preventScroll: true});
    await publish(element, server, 31);
    expect(element.pendingCount).to.equal(0);
  });

  it('holds what comes while a video in the stream plays', async () => {
    const server = new Server(feedOf([item(2, {content_html: '<video src="/a.webm"></video>'}), item(1)]));
    const element = await mount(server);
    const video = part(element, 'update-body').querySelector('video')!;
    stub(video, 'paused').get(() => false);
    server.serve(feedOf([item(3), item(2, {content_html: '<video src="/a.webm"></video>'}), item(1)]));
    await element.refresh();
    expect(element.pendingCount).to.equal(1);
  });

  it('holds what comes while the reader writes in a field of the page', async () => {
    const [element, server] = await mountTall();
    const field = insert(document.createElement('textarea'));
    field.focus({preventScroll: true});
    await sendKeys({press: 'a'});
    scrollTo_(0);
    await look(element);
    await publish(element, server, 31);
    const held = element.pendingCount;
    field.blur();
    await publish(element, server, 32);
    expect([field.value, held, element.pendingCount]).to.deep.equal(['a', 1, 0]);
  });

  it('shows what comes while a field has the focus that nobody has written in', async () => {
    const [element, server] = await mountTall();
    insert(document.createElement('input')).focus({preventScroll: true});
    await publish(element, server, 31);
    expect(element.pendingCount).to.equal(0);
  });

  it('shows what comes below the reader where the oldest come first', async () => {
    const [element, server] = await mountTall({order: 'oldest'});
    await publish(element, server, 31);
    expect([idsOf(element).at(-1), element.pendingCount]).to.deep.equal(['u31', 0]);
  });
});

describe('incoming', () => {
  it('"ask" holds always', async () => {
    const [element, server] = await mountTall({incoming: 'ask'});
    await publish(element, server, 31);
    expect([element.pendingCount, idsOf(element)[0]]).to.deep.equal([1, 'u30']);
  });

  it('"always" holds never', async () => {
    const [element, server] = await mountTall({incoming: 'always'});
    await scrollTo(element, 10);
    await publish(element, server, 31);
    expect(element.pendingCount).to.equal(0);
    window.scrollTo({top: 0, behavior: 'instant'});
  });
});

describe('held updates', () => {
  async function hold(number = 2): Promise<[LiveUpdates, Server]> {
    const server = new Server(feedOf(items(3)));
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
    await publish(element, server, 4);
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
    server.serve(feedOf([item(5), item(4), item(3, {title: 'Edited'}), item(1)]));
    await element.refresh();
    expect([idsOf(element), textOf(part(element, 'update-title'))]).to.deep.equal([['u3', 'u1'], 'Edited']);
  });

  it('are counted in the title of a page that wants it, and taken from it', async () => {
    document.title = 'Storm';
    const server = new Server(feedOf(items(3)));
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
    window.scrollTo({top: 0, behavior: 'instant'});
    expect(notice.right, 'the test has to put one over the other').to.be.above(left);
    expect(notice.top >= bottom || notice.bottom <= top).to.be.true;
  });

  it('do not move the stream when the notice comes', async () => {
    const server = new Server(feedOf(items(3)));
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
    window.scrollTo({top: 0, behavior: 'instant'});
    expect(top).to.be.at.least(60);
  });
});

describe('the last update of a page', () => {
  it('moves behind "Show more" when another comes', async () => {
    const server = new Server(feedOf(items(30)));
    const element = await mount(server, {'page-size': '20', incoming: 'always'});
    window.scrollTo({top: 0, behavior: 'instant'});
    await publish(element, server, 31);
    expect([idsOf(element)[0], idsOf(element).at(-1)]).to.deep.equal(['u31', 'u12']);
  });

  it('stays while it is in view, and goes with the next that comes after that', async () => {
    const server = new Server(feedOf(items(30)));
    const element = await mount(server, {'page-size': '20', incoming: 'always'});
    await scrollTo(element, 11);
    await publish(element, server, 31);
    const kept = idsOf(element).at(-1);
    window.scrollTo({top: 0, behavior: 'instant'});
    await publish(element, server, 32);
    expect([kept, idsOf(element).at(-1)]).to.deep.equal(['u11', 'u13']);
  });

  it('stays while it has the focus', async () => {
    const server = new Server(feedOf(items(30)));
    const element = await mount(server, {'page-size': '20', incoming: 'always'});
    article(element, 11).focus();
    window.scrollTo({top: 0, behavior: 'instant'});
    await publish(element, server, 31);
    expect(focused(element) === article(element, 11)).to.be.true;
  });
});

describe('what the reader did', () => {
  const server = (): Server => new Server(feedOf(items(3)));

  it('holds when the page is opened again', async () => {
    const first = await mount(server());
    button(first, 'Oldest first').click();
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
    button(first, 'Oldest first').click();
    await first.updateComplete;
    expect([localStorage.length, idsOf(await mount(server()))[0]]).to.deep.equal([0, 'u3']);
  });
});
