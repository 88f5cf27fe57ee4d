// Shows the element in each of its states, in the language of ?lang=.

const lang = new URLSearchParams(location.search).get('lang') || 'en';
document.querySelector('input').value = lang;

const ago = minutes => new Date(Date.now() - minutes * 60_000).toISOString();
const item = (number, more = {}) => ({
  id: `u${number}`,
  title: `Headline ${number}`,
  content_html: `<p>Text of update ${number}.</p>`,
  date_published: ago(60 - number),
  ...more,
});
const frames = ['youtube.com/embed/abcdefghijk', 'open.spotify.com/embed/track/abc', 'datawrapper.dwcdn.net/abcde/1/']
  .map(address => `<iframe src="https://${address}"></iframe>`)
  .join('');
const post =
  '<blockquote class="twitter-tweet"><a href="https://twitter.com/lantern/status/123456789">Post</a></blockquote>';
const ALL = [
  item(9, {date_modified: ago(10), tags: ['tide', 'power'], _live_updates: {key: true, correction: 'It was three.'}}),
  item(8, {content_html: `<p>Frames</p>${frames}${post}`, tags: ['tide']}),
  item(7, {title: '', content_html: `<p>${'A long pinned update. '.repeat(60)}</p>`, _live_updates: {pinned: true}}),
  item(6, {_live_updates: {deleted: true, correction: 'Two reports were mixed up.'}}),
  ...[5, 4, 3, 2, 1].map(number => item(number, {_live_updates: {key: true}})),
  item(0, {title: '', content_html: ''}),
];
const FEW = [ALL[0], ...ALL.slice(4, 6)];
const feedOf = (items, live = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The storm',
  home_page_url: 'https://news.example/live/',
  items,
  _live_updates: {key_points: ['The sea rose.'], ...live},
});

const answer = feed => () => Promise.resolve(new Response(JSON.stringify(feed)));
const fail = () => Promise.reject(new TypeError('No network on this page'));
const wait = () => new Promise(() => undefined);

/** Each state: how it is fetched, its attributes, and what happens after the first load. */
const STATES = [
  ['Live', answer(feedOf(ALL)), {'page-size': '8'}],
  ['Live, folded', answer(feedOf(FEW)), {expand: 'none', filter: 'tide', order: 'oldest'}],
  ['Teaser', answer(feedOf(FEW)), {collapsed: ''}],
  ['New updates', answer(feedOf(FEW.slice(1))), {incoming: 'ask'}, element => element.apply(feedOf(FEW))],
  [
    'New updates, some outside the filter',
    answer(feedOf(FEW.slice(1))),
    {incoming: 'ask', filter: 'power'},
    element => element.apply(feedOf([item(11), item(10, {tags: ['power']}), ...FEW])),
  ],
  ['No match', answer(feedOf(FEW)), {filter: 'nothing'}],
  ['Older updates', answer({...feedOf(FEW), next_url: '?older'}), {'page-size': '0'}],
  ['Not started', answer(feedOf([], {state: 'upcoming'}))],
  ['Starts', answer(feedOf([], {state: 'upcoming', starts: ago(-90)}))],
  ['On hold', answer(feedOf([item(1)], {state: 'paused'}))],
  ['Ended', answer(feedOf([item(1)], {state: 'ended', ends: ago(20)}))],
  ['Ended, no update', answer(feedOf([], {state: 'ended'}))],
  ['Paused', answer(feedOf([item(1)])), {paused: ''}],
  ['Loading', wait],
  ['Not loaded', fail],
  [
    'Reconnecting',
    answer(feedOf([item(1)])),
    {},
    async element => {
      element.fetch = fail;
      await element.refresh();
      await element.refresh();
    },
  ],
];

async function show([name, fetch, attributes = {}, then]) {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = name;
  const element = document.createElement('live-updates');
  for (const [key, value] of Object.entries({
    memory: 'off',
    'deep-links': 'off',
    'structured-data': 'off',
    ...attributes,
  }))
    element.setAttribute(key, value);
  element.fetch = fetch;
  element.lang = lang;
  element.dir = new Intl.Locale(lang).maximize().script.match(/Arab|Hebr/) ? 'rtl' : 'ltr';
  element.src = `feeds/words-${STATES.findIndex(state => state[0] === name)}.json`;
  section.append(heading, element);
  document.querySelector('.states').append(section);
  if (!then) return;
  await element.refresh();
  await then(element);
}

const textOf = word =>
  typeof word === 'string'
    ? word
    : Object.entries(word)
        .map(([category, text]) => `${category}: ${text}`)
        .join('\n');

async function list() {
  const [{words: en}, {words}] = await Promise.all(
    ['en', lang].map(tag => import(new URL(`dist/words/${tag}.js`, document.baseURI))),
  );
  const rows = Object.keys(en).map(key => {
    const row = document.createElement('tr');
    for (const text of [key, textOf(en[key]), textOf(words[key])]) row.insertCell().textContent = text;
    row.lastElementChild.lang = lang;
    row.lastElementChild.dir = 'auto';
    return row;
  });
  document.querySelector('tbody').append(...rows);
}

await customElements.whenDefined('live-updates');
for (const state of STATES) void show(state);
await list();
