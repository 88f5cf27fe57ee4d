import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {article, button, focused, insert, mount, part, partIn, parts, settle, textOf} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {sentences, topOf} from '../../helpers/scrolling.js';
import {look, toTop} from '../../helpers/tall.js';

const press = (key: string): Promise<void> => sendKeys({press: key});

async function pressWith(modifier: string, key: string): Promise<void> {
  await sendKeys({down: modifier});
  await sendKeys({press: key});
  await sendKeys({up: modifier});
}

/** Lets the browser have time, twice: what is done then may ask for more of it. */
async function idle(): Promise<void> {
  await settle();
  for (let turn = 0; turn < 3; turn++)
    await new Promise(done => ('requestIdleCallback' in window ? requestIdleCallback(done) : setTimeout(done)));
}

const numbersOf = (element: LiveUpdates): string[] =>
  parts(element, 'update').map(({ariaPosInSet, ariaSetSize}) => `${ariaPosInSet} of ${ariaSetSize}`);

describe('the updates are numbered', () => {
  it('from one, among all that there are, behind “Show more” too', async () => {
    const element = await mount(feedOf(items(5)), {'page-size': '3'});
    await idle();
    expect(numbersOf(element)).to.deep.equal(['1 of 5', '2 of 5', '3 of 5']);
  });

  it('without a total while older ones can be loaded', async () => {
    const element = await mount(feedOf(items(2), {}, {next_url: 'https://news.example/2.json'}));
    await idle();
    expect(numbersOf(element)).to.deep.equal(['1 of -1', '2 of -1']);
  });

  for (const [act, document, numbers] of [
    ['an insert at the top', feedOf(items(4)), ['1 of 4', '2 of 4', '3 of 4', '4 of 4']],
    ['a removal', feedOf([item(3), item(1)]), ['1 of 2', '2 of 2']],
    ['an edit', feedOf([item(3), item(2, {title: 'Edited'}), item(1)]), ['1 of 3', '2 of 3', '3 of 3']],
    ['a pin', feedOf([item(3), item(2), item(1, {_live_updates: {pinned: true}})]), ['1 of 3', '2 of 3', '3 of 3']],
  ] as const) {
    it(`rightly after ${act}`, async () => {
      const element = await mount(feedOf(items(3)));
      await idle();
      element.apply(document);
      await element.updateComplete;
      await idle();
      expect(numbersOf(element)).to.deep.equal([...numbers]);
    });
  }

  it('after the task of an insert, which writes no number, and busy until then', async () => {
    const element = await mount(feedOf(items(30)), {'page-size': '0'});
    await idle();
    const stream = part(element, 'stream');
    const written: string[] = [];
    const observer = new MutationObserver(records =>
      written.push(...records.map(({attributeName}) => attributeName ?? '')),
    );
    observer.observe(stream, {subtree: true, attributeFilter: ['aria-posinset', 'aria-busy']});
    element.apply(feedOf(items(31)));
    await element.updateComplete;
    observer.takeRecords();
    const during = [stream.ariaBusy, written.filter(name => name === 'aria-posinset').length];
    await idle();
    expect([during, stream.ariaBusy, numbersOf(element).at(-1)]).to.deep.equal([['true', 0], null, '31 of 31']);
  });

  it('in several tasks where there are very many', async () => {
    const element = await mount(feedOf(items(510)), {'page-size': '0'});
    for (let turn = 0; turn < 20 && part(element, 'stream').ariaBusy; turn++) await idle();
    expect(numbersOf(element).at(-1)).to.equal('510 of 510');
  });

  it('not anew where nothing has changed', async () => {
    const element = await mount(feedOf(items(3)));
    await idle();
    const written: unknown[] = [];
    new MutationObserver(records => written.push(...records)).observe(part(element, 'stream'), {
      subtree: true,
      attributes: true,
    });
    element.requestUpdate();
    await idle();
    expect(written).to.deep.equal([]);
  });
});

