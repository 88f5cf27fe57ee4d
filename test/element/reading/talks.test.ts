import {expect} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {button, count, find, mount, part, parts, textOf} from '../../helpers/mount.js';
import {talks} from '../../helpers/talks.js';

describe('the talks', () => {
  let element: LiveUpdates;
  beforeEach(async () => (element = await mount(await talks())));

  const link = (words: string): string | null | undefined =>
    [...element.shadowRoot!.querySelectorAll('a')].find(({textContent}) => textContent === words)?.getAttribute('href');

  it('are nine updates, the pinned one first and the others from the newest on', () => {
    const numbers = parts(element, 'update').map(({dataset}) => dataset['id']!.slice(-2));
    expect(numbers).to.deep.equal(['08', '09', '07', '06', '05', '04', '03', '02', '01']);
  });

  it('have their title, description and state', () => {
    expect(textOf(part(element, 'title'))).to.equal("Live: Moscow says talks are not ready for a leaders' meeting");
    expect(textOf(part(element, 'description'))).to.match(/^Monday 21 March 2022/);
    expect(textOf(part(element, 'state'))).to.equal('Live');
  });

  it('have the newest in the banner', () => {
    expect(textOf(part(element, 'banner-headline'))).to.match(/^Presidents' meeting/);
    expect(part(element, 'banner-time')).to.have.attribute('datetime', '2022-03-21T14:05:00.000Z');
  });

  it('have three key points and three key events', () => {
    expect(part(element, 'key-points').querySelectorAll('li')).to.have.length(3);
    expect(part(element, 'key-events').querySelectorAll('li')).to.have.length(3);
  });

  it('have the link to yesterday', () => {
    expect(textOf(part(element, 'previous'))).to.equal('20 March');
    expect(part(element, 'previous')).to.have.attribute('href', 'https://news.example/live/2022-03-20');
  });

  it('have credits, the full story and the coverage’s home', () => {
    expect(textOf(part(element, 'credits'))).to.equal('The live desk, with material from two wire services.');
    expect(link('The full story so far')).to.equal('https://news.example/2022/03/21/full-story');
    expect(link('All coverage')).to.equal('https://news.example/live/2022-03-21');
  });

  it('have label, correction, edit, author and tags where they belong', () => {
    const [pinned, newest] = parts(element, 'update');
    expect(textOf(pinned!.querySelector('[part=update-label]'))).to.equal('Breaking');
    expect(textOf(pinned!.querySelector('[part=update-edited]'))).to.match(/^Edited/);
    expect(textOf(newest!.querySelector('[part=update-author]'))).to.equal('A. Reporter');
    expect(textOf(newest!.querySelector('[part=update-tags]'))).to.equal('talks');
    expect(textOf(part(element, 'correction'))).to.include('it holds 50 tons');
  });

  it('have a quote, a list and plain text in their bodies', () => {
    expect(textOf(find(element, '[part=update-body] blockquote'))).to.match(/^About 400,000/);
    expect(element.shadowRoot!.querySelectorAll('[part=update-body] li')).to.have.length(3);
    expect(parts(element, 'update-body').at(-1)!.querySelectorAll('p')).to.have.length(2);
  });

  it('can be folded one and all', async () => {
    parts(element, 'update-toggle')[0]!.click();
    await element.updateComplete;
    const one = count(element, 'collapsed');
    button(element, 'Collapse all').click();
    await element.updateComplete;
    expect([one, count(element, 'collapsed')]).to.deep.equal([1, 9]);
  });
});
