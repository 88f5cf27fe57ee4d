import {expect, waitUntil} from '@open-wc/testing';
import {fragmentOf} from '../../../src/model/fragment.js';
import {article, count, idsOf} from '../../helpers/mount.js';
import {topOf} from '../../helpers/scrolling.js';
import {openServed, takeOver, URL_OF_FEED, written} from '../../helpers/served-page.js';

const made = (time: string) => (data: string) => data.replace(/data-made="[^"]*"/, `data-made="${time}"`);

describe('a page that a server has written', () => {
  it('is readable without the script', async () => {
    const page = await openServed();
    expect(written(page, 30).textContent).to.contain('Update 30');
    expect(written(page, 30).checkVisibility()).to.be.true;
  });

  it('shows no text of the feed in it', async () => {
    const page = await openServed();
    expect(page.document.querySelector('live-updates')?.textContent).to.contain('jsonfeed.org');
    expect((page.document.querySelector('live-updates') as HTMLElement).innerText).to.not.contain('jsonfeed.org');
  });

  it('is taken over without a request before the first interval', async () => {
    const page = await openServed();
    const element = await takeOver(page);
    expect([count(element, 'update'), page.window.requests, element.status]).to.deep.equal([20, [], 'live']);
  });

  it('is asked about at once if it is older than the interval', async () => {
    const page = await openServed({change: made('2024-06-01T08:00:00Z')});
    await takeOver(page);
    expect(page.window.requests).to.deep.equal([URL_OF_FEED]);
  });

  it('is asked about at once if it is to be loaded only once', async () => {
    const page = await openServed({attributes: 'interval="0"'});
    await takeOver(page);
    expect(page.window.requests).to.deep.equal([URL_OF_FEED]);
  });

  it('is left alone by an answer that says the same', async () => {
    const element = await takeOver(await openServed());
    const before = [...element.shadowRoot!.querySelectorAll('[part~=update]')];
    let changes = 0;
    element.addEventListener('live-updates-change', () => changes++);
    await element.refresh();
    const after = [...element.shadowRoot!.querySelectorAll('[part~=update]')];
    expect([changes, after.every((node, index) => node === before[index])]).to.deep.equal([0, true]);
  });

  it('marks nothing of it as new', async () => {
    const element = await takeOver(await openServed());
    await element.refresh();
    expect([count(element, 'new'), element.pendingCount]).to.deep.equal([0, 0]);
  });

  it('is asked about if the feed in it is broken', async () => {
    const page = await openServed({change: () => '<script type="application/json">{"items": [</script>'});
    const element = await takeOver(page);
    expect([idsOf(element).length, page.window.requests, page.errors]).to.deep.equal([20, [URL_OF_FEED], []]);
    expect(page.warned.join()).to.contain('the feed in the page cannot be read');
  });

  it('tells of its load once', async () => {
    const page = await openServed();
    let loads = 0;
    page.document.addEventListener('live-updates-load', () => loads++);
    const element = await takeOver(page);
    await element.refresh();
    expect(loads).to.equal(1);
  });
});

describe('a person who reads it before the script has come', () => {
  it('is at the same line afterwards', async () => {
    const page = await openServed();
    written(page, 20).scrollIntoView();
    page.window.scrollBy(0, 70);
    const before = topOf(written(page, 20));
    const element = await takeOver(page);
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('is at the same line without the native sanitizer’s speed', async () => {
    const page = await openServed();
    Reflect.deleteProperty(page.window.Element.prototype, 'setHTML');
    written(page, 25).scrollIntoView();
    const before = topOf(written(page, 25));
    const element = await takeOver(page);
    expect(topOf(article(element, 25))).to.be.closeTo(before, 1);
  });

  it('is not moved at the top of the page', async () => {
    const page = await openServed();
    await takeOver(page);
    expect(page.window.scrollY).to.equal(0);
  });

  it('keeps the focus on the link that they had reached', async () => {
    const page = await openServed();
    const link = written(page, 29).querySelector<HTMLAnchorElement>('a')!;
    link.focus();
    const element = await takeOver(page);
    const focused = element.shadowRoot!.activeElement as HTMLAnchorElement | null;
    expect(focused?.closest('[part~=update]')?.getAttribute('data-id')).to.equal('u29');
  });

  it('goes to the update that the address of the page names', async () => {
    const page = await openServed();
    page.window.location.hash = fragmentOf('u12');
    const element = await takeOver(page);
    await waitUntil(() => article(element, 12).getAttribute('part')?.includes('linked'), 'it was not found');
    expect(Math.abs(topOf(article(element, 12)))).to.be.below(page.window.innerHeight / 2);
  });

  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    for (const number of [30, 20])
      it(`sees nothing shift at update ${number}`, async () => {
        const page = await openServed();
        let shift = 0;
        const {PerformanceObserver: Observer} = page.window;
        new Observer(list => {
          for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & {value: number}).value;
        }).observe({type: 'layout-shift', buffered: false});
        if (number < 30) written(page, number).scrollIntoView();
        await takeOver(page);
        expect(shift).to.be.below(0.01);
      });
});
