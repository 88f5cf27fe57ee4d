import {expect, waitUntil} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {fragmentOf} from '../../../src/model/fragment.js';
import {SCRIPT, openPage, streamsOf, type Page} from '../../helpers/page.js';

describe('a link of the stream', () => {
  const linkIn = (element: LiveUpdates, selector: string): HTMLAnchorElement =>
    element.shadowRoot!.querySelector<HTMLAnchorElement>(selector)!;

  async function openStream(head = ''): Promise<[Page, LiveUpdates]> {
    const page = await openPage(`<live-updates></live-updates>${SCRIPT}`, head);
    const [element] = streamsOf(page);
    element!.apply({
      title: 'Storm',
      home_page_url: 'https://news.example/live',
      items: [
        {
          id: 'b',
          title: 'Two',
          date_published: '2026-01-05T14:05:00Z',
          authors: [{name: 'Nell', url: 'https://news.example/nell'}],
          content_html: '<p><a href="https://news.example/x">x</a></p>',
          external_url: 'https://other.example/',
          attachments: [{url: 'https://other.example/plan.pdf', mime_type: 'application/pdf'}],
        },
        {id: 'a', title: 'One', date_published: '2026-01-05T14:00:00Z'},
      ],
    });
    await element!.updateComplete;
    return [page, element!];
  }

  for (const selector of [
    '[part~=update-body] a',
    '[part~=update-author] a',
    '[part~=update-footer] a',
    'a[part~=update-attachment]', // a frame of another site downloads nothing
    '[part~=footer] a',
  ]) {
    it(`leaves the frame around the page: ${selector}`, async () => {
      const [page, element] = await openStream();
      await waitUntil(() => linkIn(element, selector), 'the sanitizer did not come');
      const link = linkIn(element, selector);
      page.window.addEventListener('click', event => event.preventDefault());
      link.click();
      expect(link.target).to.equal('_top'); // this frame may: it is of the same site and has no sandbox
    });
  }

  for (const base of ['', '<base target="_blank">', '<base href="https://elsewhere.example/">']) {
    it(`leads to an update within the page, also after its address has changed, ${base || 'without a base'}`, async () => {
      const [page, element] = await openStream(base);
      const link = linkIn(element, '[data-id=a] [part~=update-permalink]');
      const click = new page.window.MouseEvent('click', {bubbles: true, cancelable: true, composed: true});
      link.dispatchEvent(click);
      await waitUntil(() => element.shadowRoot?.activeElement?.matches('[data-id=a]'), 'it did not lead there');
      expect([click.defaultPrevented, page.window.location.hash]).to.deep.equal([true, `#${fragmentOf('a')}`]);
    });
  }

  it('opens in a new tab where the reader asks for one', async () => {
    const [page, element] = await openStream();
    const click = new page.window.MouseEvent('click', {bubbles: true, cancelable: true, composed: true, ctrlKey: true});
    let wasPrevented = true;
    page.document.addEventListener('click', event => {
      wasPrevented = event.defaultPrevented;
      event.preventDefault();
    });
    linkIn(element, '[data-id=a] [part~=update-permalink]').dispatchEvent(click);
    expect(wasPrevented).to.be.false;
  });
});
