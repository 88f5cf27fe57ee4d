import {expect} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {
  article,
  button,
  createElement,
  failTwice,
  focused,
  insert,
  mount,
  part,
  partIn,
  settle,
  textOf,
} from '../../helpers/mount.js';
import {json, later, Network} from '../../helpers/network.js';
import {mountTall, publish, scrollTo, toTop} from '../../helpers/tall.js';

describe('the focus stays near', () => {
  let server: Network;
  let element: LiveUpdates;
  beforeEach(async () => {
    server = new Network(json(feedOf(items(3))));
    element = await mount(server, {incoming: 'always'});
  });
  afterEach(toTop);

  async function serve(document: object): Promise<void> {
    server.serve(document);
    await element.refresh();
    element.apply(document); // a removal is believed at once
    await settle();
  }

  it('the line that said what was wrong, once “Try now” has worked', async () => {
    await failTwice(element, server);
    button(element, 'Try now').focus();
    await serve(feedOf(items(3)));
    expect([focused(element) === part(element, 'status'), textOf(focused(element))]).to.deep.equal([
      true,
      'Checked now.',
    ]);
  });

  /** What of the page has the focus inside the element when the feed arrives, late. */
  async function arriveWhile(content: string, focusable: string): Promise<LiveUpdates> {
    const {answer, letGo} = later(json(feedOf(items(3))));
    const slow = insert(createElement(new Network(answer), {}, content));
    await slow.updateComplete;
    slow.querySelector<HTMLElement>(focusable)?.focus();
    letGo();
    await slow.refresh();
    await settle();
    return slow;
  }

  for (const [what, content] of [
    ['link', '<a href="/live">Follow</a>'],
    ['button', '<button>Follow</button>'],
    ['link deep in the content', '<section><p>See <a href="/live">this</a>.</p></section>'],
  ] as const)
    it(`the coverage, once it takes the place of a ${what} of the page`, async () => {
      const slow = await arriveWhile(content, 'a, button');
      expect(focused(slow) === part(slow, 'container')).to.be.true;
    });

  it('where it was, elsewhere on the page', async () => {
    const other = insert(document.createElement('button'));
    other.focus();
    await mount(feedOf(items(3)), {}, '<a href="/live">Follow</a>');
    expect(document.activeElement === other).to.be.true;
  });

  it('the toolbar, once the coverage ends and there is nothing to pause', async () => {
    button(element, 'Pause').focus();
    await serve(feedOf(items(3), {state: 'ended'}));
    expect(part(element, 'toolbar').contains(focused(element))).to.be.true;
  });

  it('the next update, once that which had it is removed', async () => {
    partIn(element, 2, 'update-share').focus();
    await serve(feedOf([item(3), item(1)]));
    expect(focused(element) === article(element, 1)).to.be.true;
  });

  it('the update before, once the last one is removed', async () => {
    article(element, 1).focus();
    await serve(feedOf([item(3), item(2), item(1, {_live_updates: {deleted: true}})]));
    expect(focused(element) === article(element, 2)).to.be.true;
  });

  it('the button that lifts the filter, once the last update that it lets through has another tag', async () => {
    element.apply({items: [item(2, {tags: ['tide']})]});
    element.filter = 'tide';
    await settle();
    partIn(element, 2, 'update-toggle').focus();
    await serve(feedOf(items(3)));
    expect(textOf(focused(element))).to.equal('Show all updates');
  });

  it('the status line, once the last update is removed', async () => {
    article(element, 2).focus();
    element.apply(feedOf([]));
    await settle();
    expect(focused(element) === part(element, 'status')).to.be.true;
  });

  it('the update, once that is withdrawn and its button is gone', async () => {
    partIn(element, 2, 'update-toggle').focus();
    await serve(feedOf([item(3), item(2, {_live_updates: {deleted: true, correction: 'Wrong.'}}), item(1)]));
    expect(focused(element) === article(element, 2)).to.be.true;
  });

  it('the update, once the page folds what the focus was in', async () => {
    partIn(element, 2, 'update-share').focus();
    element.collapseAll();
    await settle();
    expect(focused(element) === article(element, 2)).to.be.true;
  });

  it('the link, once its update is edited', async () => {
    const link = article(element, 2).querySelector<HTMLElement>('a[href$="/2"]')!;
    link.focus();
    await serve(feedOf([item(3), item(2, {title: 'Edited'}), item(1)]));
    expect([focused(element) === link, textOf(article(element, 2))]).to.satisfy(
      ([isSame, text]: [boolean, string]) => isSame && text.includes('Edited'),
    );
  });
});

it('the focus goes to the first new update when the notice goes, because one has scrolled to the top', async () => {
  const [element, server] = await mountTall();
  await scrollTo(element, 10);
  await publish(element, server, 32);
  part(element, 'notice').focus({preventScroll: true});
  toTop();
  for (let frame = 0; frame < 5; frame++) await settle();
  expect([element.pendingCount, focused(element) === article(element, 32)]).to.deep.equal([0, true]);
});
