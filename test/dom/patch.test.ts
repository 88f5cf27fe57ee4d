import {expect} from '@open-wc/testing';
import {bodyShowing, mutationsDuring} from '../content/patched-body.js';
import {bodyOf, NATIVE} from '../content/two-paths.js';

/** One body after another. `kept`: "0-1" means that the first node of the one is the second node of the other. No other node stays. */
const CASES: readonly (readonly [what: string, before: string, after: string, kept: string])[] = [
  ['nothing changes', '<p>A<p>B<p>C', '<p>A<p>B<p>C', '0-0 1-1 2-2'],
  ['the first paragraph is edited', '<p>A<p>B<p>C', '<p>A!<p>B<p>C', '0-0 1-1 2-2'],
  ['the middle paragraph is edited', '<p>A<p>B<p>C', '<p>A<p>B!<p>C', '0-0 1-1 2-2'],
  ['the last paragraph is edited', '<p>A<p>B<p>C', '<p>A<p>B<p>C!', '0-0 1-1 2-2'],
  ['two paragraphs around one are edited', '<p>A<p>B<p>C', '<p>A!<p>B<p>C!', '0-0 1-1 2-2'],
  ['one is put at the start', '<p>A<p>B', '<p>0<p>A<p>B', '0-1 1-2'],
  ['one is put in the middle', '<p>A<p>B', '<p>A<p>0<p>B', '0-0 1-2'],
  ['one is put at the end', '<p>A<p>B', '<p>A<p>B<p>0', '0-0 1-1'],
  ['several are put in the middle', '<p>A<p>B', '<p>A<h3>1</h3><ul><li>2</ul><p>B', '0-0 1-3'],
  ['the first is removed', '<p>A<p>B<p>C', '<p>B<p>C', '1-0 2-1'],
  ['the middle one is removed', '<p>A<p>B<p>C', '<p>A<p>C', '0-0 2-1'],
  ['the last is removed', '<p>A<p>B<p>C', '<p>A<p>B', '0-0 1-1'],
  ['all but one are removed', '<p>A<p>B<p>C', '<p>B', '0-0'],
  ['one of two equal ones is removed', '<p>A<p>A<p>B', '<p>A<p>B', '0-0 2-1'],
  ['a paragraph becomes a list', '<p>A<p>B<p>C', '<p>A<ul><li>B</ul><p>C', '0-0 2-2'],
  ['all becomes something else', '<p>A<p>B', '<ul><li>1</ul><h4>2</h4><pre>3</pre>', ''],
  ['all goes', '<p>A<p>B', '<!-- -->', ''],
];

describe('a body is patched in place', () => {
  for (const [what, before, after, kept] of CASES) {
    it(`says the new where ${what}`, async () => {
      const {element, show} = await bodyShowing(before);
      show(after);
      expect(element.innerHTML).to.equal(bodyOf(NATIVE, after).innerHTML);
    });

    if (!kept) continue; // none can stay, so nothing could be lost
    it(`keeps the nodes that it can where ${what}`, async () => {
      const {element, show} = await bodyShowing(before);
      const old = [...element.children];
      show(after);
      const places = Array.from(element.children, (node, to) =>
        old.includes(node) ? `${old.indexOf(node)}-${to}` : '',
      );
      expect(places.filter(Boolean).join(' ')).to.equal(kept);
    });
  }

  it('writes nothing where nothing changes', async () => {
    const {element, show} = await bodyShowing('<p>A <a href="/x">link</a></p><details><summary>S</summary>D</details>');
    const records = mutationsDuring(element, () =>
      show('<p>A <a href="/x">link</a></p><details><summary>S</summary>D</details>'),
    );
    expect(records).to.have.lengthOf(0);
  });

  it('writes nothing into the paragraph between two that are edited', async () => {
    const {element, show} = await bodyShowing('<p>A<p>B <b>b</b><p>C');
    const middle = element.children[1]!;
    const records = mutationsDuring(element, () => show('<p>A!<p>B <b>b</b><p>C!'));
    expect(records.filter(({target}) => middle.contains(target))).to.have.lengthOf(0);
  });

  it('writes one text where one word changes', async () => {
    const {element, show} = await bodyShowing('<p>Four <b>were</b> saved.</p>');
    const records = mutationsDuring(element, () => show('<p>Five <b>were</b> saved.</p>'));
    expect(records.map(({type}) => type)).to.deep.equal(['characterData']);
  });

  it('takes on attributes that change, come and go', async () => {
    const {find, show} = await bodyShowing('<p lang="en" title="a">A</p>');
    const paragraph = find('p');
    show('<p dir="ltr" title="b">A</p>');
    expect(paragraph.outerHTML).to.equal('<p title="b" dir="ltr">A</p>');
  });

  it('keeps the picture whose description is edited', async () => {
    const {find, show} = await bodyShowing(
      '<figure><img src="https://a.invalid/1.jpg" alt="A"><figcaption>One</figcaption></figure>',
    );
    const image = find('img');
    show('<figure><img src="https://a.invalid/1.jpg" alt="B"><figcaption>One</figcaption></figure>');
    expect(find('img')).to.equal(image);
    expect(image.getAttribute('alt')).to.equal('B');
  });

  it('keeps a player while a paragraph above it is edited', async () => {
    const {find, show} = await bodyShowing('<p>A</p><video src="https://a.invalid/1.mp4"></video>');
    const video = find('video');
    show('<p>B</p><p>C</p><video src="https://a.invalid/1.mp4"></video>');
    expect(find('video')).to.equal(video);
  });

  it('keeps a player between two paragraphs that are edited', async () => {
    const {find, show} = await bodyShowing('<p>A</p><video src="https://a.invalid/1.mp4"></video><p>B</p>');
    const video = find('video');
    show('<p>A!</p><video src="https://a.invalid/1.mp4"></video><p>B!</p>');
    expect(find('video')).to.equal(video);
  });

  it('plays the new file where the source of a player is edited', async () => {
    const {find, show} = await bodyShowing('<video><source src="https://a.invalid/1.mp4" type="video/mp4"></video>');
    const video = find('video') as HTMLVideoElement;
    const reloads: string[] = [];
    video.load = () => void reloads.push('load'); // a changed source says nothing to a player that has chosen one
    show('<video><source src="https://a.invalid/2.mp4" type="video/mp4"></video>');
    expect(find('video') !== video || reloads.length > 0).to.equal(true);
  });

  it('keeps the wide table that is edited, and its scroller', async () => {
    const {find, show} = await bodyShowing('<table><tr><td>1</td></tr></table>');
    const [scroller, cell] = [find('.scroller'), find('td')];
    show('<table><tr><td>2</td></tr></table>');
    expect([find('.scroller'), find('td')]).to.deep.equal([scroller, cell]);
    expect(cell.textContent).to.equal('2');
  });
});
