import {expect, fixtureSync, html} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {article, find, isOpen, mount, partIn, textOf} from '../../helpers/mount.js';
import {seen} from '../../helpers/scrolling.js';
import {json, Network} from '../../helpers/network.js';

const address = location.href.replace(/#.*/, '');

/** Has the browser look for a word, as it does when a link says `#:~:text=`, and go to it. Whether it went anywhere. */
async function lookFor(word: string): Promise<boolean> {
  scrollTo(0, 0);
  const style = 'position: fixed; z-index: 9; top: 0; left: 0; width: 100px; height: 30px';
  const link = fixtureSync<HTMLElement>(html`<a href="#:~:text=${word}" style=${style}>Find</a>`);
  await sendMouse({type: 'click', position: [50, 15]});
  for (let frame = 0; frame < 120 && !scrollY; frame++) await seen();
  for (let frame = 0; frame < 10; frame++) await seen();
  link.remove();
  return scrollY > 0;
}

/** Whether this browser looks into shadow trees. */
async function looksInside(): Promise<boolean> {
  const host = fixtureSync<HTMLElement>(html`<div style="padding-top: 3000px"></div>`);
  host.attachShadow({mode: 'open'}).innerHTML = '<slot></slot><p>An axolotl</p>';
  const isFound = await lookFor('axolotl');
  host.remove();
  return isFound;
}

describe('what the browser finds', () => {
  afterEach(() => {
    history.replaceState(null, '', address);
    scrollTo(0, 0);
  });

  it('in a folded update far away is opened, told of and left open', async () => {
    const isAble = await looksInside();
    const special = item(20, {content_html: '<p>There is a zebrafish in it.</p>'});
    const updates = items(200).map(update => (update.id === special.id ? special : update));
    const server = new Network(json(feedOf(updates)));
    const element = await mount(server, {expand: 'none', 'page-size': '0', incoming: 'always'});
    const told: string[] = [];
    element.addEventListener('live-updates-toggle', ({update, expanded}) => told.push(`${update.id} ${expanded}`));
    const fold = find(element, '[data-id=u20] .fold');
    if (isAble) {
      expect(await lookFor('zebrafish')).to.be.true;
      const {top, bottom} = article(element, 20).getBoundingClientRect();
      expect([bottom > 0, top < innerHeight]).to.deep.equal([true, true]);
    } else fold.dispatchEvent(new Event('beforematch', {bubbles: true}));
    server.serve(
      feedOf([item(201), ...updates.map(update => (update === special ? {...special, title: 'Edited'} : update))]),
    );
    await element.refresh();
    expect(textOf(partIn(element, 20, 'update-title'))).to.equal('Edited');
    expect([isOpen(element, 20), fold.hasAttribute('hidden'), told]).to.deep.equal([true, false, ['u20 true']]);
  });
});
