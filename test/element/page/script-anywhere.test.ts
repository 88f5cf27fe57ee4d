import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {FEED, SCRIPT, openPage, streamsOf, isShown, shows, frames, type Page} from '../../helpers/page.js';

describe('the script', () => {
  const markup = `<live-updates></live-updates>`;
  const body = ({document}: Page): HTMLElement | null =>
    document.querySelector('live-updates')?.shadowRoot?.querySelector('[part~=update-body]') ?? null;
  const apply = (page: Page): void =>
    streamsOf(page)[0]?.apply({
      items: [
        {id: 'a', content_html: '<p><b>x</b></p><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>'},
      ],
    });
  const hasParts = (page: Page): boolean => !!body(page)?.querySelector('b') && !!body(page)?.querySelector('button');
  let source: string;
  before(async () => (source = await (await fetch('/dist/live-updates.js')).text()));

  it('finds its parts where a module imports it', async () => {
    const page = await openPage(`${markup}<script type="module">import '/dist/live-updates.js'</script>`);
    await waitUntil(() => page.window.customElements.get('live-updates'));
    apply(page);
    await waitUntil(() => hasParts(page), 'the parts did not come');
  });

  it('finds its parts in the folder that the page names, wherever it came from', async () => {
    const address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
    const page = await openPage(`${markup}<script data-live-updates-folder="/dist" src="${address}"></script>`);
    apply(page);
    await waitUntil(() => hasParts(page), 'the parts did not come');
  });

  it('says how to name the folder where its parts are not found', async () => {
    const address = URL.createObjectURL(new Blob([`window.other = 1;\n${source}`], {type: 'text/javascript'}));
    const page = await openPage(`${markup}<script src="${address}"></script>`);
    apply(page);
    await waitUntil(() => page.warned.some(line => line.includes('data-live-updates-folder')), 'nothing was said');
    expect([streamsOf(page).filter(isShown).length, page.errors]).to.deep.equal([1, []]);
  });

  for (const [what, tag] of [
    ['inside the page', (code: string) => `<script>${code.replaceAll('</script', '<\\/script')}</script>`],
    [
      'from a data: address',
      (code: string) => `<script src="data:text/javascript;charset=utf-8,${encodeURIComponent(code)}"></script>`,
    ],
  ] as const) {
    it(`works ${what}`, async () => {
      const page = await openPage(`<live-updates src='${FEED}'></live-updates>${tag(source)}`);
      await shows(page);
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('leaves an XHTML page alone', async () => {
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><live-updates src="/feed.json"><a href="/live">Follow</a></live-updates><script src="${location.origin}/dist/live-updates.js"></script></body></html>`;
    const frame = document.createElement('iframe');
    frames.push(frame);
    frame.src = URL.createObjectURL(new Blob([xhtml], {type: 'application/xhtml+xml'}));
    setTimeout(() => document.body.append(frame));
    await oneEvent(frame, 'load');
    expect(frame.contentWindow!.customElements.get('live-updates')).to.be.undefined;
    expect(frame.contentDocument!.querySelector('a')?.checkVisibility()).to.be.true;
  });

  for (const [what, code] of Object.entries({
    'Array.from without iterables': 'Array.from = list => (list && list.length >= 0 ? [].slice.call(list) : [list])',
    'an Event of its own': 'window.Event = function (event) { if (event.type.indexOf("key") === 0) this.key = 1; }',
    'frozen prototypes':
      'for (const name of Object.getOwnPropertyNames(window)) if (/^(Object|Function|Array|String|Number|Boolean|RegExp|Date|Map|Set|WeakMap|Promise|Error|TypeError|Event|URL|Response|Headers|AbortSignal|Symbol|Iterator)$/.test(name)) Object.freeze(window[name].prototype)',
    'an old library on the prototypes':
      'Array.prototype.each = function () {}; Object.prototype.extra = 1; String.prototype.strip = function () {}; Array.prototype.toJSON = function () { return "[old]"; }',
    'a Promise and a fetch of its own':
      'const Own = class extends Promise {}; window.Promise = Own; const real = fetch; window.fetch = (...given) => Own.resolve(real(...given)).then(answer => ({ok: answer.ok, status: answer.status, url: answer.url, headers: answer.headers, text: () => answer.text()}))',
    'forms with the names of the document’s properties': '',
  })) {
    it(`works beside ${what}`, async () => {
      const forms = [
        'title',
        'hidden',
        'body',
        'head',
        'activeElement',
        'visibilityState',
        'documentElement',
        'scrollingElement',
        'currentScript',
        'contentType',
      ]
        .map(name => `<form name="${name}"></form>`)
        .join('');
      const head = code && `<script>${code}</script>`;
      const page = await openPage(
        `${code ? '' : forms}<live-updates src='${FEED}' title-count></live-updates>${SCRIPT}`,
        head,
      );
      await shows(page);
      const [element] = streamsOf(page);
      element?.apply({
        items: [
          {
            id: 'b',
            title: 'Two',
            attachments: [{url: 'https://news.example/plan.pdf', mime_type: 'application/pdf', title: 'The plan'}],
          },
          {id: 'a', title: 'One'},
        ],
      });
      await element?.refresh();
      expect(element?.shadowRoot?.querySelectorAll('[part~=update]').length).to.equal(2);
      expect(element?.shadowRoot?.textContent).to.include('The plan');
      expect(page.errors).to.deep.equal([]);
    });
  }
});
