import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {button, count, failTwice, find, part, textOf} from '../../helpers/mount.js';
import {look, mountTall, publish, scrollTo, toTop} from '../../helpers/tall.js';

/** Whether the notice is what the reader sees at its place. */
function isSeen(element: LiveUpdates): boolean {
  const {left, top, width, height} = part(element, 'notice').getBoundingClientRect();
  return element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2) === part(element, 'notice');
}

/** Wrappers of pages, around the stream. */
const WRAPPERS: Readonly<Record<string, string>> = {
  nothing: '',
  'overflow: hidden': 'overflow: hidden',
  'overflow-x: hidden': 'overflow-x: hidden',
  'overflow: clip': 'overflow: clip',
  'a transform': 'overflow: hidden; transform: translateX(0)',
  'contain: paint': 'contain: paint',
  'contain: layout with overflow: hidden': 'contain: layout; overflow: hidden',
  'a column with overflow: hidden': 'overflow: hidden; columns: 1; padding: 10px',
};

describe('the notice of held updates', () => {
  let header: HTMLElement | undefined;
  afterEach(() => {
    header?.remove();
    toTop();
  });

  async function hold(style: string): Promise<LiveUpdates> {
    const [element, server] = await mountTall();
    element.parentElement!.style.cssText = style;
    await scrollTo(element, 15);
    await publish(element, server, 31);
    await look(element);
    return element;
  }

  for (const [what, style] of Object.entries(WRAPPERS)) {
    it(`is seen below ${what}, by a reader far down`, async () => {
      const element = await hold(style);
      expect([isSeen(element), part(element, 'notice').getBoundingClientRect().top < innerHeight / 2]).to.deep.equal([
        true,
        true,
      ]);
    });

    it(`goes with the reader below ${what}`, async () => {
      const element = await hold(style);
      await scrollTo(element, 10);
      await scrollTo(element, 20);
      expect(isSeen(element)).to.be.true;
    });
  }

  it('is in line with the stream', async () => {
    const element = await hold('overflow: hidden; padding-left: 120px');
    const {left} = part(element, 'notice').getBoundingClientRect();
    expect(left).to.be.closeTo(element.getBoundingClientRect().left, 2);
  });

  it('is below a header of the page that would cover it', async () => {
    header = document.body.appendChild(document.createElement('header'));
    header.style.cssText = 'position: fixed; inset: 0 0 auto 0; height: 70px; background: #eee; z-index: 9';
    const element = await hold('');
    expect(isSeen(element)).to.be.true;
    expect(part(element, 'notice').getBoundingClientRect().top).to.be.at.least(70);
  });

  it('goes with the stream out of view', async () => {
    const element = await hold('overflow: hidden');
    element.parentElement!.insertAdjacentHTML('afterend', '<div id="after" style="height: 300vh"></div>');
    document.getElementById('after')!.scrollIntoView({behavior: 'instant'});
    await look(element);
    const {top, bottom} = part(element, 'notice').getBoundingClientRect();
    document.getElementById('after')!.remove();
    expect(bottom < 0 || top > innerHeight, `${top} to ${bottom}`).to.be.true;
  });

  it('does not come over a dialog of the page', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    const element = await hold('overflow: hidden');
    const {popover} = part(element, 'notice');
    dialog.remove();
    expect(popover).to.be.null;
  });

  for (const css of ['overflow: auto', 'overflow: auto; padding: 0', 'overflow: hidden']) {
    it(`is seen in a dialog of the page that holds the stream: ${css}`, async () => {
      const [element, server] = await mountTall();
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.style.cssText = `width: 400px; height: 300px; max-height: none; ${css}`;
      dialog.innerHTML = '<div style="overflow: clip"><p>Before</p></div>';
      dialog.firstElementChild!.append(element);
      dialog.showModal();
      await scrollTo(element, 15);
      await publish(element, server, 31);
      await look(element);
      const seen = [element.pendingCount, isSeen(element), part(element, 'notice').getBoundingClientRect().top];
      dialog.remove();
      expect(seen.slice(0, 2)).to.deep.equal([1, true]);
      expect(seen[2]).to.be.below(400);
    });
  }

  it('still shows what is held, once pressed', async () => {
    const element = await hold('overflow: hidden');
    part(element, 'notice').click();
    await look(element);
    expect([element.pendingCount, count(element, 'notice')]).to.deep.equal([0, 0]);
  });
});

