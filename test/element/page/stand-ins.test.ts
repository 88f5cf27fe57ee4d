import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {FEED, SCRIPT, openPage, streamsOf, shows, standIn} from '../../helpers/page.js';

describe('a stand-in', () => {
  it('stays in the page with all that it is, and holds the stream', async () => {
    const page = await openPage(
      standIn('id="live" class="wide" lang="de" dir="rtl" title="Live" style="color: red"') + SCRIPT,
    );
    await shows(page);
    const div = page.document.getElementById('live');
    expect([div?.className, div?.lang, div?.dir, div?.title, div?.style.color]).to.deep.equal([
      'wide',
      'de',
      'rtl',
      'Live',
      'red',
    ]);
    expect(streamsOf(page)[0]?.parentElement).to.equal(div);
  });

  for (const [how, come] of [
    ['by innerHTML', (main: HTMLElement) => (main.innerHTML = standIn())],
    [
      'deep inside what comes',
      (main: HTMLElement) => (main.innerHTML = `<section><p>x</p><div>${standIn()}</div></section>`),
    ],
    [
      'and gets its address only then',
      (main: HTMLElement) => {
        const div = main.ownerDocument.createElement('div');
        main.append(div);
        div.setAttribute('data-live-updates', FEED);
      },
    ],
  ] as const) {
    it(`is found when it comes later, ${how}`, async () => {
      const page = await openPage(`<main></main>${SCRIPT}`);
      come(page.document.querySelector('main')!);
      await shows(page);
    });
  }

  it('is found in any number, and goes with its stream', async () => {
    const page = await openPage(`<main>${standIn()}${standIn()}</main>${SCRIPT}`);
    await shows(page, 2);
    page.document.querySelector('main')!.insertAdjacentHTML('beforeend', standIn() + standIn());
    await shows(page, 4);
    page.document.querySelector('[data-live-updates]')!.remove();
    await nextFrame();
    expect(streamsOf(page)).to.have.length(3);
  });

  it('can be taken away by whoever made it', async () => {
    const page = await openPage(`<main></main>${SCRIPT}`);
    const main = page.document.querySelector('main')!;
    const div = main.appendChild(page.document.createElement('div'));
    div.setAttribute('data-live-updates', FEED);
    await shows(page);
    main.removeChild(div);
    expect([main.childNodes.length, page.errors]).to.deep.equal([0, []]);
  });

  it('hands on attributes that change', async () => {
    const page = await openPage(standIn('data-page-size="5"') + SCRIPT);
    await shows(page);
    page.document.querySelector('div')!.setAttribute('data-page-size', '9');
    await waitUntil(() => streamsOf(page)[0]?.pageSize === 9, 'the attribute was not handed on');
  });

  it('takes back an attribute that is removed, and leaves alone what the reader has chosen', async () => {
    const page = await openPage(standIn('data-page-size="5"') + SCRIPT);
    await shows(page);
    streamsOf(page)[0]!.pause();
    page.document.querySelector('div')!.removeAttribute('data-page-size');
    await waitUntil(() => streamsOf(page)[0]?.pageSize === 20, 'the attribute was not taken back');
    expect(streamsOf(page)[0]?.paused).to.equal(true);
  });

  it('is filled again when its content is written anew', async () => {
    const page = await openPage(standIn() + SCRIPT);
    await shows(page);
    page.document.querySelector('div')!.innerHTML = '<a href="/live">Follow again</a>';
    await shows(page);
    expect(page.document.querySelector('div > live-updates > a')?.textContent).to.equal('Follow again');
  });

  it('hands on no handler and no name that is not ours', async () => {
    const page = await openPage(standIn('data-onclick="alert(1)" data-id="x" data-order="oldest" data-debug') + SCRIPT);
    await shows(page);
    expect(streamsOf(page)[0]?.getAttributeNames()).to.have.members(['src', 'order', 'debug']);
  });

  it('is understood with a no-break space around its address', async () => {
    const page = await openPage(`<div data-live-updates='\u00a0${FEED}\u00a0'></div>${SCRIPT}`);
    await shows(page);
  });

  it('has one stream, however often the script runs', async () => {
    const page = await openPage(standIn() + SCRIPT + SCRIPT);
    await shows(page);
    page.document.body.append(Object.assign(page.document.createElement('script'), {src: '/dist/live-updates.js'}));
    await nextFrame();
    expect(streamsOf(page)).to.have.length(1);
  });
});