describe('the keys of a feed', () => {
  let element: LiveUpdates;
  afterEach(toTop);

  async function start(count = 3): Promise<void> {
    element = await mount(feedOf(items(count)));
    await look(element);
  }

  it('Control and End lead to the first control after the stream', async () => {
    await start();
    article(element, 2).focus();
    await pressWith('Control', 'End');
    expect(textOf(focused(element))).to.equal('Back to the first update');
  });

  it('Control and End lead to “Show more” where there is more', async () => {
    element = await mount(feedOf(items(3)), {'page-size': '2'});
    partIn(element, 3, 'update-toggle').focus();
    await pressWith('Control', 'End');
    expect(textOf(focused(element))).to.equal('Show 1 more');
  });

  it('Control and Home lead before the stream', async () => {
    await start();
    article(element, 1).focus();
    await pressWith('Control', 'Home');
    expect(textOf(focused(element))).to.equal('Skip live updates');
  });

  it('Control and Home lead to the updates that wait, if any do', async () => {
    const server = new Network(json(feedOf(items(3))));
    const element = await mount(server, {incoming: 'ask'});
    server.serve(feedOf(items(4)));
    await element.refresh();
    article(element, 2).focus();
    await pressWith('Control', 'Home');
    expect([textOf(focused(element)), element.pendingCount]).to.deep.equal(['1 new update', 1]);
  });

  for (const modifier of ['Shift', 'Alt', 'Control']) {
    it(`Page Down with ${modifier} is the browser’s`, async () => {
      await start();
      let isOurs = false;
      element.addEventListener('keydown', event => {
        if (event.key !== 'PageDown') return;
        isOurs = event.defaultPrevented;
        event.preventDefault(); // the browser would go to another tab
      });
      article(element, 3).focus();
      article(element, 3).dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'PageDown',
          bubbles: true,
          composed: true,
          cancelable: true,
          shiftKey: modifier === 'Shift',
          altKey: modifier === 'Alt',
          ctrlKey: modifier === 'Control',
        }),
      );
      expect([isOurs, focused(element) === article(element, 3)]).to.deep.equal([false, true]);
    });
  }

  it('Page Down scrolls for somebody who has clicked into the text, and steps again after Tab', async () => {
    const long = {content_html: sentences(9)};
    element = await mount(feedOf([item(4, long), item(3, long), item(2, long), item(1, long)]));
    await look(element);
    const {left, top} = partIn(element, 4, 'update-body').getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left) + 5, Math.round(top) + 5]});
    const before = topOf(article(element, 4));
    await press('PageDown');
    for (let frame = 0; frame < 20; frame++) await look(element);
    const clicked = [focused(element) === article(element, 4), topOf(article(element, 4)) < before];
    toTop();
    await press('Tab');
    // some engines go on from where the click was, which is behind all that can have the focus in this update
    const from = Number(focused(element)?.closest('article')?.dataset['id']?.slice(1));
    await press('PageDown');
    for (let frame = 0; frame < 8; frame++) await look(element);
    expect([clicked, focused(element) === article(element, from - 1)]).to.deep.equal([[true, true], true]);
  });

  it('Page Down and Page Up go on from the line in the place of a pinned update', async () => {
    const pinned = item(2, {_live_updates: {pinned: true}});
    element = await mount(feedOf([item(4), item(3), pinned, item(1)]));
    await look(element);
    for (const [key, number] of Object.entries({PageDown: 1, PageUp: 3})) {
      const line = button(element, 'Pinned: Update 2');
      line.focus();
      line.scrollIntoView({block: 'center', behavior: 'instant'}); // what is cut off by the window is scrolled first
      await look(element);
      await press(key);
      expect(focused(element) === article(element, number), key).to.be.true;
    }
  });

  it('the way back after the stream leads to the first update', async () => {
    await start();
    button(element, 'Back to the first update').click();
    await look(element);
    expect(focused(element) === article(element, 3)).to.be.true;
  });

  it('Shift and Tab reach the way back from below, and nobody else stops at it who skips the stream', async () => {
    await start();
    const next = insert(document.createElement('button'));
    part(element, 'skip').focus();
    await press('Enter');
    await press('Tab');
    const isPast = document.activeElement === next;
    await pressWith('Shift', 'Tab');
    expect([isPast, textOf(focused(element))]).to.deep.equal([true, 'Back to the first update']);
  });

  it('the skip link moves nothing when it is seen', async () => {
    await start();
    const before = topOf(part(element, 'toolbar'));
    part(element, 'skip').focus();
    await settle();
    const isShown = part(element, 'skip').matches(':focus'); // WebKit shows the focus of no window in the background
    const {width, height} = part(element, 'skip').getBoundingClientRect();
    expect([topOf(part(element, 'toolbar')) - before, !isShown || width > 50, !isShown || height >= 24]).to.deep.equal([
      0,
      true,
      true,
    ]);
  });
});
