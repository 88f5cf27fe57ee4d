import {expect, waitUntil} from '@open-wc/testing';
import {article, count, idsOf} from '../../helpers/mount.js';
import {DEFERRED, SCRIPT} from '../../helpers/page.js';
import {topOf} from '../../helpers/scrolling.js';
import {
  addScript,
  openServed,
  openHalf,
  showsUpdates,
  takeOver,
  URL_OF_FEED,
  written,
} from '../../helpers/served-page.js';

const made = (time: string) => (data: string) => data.replace(/data-made="[^"]*"/, `data-made="${time}"`);

describe('a page that a server has written, with the script in its head', () => {
  const whole = {deferred: DEFERRED, 'a module': SCRIPT.replace('<script', '<script type="module"')};
  for (const [name, script] of Object.entries(whole))
    it(`is taken over without a request by ${name}`, async () => {
      const page = await openServed({}, script);
      const element = await showsUpdates(page);
      expect([count(element, 'update'), page.window.requests, page.window.loads]).to.deep.equal([20, [], 1]);
      expect([page.errors, page.warned]).to.deep.equal([[], []]);
    });

  for (const [name, script] of Object.entries({async: SCRIPT.replace('></', ' async></'), 'before all else': SCRIPT}))
    it(`is taken over whole, with one load, by ${name}`, async () => {
      const page = await openServed({}, script);
      const element = await showsUpdates(page);
      expect([count(element, 'update'), page.window.loads, element.pendingCount]).to.deep.equal([20, 1, 0]);
      expect([page.errors, page.warned]).to.deep.equal([[], []]);
    });
});

describe('a page that comes slowly', () => {
  it('is waited for by a script that comes in the middle of the updates', async () => {
    const {page, finish} = await openHalf({});
    await addScript(page);
    await new Promise(done => page.window.requestAnimationFrame(done));
    const before = [...page.window.requests];
    finish();
    const element = await showsUpdates(page);
    expect([before, page.window.requests, count(element, 'update')]).to.deep.equal([[], [], 20]);
  });

  it('is asked about at its end if no feed came in it', async () => {
    const {page, finish} = await openHalf({change: () => ''});
    await addScript(page);
    finish();
    const element = await showsUpdates(page);
    expect([page.window.requests, idsOf(element).length]).to.deep.equal([[URL_OF_FEED], 20]);
  });

  it('keeps the line of a person who reads on while the feed is asked for', async () => {
    const page = await openServed({isHeld: true, change: () => ''}, SCRIPT);
    written(page, 20).scrollIntoView();
    const before = topOf(written(page, 20));
    page.window.answer();
    const element = await showsUpdates(page);
    expect([page.warned, page.window.requests]).to.deep.equal([[], [URL_OF_FEED]]);
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('is taken over at its end although the answer is late', async () => {
    const page = await openServed({isHeld: true}, SCRIPT);
    const element = await showsUpdates(page);
    page.window.answer();
    await element.refresh();
    expect([page.window.loads, count(element, 'update'), page.errors]).to.deep.equal([1, 20, []]);
  });

  it('is not pulled back to where a person was before they scrolled on', async () => {
    const page = await openServed({isHeld: true, change: () => ''});
    written(page, 25).scrollIntoView();
    const taken = takeOver(page);
    await waitUntil(() => page.document.querySelector('live-updates')?.shadowRoot);
    await new Promise(done => page.window.requestAnimationFrame(done));
    written(page, 15).scrollIntoView();
    const before = topOf(written(page, 15));
    page.window.answer();
    expect(topOf(article(await taken, 15))).to.be.closeTo(before, 1);
  });
});

describe('a page that a server has written differently from what the element shows', () => {
  it('is at the same line in an order of its own', async () => {
    const page = await openServed({attributes: 'order="oldest" page-size="0"'});
    written(page, 20).scrollIntoView();
    const before = topOf(written(page, 20));
    const element = await takeOver(page);
    expect(topOf(article(element, 20))).to.be.closeTo(before, 2);
  });

  it('is at the same line if the element would show fewer updates', async () => {
    const page = await openServed({attributes: 'page-size="5"'});
    written(page, 15).scrollIntoView();
    const element = await takeOver(page);
    expect(topOf(article(element, 15))).to.be.closeTo(0, 1);
  });

  it('folds under one button', async () => {
    const page = await openServed({attributes: 'collapsed'});
    await addScript(page);
    await waitUntil(() => page.document.querySelector('live-updates')?.shadowRoot?.textContent.includes('Show 30'));
    expect([page.errors, page.warned, page.window.requests]).to.deep.equal([[], [], []]);
  });

  it('shows nothing of it as new if the server handed only a part', async () => {
    const page = await openServed({options: {limit: 5}});
    const element = await takeOver(page);
    await element.refresh();
    expect([count(element, 'new'), element.pendingCount, idsOf(element)[0]]).to.deep.equal([0, 0, 'u30']);
  });
});

describe('a page that was written', () => {
  it('a day ago is asked about once if the coverage was over then', async () => {
    const fields = {_live_updates: {state: 'ended'}};
    const page = await openServed({fields, change: made('2024-06-01T08:00:00Z')});
    await takeOver(page);
    expect(page.window.requests).to.deep.equal([URL_OF_FEED]);
  });

  it('just now is not asked about if the coverage is over', async () => {
    const page = await openServed({fields: {_live_updates: {state: 'ended'}}});
    await takeOver(page);
    expect(page.window.requests).to.deep.equal([]);
  });

  it('in the future, as clocks differ, waits for one interval', async () => {
    const page = await openServed({change: made('2099-06-01T08:00:00Z')});
    await takeOver(page);
    expect(page.window.requests).to.deep.equal([]);
  });

  it('for another element too is taken over by each, with its own', async () => {
    const page = await openServed();
    const first = page.document.querySelector('live-updates')!;
    first.after(first.cloneNode(true));
    await takeOver(page);
    const counts = [...page.document.querySelectorAll('live-updates')].map(element => count(element, 'update'));
    expect([counts, page.window.requests]).to.deep.equal([[20, 20], []]);
  });

  it('stays as it is when a framework writes the inside again', async () => {
    const page = await openServed();
    const inside = page.document.querySelector('live-updates')!.innerHTML;
    const element = await takeOver(page);
    element.innerHTML = inside;
    await new Promise(done => page.window.requestAnimationFrame(done));
    expect([count(element, 'update'), page.window.loads, page.window.requests]).to.deep.equal([20, 1, []]);
  });
});

describe('an element without an address', () => {
  it('leaves what a server wrote in it readable', async () => {
    const page = await openServed();
    page.document.querySelector('live-updates')!.removeAttribute('src');
    await addScript(page);
    await new Promise(done => page.window.requestAnimationFrame(done));
    expect([written(page, 30).checkVisibility(), page.errors, page.window.requests]).to.deep.equal([true, [], []]);
  });
});
