import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {LiveUpdates} from '../../../src/index.js';
import {fragmentOf} from '../../../src/model/fragment.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {article, count, focused, insert, isOpen, mount, settle, textOf} from '../../helpers/mount.js';
import {look, toTop} from '../../helpers/tall.js';

/** Somebody who has a keyboard and nothing else. */
class Keyboard {
  readonly #element: LiveUpdates;

  constructor(element: LiveUpdates) {
    this.#element = element;
  }

  async press(key: string): Promise<void> {
    await sendKeys({press: key});
    await look(this.#element);
  }

  async pressWith(modifier: string, key: string): Promise<void> {
    await sendKeys({down: modifier});
    await sendKeys({press: key});
    await sendKeys({up: modifier});
    await settle();
  }

  /** Goes on by Tab until the focus is on what has this text, or backwards. */
  async goTo(text: RegExp, isBackwards = false): Promise<void> {
    for (let step = 0; step < 40; step++) {
      if (isBackwards) await this.pressWith('Shift', 'Tab');
      else await sendKeys({press: 'Tab'});
      if (text.test(this.text)) return;
    }
    throw new Error(`There is no ${String(text)}; the focus is on ${this.text}`);
  }

  get text(): string {
    return textOf(focused(this.#element));
  }
}

describe('with the keyboard alone one', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    toTop();
  });

  it('reads ten updates, folds two, filters, pauses, opens a permalink and leaves the feed', async function () {
    this.timeout(30_000);
    const element = await mount(
      feedOf(items(12).map((update, index) => (index % 2 ? update : {...update, tags: ['tide']}))),
    );
    const after = insert(document.createElement('button'));
    const keyboard = new Keyboard(element);

    // goes from the controls to the stream, and reads
    await keyboard.goTo(/^Collapse all$/);
    await keyboard.goTo(/^\d+:\d\d.*Body of update 12/);
    const read = [focused(element)?.getAttribute('data-id')];
    for (let update = 1; update < 10; update++) {
      await keyboard.press('PageDown');
      read.push(focused(element)?.getAttribute('data-id'));
    }
    expect(read).to.deep.equal(['u12', 'u11', 'u10', 'u9', 'u8', 'u7', 'u6', 'u5', 'u4', 'u3']);

    // folds this one and the next
    for (const number of [3, 2]) {
      await keyboard.goTo(new RegExp(`^Update ${number}$`));
      await keyboard.press(number === 3 ? 'Enter' : ' ');
    }
    expect([4, 3, 2, 1].map(number => isOpen(element, number))).to.deep.equal([true, false, false, true]);

    // goes back before the stream, to the button that pauses
    await keyboard.pressWith('Control', 'Home');
    expect(keyboard.text).to.equal('Skip live updates');
    await keyboard.goTo(/^Pause$/);
    await keyboard.press('Enter');
    const afterPause = [element.paused, keyboard.text];

    // shows the updates on the tide alone, and then all of them
    await keyboard.goTo(/^tide 6$/);
    await keyboard.press(' ');
    const shown = count(element, 'update');
    await keyboard.goTo(/^All 12$/, true);
    await keyboard.press('Enter');
    expect([shown, count(element, 'update')]).to.deep.equal([6, 12]);
    expect(afterPause).to.deep.equal([true, 'Resume']);

    // follows the link of the second update
    await keyboard.goTo(/^\d+:\d\d.*Body of update 12/);
    await keyboard.press('PageDown');
    await keyboard.goTo(/^\d+:\d\d [AP]M$/);
    await keyboard.press('Enter');
    expect([location.hash, focused(element) === article(element, 11)]).to.deep.equal([`#${fragmentOf('u11')}`, true]);

    // leaves
    await keyboard.pressWith('Control', 'End');
    expect(keyboard.text).to.equal('Back to the first update');
    await keyboard.goTo(/^Resume$/); // in the status line, which says how to go on
    await sendKeys({press: 'Tab'});
    expect(document.activeElement === after).to.be.true;
  });
});