describe('the notice that nothing can come', () => {
  afterEach(toTop);

  it('is there in the middle of the stream, not where the head says it', async () => {
    const [element, server] = await mountTall();
    await failTwice(element, server);
    await look(element);
    const atTop = part(element, 'notice').checkVisibility();
    await scrollTo(element, 15);
    const between = isSeen(element);
    toTop();
    await look(element);
    expect([atTop, between, part(element, 'notice').checkVisibility()]).to.deep.equal([false, true, false]);
    expect(textOf(part(element, 'notice'))).to.equal('Reconnecting');
  });

  it('checks again when it is pressed', async () => {
    const [element, server] = await mountTall();
    await failTwice(element, server);
    await scrollTo(element, 15);
    server.serve(feedOf(items(30)));
    part(element, 'notice').click();
    await look(element);
    expect([element.status, count(element, 'notice')]).to.deep.equal(['live', 0]);
  });

  it('is not there for who has paused', async () => {
    const [element, server] = await mountTall();
    await failTwice(element, server);
    await scrollTo(element, 15);
    const before = count(element, 'notice');
    button(element, 'Pause').click();
    await look(element);
    expect([before, element.status, count(element, 'notice')]).to.deep.equal([1, 'retrying', 0]);
    button(element, 'Resume').click();
  });

  it('stays while updates are held, wherever the reader is', async () => {
    const [element, server] = await mountTall({incoming: 'ask'});
    await publish(element, server, 31);
    await failTwice(element, server);
    await look(element);
    expect(isSeen(element)).to.be.true;
  });
});

describe('what is in use', () => {
  afterEach(toTop);

  for (const [what, selector] of [
    ['text', '[part~=update-body] p'],
    ['the time of an update', '[part~=update-meta], [part~=update-header]'],
    ['a heading that was folded', '[part~=update-toggle]'],
  ] as const) {
    it(`is not ${what} that was clicked`, async () => {
      const [element, server] = await mountTall();
      const clicked = find(element, `[data-id=u29] :is(${selector})`);
      const {left, top} = clicked.getBoundingClientRect();
      await sendMouse({type: 'click', position: [Math.round(left + 5), Math.round(top + 5)]});
      await look(element);
      await publish(element, server, 31);
      expect(element.pendingCount).to.equal(0);
    });
  }

  it('is what was reached by Tab after a click', async () => {
    const [element, server] = await mountTall();
    const {left, top} = find(element, '[data-id=u29] p').getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left + 5), Math.round(top + 5)]});
    await sendKeys({press: 'Tab'});
    await publish(element, server, 31);
    expect(element.pendingCount).to.equal(1);
  });

  it('is not a stream that the page has folded while the reader was further down', async () => {
    const [element, server] = await mountTall();
    await scrollTo(element, 10);
    await publish(element, server, 31);
    const held = element.pendingCount;
    element.collapsed = true;
    await look(element);
    await publish(element, server, 32);
    expect([held, element.pendingCount]).to.deep.equal([1, 0]);
  });

  it('is a menu that is open', async () => {
    const [element, server] = await mountTall();
    button(element, 'Options').click();
    await publish(element, server, 31);
    expect(element.pendingCount).to.equal(1);
  });

  it('is not text that was clicked before the space bar turned the page', async () => {
    const [element, server] = await mountTall();
    const [, second] = element.shadowRoot!.querySelectorAll<HTMLElement>('article');
    const {left, top} = second!.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left) + 20, Math.round(top) + 40]});
    await sendKeys({press: ' '});
    toTop();
    await publish(element, server, 31);
    expect([element.shadowRoot!.activeElement?.localName, element.pendingCount]).to.deep.equal(['article', 0]);
  });
});
