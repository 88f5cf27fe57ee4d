import {expect, waitUntil} from '@open-wc/testing';
import {feedOf, item} from '../../helpers/feeds.js';
import {mount} from '../../helpers/mount.js';

const PICTURE = 'data:image/png;base64,AAAA';

/** The one link in the body of an update. */
async function linkIn(content: string): Promise<HTMLElement> {
  const html = `<p>Read: <a href="https://site.example/x">${content}</a></p>`;
  const element = await mount(feedOf([item(1, {content_html: html})]));
  const find = (): HTMLElement | null => element.shadowRoot!.querySelector('.update-body a');
  await waitUntil(find, 'there is no link');
  return find()!;
}

/** The same after its pictures failed to load. */
async function linkWithout(pictures: string): Promise<HTMLElement> {
  const link = await linkIn(pictures);
  for (const image of link.querySelectorAll('img')) image.dispatchEvent(new Event('error'));
  return link;
}

const isWide = (element: Element): boolean => element.getBoundingClientRect().width > 50;

/** Whether it shows more than its content. */
const showsMore = (link: Element): boolean => getComputedStyle(link, '::after').content !== 'none';

describe('a link where the focus stops', () => {
  for (const [what, content] of [
    ['only a picture without words was, and cannot be had', `<img src="${PICTURE}">`],
    [
      'only decoration was, and cannot be had',
      `<picture><img src="${PICTURE}" srcset="${PICTURE} 2x" alt=""></picture>`,
    ],
    ['nothing was', ' '],
  ] as const)
    it(`shows its site where ${what}`, async () => {
      const link = await linkWithout(content);
      expect([isWide(link), showsMore(link), link.ariaLabel]).to.deep.equal([true, true, 'site.example']);
    });

  it('shows the words of a picture that cannot be had', async () => {
    const link = await linkWithout(`<img src="${PICTURE}" alt="The wall of the harbour">`);
    await waitUntil(() => isWide(link.firstElementChild!), 'there is no room for the words');
    expect(showsMore(link)).to.equal(false);
  });

  for (const [what, content] of [
    ['words', 'Words'],
    ['a film', '<video src="https://site.example/a.mp4"></video>'],
    ['a picture that may come', `<img src="${PICTURE}">`],
  ] as const)
    it(`shows nothing beside ${what}`, async () => expect(showsMore(await linkIn(content))).to.equal(false));
});
