// The built scripts on pages with the strictest policy under which anything can be shown, and on pages of their own mind.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {build} from 'esbuild';
import {inElement, newPage, openMarkup, server, start, stop} from './open-page.mjs';

before(start);
after(stop);

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types live-updates live-updates-data";

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Storm &amp; tide',
  items: [
    {
      id: '1',
      title: 'High water',
      content_html:
        '<h2 style="color:red">Now</h2><p onclick="x()" style="top:0">The <b>road</b> is shut.</p><table><tr><td style="a:b">1</table>' +
        '<details><summary>More</summary>Yes</details><p>https://youtu.be/abcdefghijk</p><style>p{}</style><svg><style>a{}</style></svg>',
    },
    {id: '2', content_text: 'Wind\n\nRain'},
  ],
};

const RSS =
  '<rss><channel><title>Storm</title><item><guid>1</guid><title>Wind</title><description>&lt;p>Rain&lt;/p></description></item></channel></rss>';

/** A script of the host that renders with a Lit of its own. */
async function hostLit() {
  const contents = `import {html, render} from 'lit'; render(html\`<p id="host">\${'Host'}</p>\`, document.querySelector('main'));`;
  const {outputFiles} = await build({stdin: {contents, resolveDir: '.'}, bundle: true, format: 'esm', write: false});
  return outputFiles[0].text;
}

