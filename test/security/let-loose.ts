import {expect} from '@open-wc/testing';
import type {LiveUpdates} from '../../src/index.js';
import {Stage} from './stage.js';

const AT_ONCE = 8;
/** So many strings are one test, and a file of 500 is done in two minutes: in WebKit one video player takes 20 ms to make. */
const TEST_SIZE = 260;

/** One string in every field of an item, with markup and without, and the item in a feed of which it has every field. */
function feedsWith(html: string, index: number): object[] {
  const author = {name: html, url: html, avatar: html};
  const item = {
    id: `${index} ${html}`,
    title: html,
    summary: html,
    url: html,
    external_url: html,
    image: html,
    banner_image: html,
    language: html,
    tags: [html],
    authors: [author],
    date_published: html,
    attachments: [
      {url: html, title: html, mime_type: html},
      {url: 'https://xss.invalid/a.mp4', title: html, mime_type: `video/${html}`},
      {url: 'https://xss.invalid/a.png', title: html, mime_type: 'image/png'},
    ],
    _live_updates: {label: html, correction: html, key: true},
  };
  const link = {title: html, url: html};
  const channel = {
    title: html,
    description: html,
    home_page_url: html,
    language: html,
    authors: [author],
    _live_updates: {previous: link, full_story: link, key_points: [html], credits: html, time_zone: html, state: html},
  };
  const untitled = {...item, id: `text ${index} ${html}`, title: '', content_text: html};
  return [{...item, content_html: html}, untitled, {...channel, items: [{...item, content_html: html}]}];
}

export async function load(stage: Stage, script: string): Promise<void> {
  const element = stage.page.document.createElement('script');
  const loaded = new Promise((done, failed) => {
    element.onload = done;
    element.onerror = failed;
  });
  element.src = script;
  stage.page.document.head.append(element);
  await loaded;
}

/** Until a body with a known element shows that the sanitizer is here. */
async function bodiesAreMade(element: LiveUpdates): Promise<void> {
  const isMade = (): unknown => element.shadowRoot?.querySelector('[data-id=honest] blockquote');
  for (let turn = 0; turn < 300 && !isMade(); turn++) await new Promise(done => requestAnimationFrame(done));
  if (!isMade()) throw new Error('The bodies were not made');
}

/** What the watches find while the built element shows feeds that hold these strings everywhere. */
async function findingsIn(markups: readonly string[], hasNative: boolean): Promise<readonly string[]> {
  const stage = await Stage.open(hasNative);
  try {
    await load(stage, '/dist/live-updates.js');
    const element = stage.page.document.createElement('live-updates');
    element.setAttribute('page-size', '0');
    stage.main.append(element);
    await element.updateComplete;
    stage.remember();
    const feeds = markups.map(feedsWith);
    const honest = {id: 'honest', content_html: '<blockquote>Said</blockquote><p>https://youtu.be/abcdefghijk</p>'};
    element.apply({items: [...feeds.flatMap(([first, second]) => [first, second]), honest]});
    await bodiesAreMade(element);
    stage.inspect(element);
    stage.act(element, markups);
    for (const [, , channel] of feeds) {
      element.apply(channel);
      await element.updateComplete;
      stage.inspect(element);
    }
    stage.act(element, []);
    return await stage.findings();
  } finally {
    stage.close();
  }
}

/** What the watches find where the string is written into the page as it is. */
export async function findingsOfRaw(html: string): Promise<readonly string[]> {
  const stage = await Stage.open();
  try {
    stage.main.innerHTML = html;
    stage.act(stage.main, [html]);
    return await stage.findings();
  } finally {
    stage.close();
  }
}

/** Calls `act` with each part of a list, some at a time; all that came back. */
export async function inTurns<T, R>(list: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let start = 0; start < list.length; start += AT_ONCE)
    results.push(...(await Promise.all(list.slice(start, start + AT_ONCE).map(act))));
  return results;
}

/** One group at least. */
function groupsOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({length: Math.ceil(list.length / size) || 1}, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** The strings of which anything is found, each with it. A group of which nothing is found is harmless as a whole. */
async function harmful(markups: readonly string[], hasNative: boolean): Promise<readonly string[]> {
  const groups = await inTurns(groupsOf(markups, 20), async group => ({
    group,
    found: await findingsIn(group, hasNative),
  }));
  const suspects = groups.filter(({found}) => found.length).slice(0, 5);
  const single = await inTurns(suspects.flatMap(({group}) => group).slice(0, 60), async html => {
    const found = await findingsIn([html], hasNative);
    return found.map(finding => `${finding} ← ${html.slice(0, 200)}`);
  });
  return single.flat().length ? single.flat() : suspects.flatMap(({found}) => found);
}

/** The tests that the strings do nothing in any field of a feed, by either sanitizer that this browser can run. */
export function areHarmless(strings: readonly string[]): void {
  for (const hasNative of 'setHTML' in Element.prototype ? [true, false] : [false])
    for (const [index, part] of groupsOf(strings, TEST_SIZE).entries()) {
      const start = index * TEST_SIZE;
      const which = `hostile strings ${start} to ${start + part.length} of ${strings.length}`;
      it(`${which} in every field of a feed do nothing through ${hasNative ? 'Element.setHTML' : 'DOMPurify'}`, async function () {
        this.timeout(110_000);
        const found = await harmful(part, hasNative);
        expect(found).to.have.length(0, found.join('\n'));
      });
    }
}
