import {expect, waitUntil} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {fragmentOf} from '../../../src/model/fragment.js';
import {renderFeed} from '../../../src/server/render-feed.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {article, count, idsOf} from '../../helpers/mount.js';
import {openPage, SCRIPT, type Page} from '../../helpers/page.js';
import {sentences, topOf} from '../../helpers/scrolling.js';

const URL_OF_FEED = 'https://news.example/live/feed.json';

/** Updates of several lines each. */
const long = items(30).map(item => ({...item, content_html: sentences(9)}));

interface Requests {
  requests: string[];
}

interface Given {
  readonly updates?: readonly object[];
  readonly attributes?: string;
  /** Replaces the script element with the feed. */
  readonly data?: string;
}

/** A page as a server wrote it, whose script has not come. What it asks for is noted, and answered with nothing new. */
async function openServed({updates = long, attributes = '', data}: Given = {}): Promise<Page & {window: Requests}> {
  const feed = feedOf(updates as Record<string, unknown>[]);
  const made = renderFeed(feed, {url: URL_OF_FEED, baseUrl: 'about:srcdoc'});
  const head = `<style>body {margin: 0}</style><script>
    requests = [];
    fetch = url => { requests.push(String(url)); return Promise.resolve(Response.json(${JSON.stringify(feed).replaceAll('<', '\\u003c')})) };
  </script>`;
  const page = await openPage(
    `<p>Before.</p><live-updates src="${URL_OF_FEED}" ${attributes}>${made.html}${data ?? made.data}</live-updates><p>After.</p>`,
    head,
  );
  return page as Page & {window: Requests};
}

/** Runs the script, and waits until the element shows the updates. */
async function takeOver({document, window}: Page): Promise<LiveUpdates> {
  const script = document.createElement('script');
  script.src = /src="([^"]+)/.exec(SCRIPT)?.[1] ?? '';
  document.head.append(script);
  const find = (): LiveUpdates | null => document.querySelector('live-updates');
  await waitUntil(() => find()?.shadowRoot?.querySelector('[part~=update]'), 'the updates did not come');
  for (let frame = 0; frame < 7; frame++) await new Promise(done => window.requestAnimationFrame(done));
  return find()!;
}

/** The article that the server wrote for the update with this number. */
const written = ({document}: Page, number: number): HTMLElement =>
  document.getElementById(fragmentOf(`u${number}`)) ?? document.body;

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
    const old = /data-made="[^"]+"/;
    const {data} = renderFeed(feedOf(items(3)), {url: URL_OF_FEED});
    const page = await openServed({data: data.replace(old, 'data-made="2024-06-01T08:00:00Z"')});
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
    const page = await openServed({data: '<script type="application/json">{"items": [</script>'});
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
