import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {feedOf, fullFeed, item, items} from '../../helpers/feeds.js';
import {
  article,
  button,
  count,
  find,
  focused,
  idsOf,
  isOpen,
  labelsOf,
  mount,
  part,
  partIn,
  textOf,
  settle,
} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

describe('the reader', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  it('goes to the latest update by the banner, which opens and focuses it', async () => {
    const element = await mount(feedOf(items(3)), {expand: 'none'});
    part(element, 'banner').click();
    await element.updateComplete;
    expect(isOpen(element, 3)).to.be.true;
    expect(focused(element) === article(element, 3)).to.be.true;
  });

  it('goes to the latest update by the banner when it is beyond the page', async () => {
    const element = await mount(feedOf(items(9)), {order: 'oldest', 'page-size': '2'});
    part(element, 'banner').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(focused(element) === article(element, 9)).to.be.true;
  });

  it('goes to a key event by its entry', async () => {
    const key = item(1, {_live_updates: {key: true}});
    const element = await mount(feedOf([item(2), key]), {expand: 'none'});
    find(element, '[part=key-events] button').click();
    await element.updateComplete;
    expect(focused(element) === article(element, 1)).to.be.true;
  });

  it('folds an update by its heading, and no other', async () => {
    const element = await mount(feedOf(items(3)));
    partIn(element, 2, 'update-toggle').click();
    await element.updateComplete;
    expect([3, 2, 1].filter(number => isOpen(element, number))).to.deep.equal([3, 1]);
    expect(partIn(element, 2, 'update-body').checkVisibility()).to.be.false;
  });

  it('opens an update by its heading', async () => {
    const element = await mount(feedOf(items(3)), {expand: 'none'});
    partIn(element, 2, 'update-toggle').click();
    await element.updateComplete;
    expect([3, 2, 1].filter(number => isOpen(element, number))).to.deep.equal([2]);
    expect(partIn(element, 2, 'update-body').checkVisibility()).to.be.true;
  });

  it('folds all, then opens all', async () => {
    const element = await mount(feedOf(items(3)));
    button(element, 'Collapse all').click();
    await element.updateComplete;
    const folded = [3, 2, 1].filter(number => isOpen(element, number));
    button(element, 'Expand all').click();
    await element.updateComplete;
    expect([folded, [3, 2, 1].filter(number => isOpen(element, number))]).to.deep.equal([[], [3, 2, 1]]);
  });

  it('is offered to open all when every update is folded, whatever notes stand among them', async () => {
    const note = item(1, {_live_updates: {deleted: true, correction: 'A mistake.'}});
    const element = await mount(feedOf([item(2), note]));
    partIn(element, 2, 'update-toggle').click();
    await element.updateComplete;
    expect(labelsOf(element)).to.include('Expand all').and.not.include('Collapse all');
  });

  it('turns the order round, and back', async () => {
    const element = await mount(feedOf(items(3)));
    button(element, 'Show oldest first').click();
    await element.updateComplete;
    const turned = idsOf(element);
    button(element, 'Show newest first').click();
    await element.updateComplete;
    expect([turned, idsOf(element)]).to.deep.equal([
      ['u1', 'u2', 'u3'],
      ['u3', 'u2', 'u1'],
    ]);
  });

  it('turns the order round without a new node for any update', async () => {
    const element = await mount(feedOf(items(3)));
    const before = [1, 2, 3].map(number => article(element, number));
    button(element, 'Show oldest first').click();
    await element.updateComplete;
    expect(before.every((node, index) => node === article(element, index + 1))).to.be.true;
  });

  it('sees more by a button, which moves the focus to the first of them', async () => {
    const element = await mount(feedOf(items(5)), {'page-size': '2'});
    part(element, 'more').click();
    await settle();
    expect(idsOf(element)).to.deep.equal(['u5', 'u4', 'u3', 'u2']);
    expect(focused(element) === article(element, 3)).to.be.true;
    expect(textOf(part(element, 'more'))).to.equal('Show 1 more');
  });

  it('is offered no more at the end', async () => {
    const element = await mount(feedOf(items(3)), {'page-size': '2'});
    part(element, 'more').click();
    await element.updateComplete;
    expect(count(element, 'more')).to.equal(0);
  });

  it('unfolds the options, and folds them', async () => {
    const element = await mount(feedOf(items(3)));
    const states: (string | null)[] = [];
    for (let click = 0; click < 3; click++) {
      states.push(button(element, 'Options').getAttribute('aria-expanded'));
      button(element, 'Options').click();
      await element.updateComplete;
    }
    expect(states).to.deep.equal(['false', 'true', 'false']);
  });

  it('unfolds a collapsed element', async () => {
    const element = await mount(fullFeed(), {collapsed: ''});
    part(element, 'more').click();
    await element.updateComplete;
    expect(element.collapsed).to.be.false;
    expect(count(element, 'update')).to.equal(3);
  });

  it('keeps the focus when the button that unfolds a collapsed element goes', async () => {
    const element = await mount(feedOf(items(2)), {collapsed: ''});
    part(element, 'more').focus();
    part(element, 'more').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(document.activeElement === element).to.be.true;
  });

  it('unfolds a collapsed element by its banner, which goes to the latest', async () => {
    const element = await mount(feedOf(items(2)), {collapsed: ''});
    part(element, 'banner').click();
    await element.updateComplete;
    expect(focused(element) === article(element, 2)).to.be.true;
  });

  it('pauses and resumes', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    button(element, 'Pause').click();
    await element.updateComplete;
    clock.tick(60_000);
    const asked = server.requests.length;
    button(element, 'Resume').click();
    await element.updateComplete;
    expect([asked, server.requests.length, element.status]).to.deep.equal([1, 2, 'live']);
  });

  it('is offered no pause once the coverage has ended', async () => {
    const element = await mount(feedOf(items(1), {state: 'ended'}));
    expect(labelsOf(element)).to.include('Options').and.not.include('Pause').and.not.include('Resume');
  });

  it('finds words in a folded update by the browser’s own find, which opens it', async () => {
    const element = await mount(feedOf(items(2)), {expand: 'none'});
    const body = partIn(element, 1, 'update-body');
    const fold = body.closest('[hidden]')!;
    const before = fold.getAttribute('hidden');
    body.dispatchEvent(new Event('beforematch', {bubbles: true}));
    await element.updateComplete;
    expect([before, fold.hasAttribute('hidden'), isOpen(element, 1)]).to.deep.equal(['until-found', false, true]);
  });

  it('skips the stream', async () => {
    const element = await mount(feedOf(items(2)));
    part(element, 'skip').click();
    const stream = part(element, 'stream');
    const follows = stream.compareDocumentPosition(focused(element)!) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(follows).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('sees times move on', async () => {
    const element = await mount(feedOf([item(1, {date_published: new Date().toISOString()})]));
    const before = textOf(part(element, 'update-time'));
    clock.tick(60_000);
    expect([before, textOf(part(element, 'update-time'))]).to.deep.equal(['now', '1 minute ago']);
  });

  it('sees the name of another day between updates', async () => {
    const other = item(1, {date_published: '2024-05-30T10:00:00Z'});
    const element = await mount(feedOf([item(2), other]));
    const kinds = [...part(element, 'stream').querySelectorAll('.batch > *')].map(({part: [name]}) => name);
    expect(kinds).to.deep.equal(['day', 'update', 'day', 'update']);
  });
});
