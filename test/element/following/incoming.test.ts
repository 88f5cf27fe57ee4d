import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {stub} from 'sinon';
import {feedOf, item} from '../../helpers/feeds.js';
import {article, count, focused, idsOf, insert, mount, part, parts, textOf} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {look, mountTall, publish, scrollTo, toTop} from '../../helpers/tall.js';

describe('incoming="auto"', () => {
  afterEach(toTop);

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
    toTop();
    await look(element);
    expect([idsOf(element)[0], element.pendingCount, count(element, 'notice')]).to.deep.equal(['u31', 0, 0]);
  });

  it('holds what comes while the page is hidden', async () => {
    const [element, server] = await mountTall();
    const hidden = stub(Document.prototype, 'hidden').get(() => true);
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

  it('shows what was held with the next check after that though it brings nothing', async () => {
    const [element, server] = await mountTall();
    parts(element, 'update-toggle')[1]!.focus({preventScroll: true});
    await publish(element, server, 31);
    (focused(element) as HTMLElement).blur();
    await publish(element, server, 31);
    expect([element.pendingCount, idsOf(element)[0]]).to.deep.equal([0, 'u31']);
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
    dispatchEvent(new KeyboardEvent('keydown', {key: 'Tab'}));
    parts(element, 'update-toggle')[1]!.focus({preventScroll: true});
    await publish(element, server, 31);
    expect(element.pendingCount).to.equal(1);
  });

  it('shows what comes while the focus is where the page has put it', async () => {
    const [element, server] = await mountTall();
    await element.showUpdate('u28');
    for (let turn = 0; turn < 3; turn++) await look(element); // it is scrolled to in several frames
    await sendKeys({press: 'Home'}); // a reader's scroll: Firefox takes one by script back after `scrollIntoView`
    await waitUntil(() => !scrollY, 'it is not at the top');
    await look(element);
    await publish(element, server, 31);
    await waitUntil(() => !element.pendingCount, 'it waits for the focus');
    expect(idsOf(element)[0]).to.equal('u31');
  });

  it('shows what comes while the article on top has the focus', async () => {
    const [element, server] = await mountTall();
    article(element, 30).focus({preventScroll: true});
    await publish(element, server, 31);
    expect(element.pendingCount).to.equal(0);
  });

  it('holds what comes while a video in the stream plays, and shows it with the next check after it has paused', async () => {
    const film = new URL('/demo/media/harbour-camera.webm', location.href);
    const filmed = item(2, {content_html: `<p>The harbour.</p><video src="${film}"></video>`});
    const server = new Network(json(feedOf([filmed, item(1)])));
    const element = await mount(server);
    const video = part(element, 'update-body').querySelector('video')!;
    expect([video.paused, video.controls, video.preload]).to.deep.equal([true, true, 'none']);
    Object.assign(video, {muted: true, loop: true}); // as a reader may; aloud it would need a click
    await video.play();
    await new Promise(done => video.addEventListener('timeupdate', done, {once: true}));
    const {currentTime} = video;
    server.serve(feedOf([item(3), filmed, item(1)]));
    await element.refresh();
    const held = [element.pendingCount, idsOf(element)[0], video.paused, video.currentTime >= currentTime];
    video.pause();
    server.serve(feedOf([item(4), item(3), filmed, item(1)]));
    await element.refresh();
    expect(held).to.deep.equal([1, 'u2', false, true]);
    expect([element.pendingCount, idsOf(element)[0]]).to.deep.equal([0, 'u4']);
  });

  it('holds what comes while the reader writes in a field of the page', async () => {
    const [element, server] = await mountTall();
    const field = insert(document.createElement('textarea'));
    field.style.cssText = 'position: fixed; top: 0'; // else the browser scrolls to what is written, at a time of its own
    field.focus({preventScroll: true});
    await sendKeys({press: 'a'});
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
    toTop();
  });
});
