const WORDS = 'storm harbour water wall road bridge bus school wind tide crew lamp quay boat line street'.split(' ');

/** A sentence that differs with `seed` and is the same at every run. */
function sentence(seed, length) {
  const words = Array.from({length}, (_, i) => WORDS[(seed * 7 + i * i + i * seed) % WORDS.length]);
  return `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`;
}

function item(index, start) {
  const id = `update-${String(index).padStart(6, '0')}`;
  return {
    id,
    url: `https://news.example/live/storm#${id}`,
    title: sentence(index, 6),
    date_published: new Date(start + index * 1000).toISOString(),
    authors: [{name: 'The live desk'}],
    tags: [WORDS[index % WORDS.length]],
    content_html: `<p>${sentence(index, 14)}</p><p>${sentence(index + 1, 12)} <a href="/${id}">${sentence(index + 2, 3)}</a></p>`,
  };
}

/** A feed of `count` updates, newest first, about 0.45 kB each. */
export function makeFeed(count, start = Date.now() - count * 1000) {
  const items = Array.from({length: count}, (_, i) => item(count - i, start));
  return {version: 'https://jsonfeed.org/version/1.1', title: 'Storm over the coast', items, start, count};
}

/** The same feed after one more update was published. */
export function withInsert(feed) {
  const count = feed.count + 1;
  return {...feed, count, items: [item(count, feed.start), ...feed.items]};
}

/** The same feed after its newest update but two was edited. */
export function withEdit(feed) {
  const items = [...feed.items];
  const edited = items[2];
  items[2] = {
    ...edited,
    content_html: `${edited.content_html}<p>${sentence(items.length + edited.content_html.length, 9)}</p>`,
    date_modified: new Date().toISOString(),
  };
  return {...feed, items};
}
