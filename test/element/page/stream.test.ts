import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {isShown, openPage, SCRIPT, shows, streamsOf, type Page} from '../../helpers/page.js';

// The built script in a page of its own, with the browser's own `EventSource` and a real server.

const SLOWLY = {timeout: 8000};

/** A page whose feed names this stream. */
function openWith(url: string, head = ''): Promise<Page> {
  const feed = {hubs: [{type: 'EventSource', url}], items: [{id: 'a', title: 'One'}]};
  const src = `data:application/json,${encodeURIComponent(JSON.stringify(feed))}`;
  return openPage(`${SCRIPT}<live-updates src='${src}'></live-updates>`, head);
}

const lineOf = (page: Page): string =>
  streamsOf(page)[0]?.shadowRoot?.querySelector('[part~=status]')?.textContent ?? '';

async function hub(order = {}): Promise<{url: string; asked: number; open: number}> {
  const name = crypto.randomUUID();
  return executeServerCommand('hub', {name, ...order});
}

it('a page whose feed names a stream loads what follows it, and says that updates come at once', async () => {
  const {url} = await hub();
  const page = await openWith(url);
  await waitUntil(() => lineOf(page).includes('come at once'), lineOf(page), SLOWLY);
  expect([page.errors, page.warned]).to.deep.equal([[], []]);
});

const lacks: [name: string, head: string][] = [
  [
    'whose policy (connect-src) forbids the stream',
    `<meta http-equiv="Content-Security-Policy" content="connect-src 'self' data:" />`,
  ],
  ['in a browser without EventSource', '<script>delete window.EventSource</script>'],
  ['whose EventSource throws', `<script>EventSource = function () { throw new Error('no') }</script>`],
];
for (const [name, head] of lacks) {
  it(`a page ${name} goes on by checks, with one warning and no exception`, async () => {
    const {url} = await hub();
    const page = await openWith(url, head);
    await shows(page);
    await waitUntil(() => lineOf(page).includes('by checks'), lineOf(page), SLOWLY);
    await waitUntil(() => page.warned.length > 0, 'no warning', SLOWLY);
    expect([streamsOf(page).filter(isShown).length, page.errors.length, page.warned.length]).to.deep.equal([1, 0, 1]);
    expect(page.warned[0]).to.contain(`The event stream does not open: ${url}`);
  });
}

it('a page where the code of streams cannot be loaded goes on by checks', async () => {
  const {url} = await hub();
  const page = await openWith(url, '<script data-live-updates-folder="/nowhere"></script>');
  await shows(page);
  await waitUntil(() => lineOf(page).includes('by checks'), lineOf(page), SLOWLY);
  expect(page.errors).to.deep.equal([]);
});