/** Opens a page with this policy. `reports` are its own of what it did not allow. */
async function openStrict({
  policy = POLICY,
  hasNative = true,
  script = 'live-updates',
  files = {},
  feed = JSON.stringify(FEED),
  shown = '.update-body p',
}) {
  const {page, problems, asked} = await newPage();
  const source = `<script src="dist/${script}.js"></script>`;
  const hosts = Object.keys(files).map(name => `<script type="module" src="${name}"></script>`);
  const answers = {
    'strict.html': {
      contentType: 'text/html',
      headers: policy ? {'Content-Security-Policy': policy} : {},
      body: `<!doctype html><title>Strict</title><main></main>${hosts.join('')}${source}<live-updates src="strict.json"></live-updates>`,
    },
    'strict.json': {contentType: 'application/json', body: feed},
    'favicon.ico': {status: 204},
  };
  for (const [name, body] of Object.entries(files)) answers[name] = {contentType: 'text/javascript', body};
  await page.setRequestInterception(true);
  page.on('request', request => {
    const answer = answers[new URL(request.url()).pathname.slice(1)];
    return answer ? request.respond(answer) : request.continue();
  });
  await page.evaluateOnNewDocument(() => {
    window.reports = [];
    document.addEventListener('securitypolicyviolation', event =>
      window.reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  if (!hasNative) await page.evaluateOnNewDocument(() => delete Element.prototype.setHTML);
  await page.goto(new URL('strict.html', server.url).href);
  await page.waitForFunction(
    name => document.querySelector('live-updates')?.shadowRoot?.querySelector(name),
    {},
    shown,
  );
  return {page, problems, asked, reports: () => page.evaluate(() => window.reports)};
}

/** The bodies in full: listed elements, and a placeholder for the frame. */
const isShown = page =>
  page.waitForFunction(() => {
    const root = document.querySelector('live-updates').shadowRoot;
    return (
      root.querySelector('.update-body b') &&
      root.querySelector('.update-body [data-src]') &&
      root.querySelector('details')
    );
  });

for (const script of ['live-updates', 'live-updates.standalone']) {
  describe(`${script}.js under a strict policy`, () => {
    test('shows everything, without an error or a report', async () => {
      const {page, problems, reports} = await openStrict({script});
      await isShown(page);
      assert.deepEqual([problems, await reports()], [[], []]);
    });

    test('where the browser has no sanitizer, with the policy of the other allowed', async () => {
      const {page, problems, reports} = await openStrict({script, hasNative: false, policy: `${POLICY} dompurify`});
      await isShown(page);
      assert.deepEqual([problems, await reports()], [[], []]);
    });

    test('where the other sanitizer may not run, the text is shown', async () => {
      const {page} = await openStrict({script, hasNative: false});
      const text = await inElement(page, (_, root) => root.querySelector('.update-body').textContent);
      assert.match(text, /The road is shut\./);
      assert.doesNotMatch(text, /[<>{}]/);
    });

    test('reads RSS where the policy of its parser is allowed', async () => {
      const {problems, reports} = await openStrict({script, feed: RSS, policy: `${POLICY} live-updates-xml`});
      assert.deepEqual([problems, await reports()], [[], []]);
    });

    test('names the policy that RSS needs where it is not allowed', async () => {
      const {page, reports} = await openStrict({script, feed: RSS, shown: '[part~=error]'});
      const message = await inElement(page, element => element.error.message);
      assert.match(message, /trusted-types live-updates-xml/);
      assert.deepEqual(await reports(), ['trusted-types trusted-types-policy live-updates-xml']);
    });

    test('with a Lit of the host beside it', async () => {
      const policy = `${POLICY} lit-html`;
      const {page, problems, reports} = await openStrict({script, policy, files: {'host.js': await hostLit()}});
      await isShown(page);
      await page.waitForSelector('#host');
      assert.deepEqual([problems, await reports()], [[], []]);
    });
  });
}

for (const hasNative of [true, false]) {
  test(`prototypes that the page has extended do no harm, ${hasNative ? 'with' : 'without'} a sanitizer of the browser`, async () => {
    const {page, problems} = await openMarkup('<main></main>');
    await page.evaluate(keepsNative => {
      if (!keepsNative) delete Element.prototype.setHTML;
      for (const {prototype} of [Object, Array, String, Function])
        Object.assign(prototype, {extra: 'x', each: () => 'y', title: 'z'});
    }, hasNative);
    await page.addScriptTag({url: '/dist/live-updates.js'});
    // not by the browser driver's own waiting, which such pages break
    const isMade = await page.evaluate(async feed => {
      const element = document.createElement('live-updates');
      document.querySelector('main').append(element);
      element.apply(feed);
      const find = () => element.shadowRoot.querySelector('.update-body [data-src]');
      for (let turn = 0; turn < 300 && !find(); turn++) await new Promise(done => requestAnimationFrame(done));
      return Boolean(find() && element.shadowRoot.querySelector('.update-body b'));
    }, FEED);
    assert.equal(isMade, true);
    assert.deepEqual(problems, []);
  });
}

test('structured data is written under a strict policy, and not where our policy for it is refused', async () => {
  const find = page => page.evaluate(() => document.querySelector('script[type="application/ld+json"]')?.text ?? '');
  const {page, problems} = await openStrict({});
  await page.waitForSelector('script[type="application/ld+json"]');
  assert.equal(JSON.parse(await find(page)).headline, 'Storm & tide');
  const refusing = await openStrict({policy: POLICY.replace(' live-updates-data', '')});
  await refusing.page.waitForNetworkIdle();
  assert.deepEqual([problems, await find(refusing.page)], [[], '']);
});

test('nothing is asked for but the feed and the parts that are needed', async () => {
  const {page, asked} = await openStrict({policy: '', hasNative: false});
  await isShown(page);
  await page.waitForSelector('script[type="application/ld+json"]');
  const expected = [
    '/strict.html',
    '/dist/live-updates.js',
    '/strict.json',
    '/dist/live-updates-sanitizer.js',
    '/dist/live-updates-frames.js',
    '/dist/live-updates-structured-data.js',
    '/dist/live-updates-developers.js', // the page is on localhost
  ];
  assert.deepEqual(asked.filter(path => path !== '/favicon.ico').sort(), expected.sort());
});

test('nothing is kept but under our own key', async () => {
  const {page} = await openStrict({policy: ''});
  await isShown(page);
  await inElement(page, (element, root) => {
    root.querySelector('.update-toggle').click();
    element.remove();
  });
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }));
  const local = [`live-updates ${new URL('strict.json', server.url).href}`];
  assert.deepEqual(kept, {cookies: '', local, session: [], databases: [], caches: []});
});
