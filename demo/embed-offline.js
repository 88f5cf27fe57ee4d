// The service worker of the page "Embed it" and of its preview: asks the network, and where there is none gives what it has kept.
const CACHE = 'live-updates-embed';
const PAGE = [
  'embed.html',
  'embed.js',
  'embed.css',
  'page.css',
  'embed/check.js',
  'embed/code.js',
  'embed/contrast.js',
  'embed/instead.js',
  'embed/settings.js',
  'frame.html',
  'frame.js',
  'frame.css',
  'images/lantern.svg',
  'dist/integrity.json',
];
/** Of dist/: the script, all that it loads, the check and the themes. */
const IS_NEEDED = /^(?:live-updates(?:-[\w-]+)?\.js|themes\/.+\.css|locales\/.+\.js)$/;

async function keepAll() {
  const hashes = await (await fetch('dist/integrity.json')).json();
  const files = Object.keys(hashes).filter(name => IS_NEEDED.test(name));
  const cache = await caches.open(CACHE);
  await cache.addAll([...PAGE, ...files.map(name => `dist/${name}`)]);
}

/** A feed of this site is kept as it was seen last. That of another site is not ours to keep. */
const isKept = ({pathname}) => /\.(?:html|css|js|json|rss|csv|svg)$/.test(pathname);

/** Pages are the same whatever their query says; feeds are not. */
const keyOf = ({pathname, href}) => (pathname.endsWith('.html') ? href.split('?')[0] : href);

async function answer(event, key) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(cache.put(key, response.clone()));
    return response;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(keepAll());
});
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  const isOwn = event.request.method === 'GET' && url.origin === self.location.origin;
  if (isOwn && isKept(url)) event.respondWith(answer(event, keyOf(url)));
});
