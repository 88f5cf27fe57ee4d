import {expect} from '@open-wc/testing';
import {safeBodyOf} from '../../src/server/safe-body.js';
import {renderFeed} from '../../src/server/render-feed.js';
import {foreignAddresses, HOSTILE, OWN, unlisted} from '../content/hostile-markup.js';
import {thoseThatRun} from '../content/stage.js';

const CONTEXT = {baseUrl: 'https://news.example/live/feed.json', headingLevel: 3, linkOf: () => undefined};

const written = (html: string): string => safeBodyOf(html, CONTEXT).html;

/** What a browser makes of HTML in an inert document. */
function parsed(html: string): readonly Node[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.childNodes];
}

/** `problem: markup` for each problem found in what the server writes for a hostile string, parsed again. */
const problems = (find: (nodes: readonly Node[]) => readonly string[]): readonly string[] =>
  HOSTILE.flatMap(html => find(parsed(written(html))).map(problem => `${problem}: ${html.slice(0, 200)}`));

/** A feed that has the string in every field. */
function feedWith(html: string): object {
  const author = {name: html, url: html, avatar: html};
  const link = {title: html, url: html};
  const item = {
    id: html,
    title: html,
    content_html: html,
    url: html,
    external_url: html,
    image: html,
    language: html,
    tags: [html],
    authors: [author],
    attachments: [
      {url: html, title: html, mime_type: html},
      {url: 'https://xss.invalid/a.mp4', title: html, mime_type: `video/${html}`},
    ],
    _live_updates: {label: html, correction: html, key: true},
  };
  return {
    title: html,
    description: html,
    home_page_url: html,
    language: html,
    authors: [author],
    items: [item, {...item, id: `text ${html}`, title: '', content_html: '', content_text: html}],
    _live_updates: {previous: link, full_story: link, key_points: [html], credits: html, time_zone: html},
  };
}

const rendered = (html: string): string => {
  const {html: updates, data, jsonLd} = renderFeed(feedWith(html), {url: CONTEXT.baseUrl});
  return updates + data + jsonLd;
};

const TOGETHER = 10;
const OURS = 'article header footer h2 h3 script'.split(' ');

describe(`${HOSTILE.length} hostile strings in HTML from the server`, () => {
  it('leave nothing outside the list when it is parsed again', () => {
    const inFrontOfParser = (nodes: readonly Node[]): readonly string[] =>
      unlisted(nodes).filter(name => !/^(video|audio)\[(controls|preload)\]$/.test(name));
    expect(problems(inFrontOfParser)).to.deep.equal([]);
  });

  it('leave no address but those of the web, of mailboxes and telephones', () => {
    expect(problems(foreignAddresses)).to.deep.equal([]);
  });

  // few at a time: each is in every field, and each element is focused, for which WebKit lays the page out
  for (let first = 0; first < OWN.length; first += TOGETHER) {
    it(`run nothing in any field of a feed, from ${first} on`, async () => {
      const some = OWN.slice(first, first + TOGETHER);
      const running = await thoseThatRun(some, (place, html) => (place.innerHTML = rendered(html)), TOGETHER);
      expect(running).to.deep.equal([]);
    });
  }

  for (let first = 0; first < HOSTILE.length; first += 300) {
    it(`add no element to a page but those that the server writes, from ${first} on`, () => {
      const foreign = HOSTILE.slice(first, first + 300).flatMap(html => {
        const names = unlisted(parsed(rendered(html))).filter(name => !name.includes('['));
        return names.filter(name => !OURS.includes(name.toLowerCase())).map(name => `${name}: ${html.slice(0, 200)}`);
      });
      expect(foreign).to.deep.equal([]);
    });
  }
});
