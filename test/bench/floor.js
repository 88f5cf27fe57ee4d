/**
 * The least that a page can do to follow a feed: hand-written DOM and the native sanitizer, keyed by id, no features.
 * What anything else costs is told as a ratio to this.
 */
const nodes = new Map();
const sanitizer = new Sanitizer({
  elements: ['p', 'a', 'img'],
  attributes: ['href', 'src', 'alt', 'width', 'height'],
});
let list;
let limit = 20;

function fill(article, item) {
  const heading = document.createElement('h3');
  heading.textContent = item.title;
  const time = document.createElement('time');
  time.dateTime = item.date_published;
  time.textContent = new Date(item.date_published).toLocaleTimeString('en');
  const body = document.createElement('div');
  body.setHTML(item.content_html, {sanitizer});
  article.replaceChildren(heading, time, body);
}

function show(items) {
  const shown = limit ? items.slice(0, limit) : items;
  let previous = null;
  for (const item of shown) {
    let known = nodes.get(item.id);
    const version = `${item.title}\n${item.date_modified}\n${item.content_html}`;
    if (!known) {
      known = {article: document.createElement('article'), version};
      fill(known.article, item);
      nodes.set(item.id, known);
      if (previous) previous.after(known.article);
      else list.prepend(known.article);
    } else if (known.version !== version) {
      fill(known.article, item);
      known.version = version;
    }
    previous = known.article;
  }
  if (nodes.size > shown.length) removeAllBut(shown);
}

function removeAllBut(shown) {
  const ids = new Set(shown.map(({id}) => id));
  for (const [id, {article}] of nodes) {
    if (ids.has(id)) continue;
    article.remove();
    nodes.delete(id);
  }
}

window.subject = {
  async mount(pageSize) {
    limit = pageSize;
    list = document.createElement('section');
    document.body.append(list);
    this.root = document.body;
    await this.check();
  },
  async check() {
    const response = await fetch('feed.json', {cache: 'no-cache'});
    show((await response.json()).items);
  },
};
