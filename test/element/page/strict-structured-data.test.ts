import {expect, waitUntil} from '@open-wc/testing';
import {openPage, SCRIPT, shows, streamsOf, type Page} from '../../helpers/page.js';

// Under policies of pages. Whoever does not allow our second Trusted Types policy gets no structured data, and no harm.

const HARMLESS = `script-src ${location.origin} 'unsafe-inline'; connect-src data:; object-src 'none'`;
const TRUSTED = `${HARMLESS}; require-trusted-types-for 'script'; trusted-types live-updates dompurify`;

const HOSTILE = {
  title: '</script><script>parent.hit()</script>',
  items: [{id: 'a', title: 'One', content_text: '<!-- <script> ]]>', date_published: '2026-07-24T09:00:00Z'}],
};

async function open(policy: string): Promise<Page> {
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const source = `data:application/json,${encodeURIComponent(JSON.stringify(HOSTILE))}`;
  const page = await openPage(`<live-updates src='${source}'></live-updates>${SCRIPT}`, meta);
  await shows(page);
  return page;
}

const find = ({document}: Page): HTMLScriptElement | null => document.querySelector('script[type*="ld+json"]');

/** Goes on until the part has been loaded and has had its turn. */
async function rest({window}: Page): Promise<void> {
  const isLoaded = (): boolean =>
    window.performance.getEntriesByType('resource').some(({name}) => name.includes('structured-data'));
  await waitUntil(isLoaded, 'the part was not loaded');
  for (let turn = 0; turn < 20; turn++) await new Promise(done => window.requestAnimationFrame(done));
}

describe('structured data of the built script', () => {
  for (const [name, policy] of [
    ['without a policy', ''],
    ['under a policy for scripts', HARMLESS],
    ['under Trusted Types', `${TRUSTED} live-updates-data`],
  ] as const) {
    it(`is written ${name}`, async () => {
      const page = await open(policy);
      await waitUntil(() => find(page), 'nothing was written');
      const {headline} = JSON.parse(find(page)?.text ?? '{}') as {headline?: string};
      expect([headline, page.errors]).to.deep.equal([HOSTILE.title, []]);
    });
  }

  it('is not written where the page refuses our policy, and nothing is thrown', async () => {
    const page = await open(TRUSTED);
    await rest(page);
    expect([!!find(page), page.errors, streamsOf(page)[0]?.status]).to.deep.equal([false, [], 'live']);
  });

  it('is still what was written when the page is saved', async () => {
    const page = await open('');
    await waitUntil(() => find(page), 'nothing was written');
    const saved = new DOMParser().parseFromString(page.document.documentElement.outerHTML, 'text/html');
    expect(saved.querySelector('script[type*="ld+json"]')?.textContent).to.equal(find(page)?.text);
  });
});
