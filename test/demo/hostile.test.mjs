// The demo's page of what one would rather not have in a feed.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {inElement, open, start, stop} from './open-page.mjs';

before(start);
after(stop);

/** Opens the page; frames of third parties are answered with nothing, whatever else is asked of others fails the test. */
async function openHostile() {
  const others = [];
  const prepare = async page => {
    await page.setRequestInterception(true);
    page.on('request', request => {
      const {hostname, protocol} = new URL(request.url());
      // the browser draws its players' buttons from data of its own
      if (/^(localhost|127\.0\.0\.1)$/.test(hostname) || protocol === 'data:') return request.continue();
      others.push(request.url());
      return request.respond({contentType: 'text/html', body: 'A frame'});
    });
    page.on('dialog', dialog => {
      others.push(`dialog ${dialog.message()}`);
      dialog.dismiss();
    });
  };
  const opened = await open('/hostile.html', {prepare});
  await opened.page.waitForFunction(() => document.querySelector('live-updates').shadowRoot.querySelector('.frame'));
  return {...opened, others};
}

test('nothing of it runs, and nothing is asked of others', async () => {
  const {page, others} = await openHostile();
  await inElement(page, (_, root) => {
    for (const element of root.querySelectorAll('article[data-id=hostile] *:not(button)')) element.click();
  });
  const found = await inElement(page, (_, root) =>
    Array.from(
      root.querySelectorAll('script, iframe, form, input, svg, style, live-updates, [onclick], [style*=position]'),
      ({localName}) => localName,
    ),
  );
  assert.deepEqual([found, others], [[], []]);
});

test('its words are there', async () => {
  const {page} = await openHostile();
  const text = await inElement(page, (_, root) => root.querySelector('article[data-id=hostile]').textContent);
  for (const words of [
    'An update that attacks txet siht',
    'wanted to cover the page',
    'This link runs nothing',
    'Nobody asks for your password',
    'No widget in the widget',
  ])
    assert.ok(text.includes(words), words);
});

test('a frame loads when its button is pressed, from the provider that it names', async () => {
  const {page, others} = await openHostile();
  const [note, size] = await inElement(page, (_, root) => {
    const frame = root.querySelector('.frame');
    return [frame.textContent, frame.getBoundingClientRect().height];
  });
  assert.match(note, /From YouTube \(youtube-nocookie\.com\)/);
  await inElement(page, (_, root) => root.querySelector('.frame button').click());
  await page.waitForFunction(() => document.querySelector('live-updates').shadowRoot.querySelector('.frame iframe'));
  const after = await inElement(page, (_, root) => root.querySelector('.frame').getBoundingClientRect().height);
  assert.ok(Math.abs(after - size) < 1, `${size} before, ${after} after`);
  assert.deepEqual(others, ['https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ']);
});

test('a frame that nobody knows is a link', async () => {
  const {page} = await openHostile();
  const address = await inElement(
    page,
    (_, root) =>
      [...root.querySelectorAll('article[data-id=frames] a')].find(
        ({textContent}) => textContent === 'A map of the harbour',
      ).href,
  );
  assert.equal(address, 'https://maps.example/embed?harbour');
});

test('a film in two formats is one player, a picture is shown, a page is a link', async () => {
  const {page} = await openHostile();
  const files = await inElement(page, (_, root) =>
    Array.from(root.querySelectorAll('[part=update-attachment]'), file => [
      file.localName,
      file.firstElementChild?.localName ?? null,
      file.querySelectorAll('source').length,
    ]),
  );
  assert.deepEqual(files, [
    ['figure', 'video', 2],
    ['figure', 'img', 0],
    ['a', null, 0],
  ]);
});

test('a picture that is gone keeps its room', async () => {
  const {page} = await openHostile();
  await inElement(page, (_, root) => root.querySelector('article[data-id=picture]').scrollIntoView());
  const find = () => {
    const image = document.querySelector('live-updates').shadowRoot.querySelector('article[data-id=picture] img');
    return image.hasAttribute('src') ? undefined : [image.width, image.height];
  };
  const size = await (await page.waitForFunction(find)).jsonValue();
  assert.ok(Math.abs(size[0] / size[1] - 640 / 240) < 0.05, String(size));
});

test('a link to another update stays on the page', async () => {
  const {page} = await openHostile();
  const address = await inElement(page, (_, root) =>
    root.querySelector('article[data-id=picture] figcaption a').getAttribute('href'),
  );
  assert.match(address, /\/hostile\.html#lu-/);
});
