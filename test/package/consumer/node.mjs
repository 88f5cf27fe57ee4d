// A script in Node, and the page that it writes: translates a feed, renders it, and knows what the package brings.
import {readFileSync, writeFileSync} from 'node:fs';
import {LiveUpdates} from 'live-updates';
import {FeedFormatError} from 'live-updates/element';
import {detectFormat, toJsonFeed} from 'live-updates/formats';
import integrity from 'live-updates/integrity.json' with {type: 'json'};
import manifest from 'live-updates/custom-elements.json' with {type: 'json'};
import schema from 'live-updates/feed.schema.json' with {type: 'json'};
import {renderFeed} from 'live-updates/server';

const text = readFileSync('feed.json', 'utf8');
const {html, data, jsonLd} = renderFeed(text, {url: '/feed.json', baseUrl: 'https://news.example/live/'});
const page = readFileSync('plain.html', 'utf8')
  .replace(/<a href.*<\/a>/, () => html + data)
  .replace('</main>', () => `</main>${jsonLd}`);
writeFileSync('written.html', page);

const rss = '<rss version="2.0"><channel><title>Storm</title><item><title>First</title></item></channel></rss>';
console.log(
  JSON.stringify({
    isClass: typeof LiveUpdates === 'function' && FeedFormatError.prototype instanceof Error,
    isRegistered: Boolean(globalThis.customElements?.get('live-updates')),
    format: detectFormat(rss),
    title: (await toJsonFeed(text, {url: 'https://news.example/feed.json'})).title,
    hash: integrity['live-updates.js'],
    elements: manifest.modules.length,
    schema: typeof schema,
  }),
);
