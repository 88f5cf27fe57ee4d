import {expect} from '@open-wc/testing';
import {settle} from '../helpers/mount.js';
import {makeUpdate, makeView, show} from './samples.js';

const TABLE = (cells: number): string =>
  `<table><caption>Tides</caption><tr>${'<td>harbour</td>'.repeat(cells)}</tr></table>`;

async function scrollersOf(html: string, css = 'overflow: auto; white-space: nowrap'): Promise<HTMLElement[]> {
  const place = show(makeView([makeUpdate({html})]));
  place.style.width = '300px';
  document.body.append(place);
  for (const scroller of place.querySelectorAll<HTMLElement>('.scroller')) scroller.style.cssText = css;
  await settle();
  return [...place.querySelectorAll<HTMLElement>('.scroller')];
}

describe('a box around a table or a listing', () => {
  const placed: HTMLElement[] = [];
  afterEach(() => placed.splice(0).forEach(scroller => scroller.closest('.room')?.parentElement?.remove()));

  for (const [kind, html, stop, name] of [
    ['fits', TABLE(1), -1, null],
    ['scrolls', TABLE(40), 0, 'Tides'],
    ['scrolls and has no caption', TABLE(40).replace(/<caption.*caption>/, ''), 0, null],
    ['is a listing that fits', '<pre>a</pre>', -1, null],
    ['is a listing that scrolls', `<pre>${'a long line '.repeat(40)}</pre>`, 0, null],
  ] as const) {
    it(`${stop ? 'is no stop of the keyboard' : 'is a stop of the keyboard'} where it ${kind}`, async () => {
      const [scroller] = await scrollersOf(html);
      if (scroller) placed.push(scroller);
      expect([scroller?.tabIndex, scroller?.ariaLabel]).to.deep.equal([stop, name]);
    });
  }

  it('becomes a stop when there is no room any more', async () => {
    const [scroller] = await scrollersOf(TABLE(3));
    if (scroller) placed.push(scroller);
    const before = scroller?.tabIndex;
    if (scroller) scroller.style.width = '20px';
    await settle();
    expect([before, scroller?.tabIndex]).to.deep.equal([-1, 0]);
  });
});
