import {expect} from '@open-wc/testing';
import {fragmentOf} from '../../src/model/fragment.js';
import {makeContext, makeFeed, makeUpdate, makeView, partOf, show, standStill} from './samples.js';

/** The name that `aria-labelledby` gives, from the texts of the elements that it names. */
function nameOf(place: HTMLElement, element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  return ids.map(id => place.querySelector(`[id="${id}"]`)?.textContent ?? `no ${id}`).join(' ');
}

const context = makeContext({pageUrl: 'https://page.example/', canShare: true});

describe('names tell', () => {
  standStill();

  const two = (): HTMLElement =>
    show(makeView([makeUpdate({id: 'a', title: 'One'}), makeUpdate({id: 'b', title: 'Two'})], {context}));

  it('the buttons of each update apart', () => {
    const place = two();
    const buttons = [...place.querySelectorAll('.update-share')].map(button => nameOf(place, button));
    expect(buttons).to.deep.equal(['Copy link One', 'Share One', 'Copy link Two', 'Share Two']);
  });

  it('the times of each update apart', () => {
    const place = two();
    const links = [...place.querySelectorAll('.update-permalink')].map(link => nameOf(place, link));
    expect(links).to.deep.equal(['12 minutes ago One', '12 minutes ago Two']);
  });

  it('the region of the page and the feed by the title', () => {
    const place = two();
    const [region, stream] = [partOf(place, 'container'), partOf(place, 'stream')];
    expect([region.role, region.ariaLabel, stream.ariaLabel]).to.deep.equal([
      'region',
      'Storm over the coast',
      'Storm over the coast',
    ]);
  });

  it('nothing of a region that has no name', () => {
    const region = partOf(show(makeView([makeUpdate()], {feed: makeFeed({title: ''})})), 'container');
    expect([region.role, region.ariaLabel]).to.deep.equal([null, null]);
  });

  it('what a player plays', () => {
    const attachments = [
      {url: 'https://news.example/a.mp3', title: 'The sound', mimeType: 'audio/mpeg', sizeInBytes: 0},
    ];
    expect(show(makeView([makeUpdate({attachments})])).querySelector('audio')?.ariaLabel).to.equal('The sound');
  });

  it('the same of an update that was copied a moment ago', () => {
    const place = show(makeView([makeUpdate({title: 'One'})], {context, reader: {copiedId: 'a'}}));
    expect(nameOf(place, partOf(place, 'update-share'))).to.equal('Link copied One');
  });
});

describe('ids inside', () => {
  it('are our own, whatever the ids of the feed are', () => {
    const hostile = ['end', '__proto__', 'a b', '"><i>', 'x'.repeat(400)];
    const place = show(
      makeView(
        hostile.map(id => makeUpdate({id})),
        {context},
      ),
    );
    const ids = [...place.querySelectorAll('[id]')].map(({id}) => id);
    expect(ids.filter(id => id !== 'end' && !/^[blcst]lu-[0-9a-z]{14}$/.test(id))).to.deep.equal([]);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('belong to the update, so that an edit keeps them', () => {
    const place = show(makeView([makeUpdate({id: 'a'})], {context}));
    show(makeView([makeUpdate({id: 'a', title: 'Edited'})], {context}), place);
    expect(place.querySelector(`#t${fragmentOf('a')}`)?.textContent).to.equal('Edited');
  });
});

describe('a list', () => {
  it('of tags is there only where there are tags', () => {
    const roleOf = (tags: string[]): string => {
      const list = partOf(show(makeView([makeUpdate({tags, url: 'https://news.example/a'})])), 'update-tags');
      return `${list.localName} ${list.role ?? ''}`.trim();
    };
    expect([roleOf(['storm']), roleOf([])]).to.deep.equal(['ul list', 'div']);
  });
});

describe('a time that has the focus', () => {
  standStill();

  it('stays as it is, or a screen reader would say it each minute', async () => {
    const {refreshTimes} = await import('../../src/view/time.js');
    const place = show(makeView([makeUpdate({id: 'a'}), makeUpdate({id: 'b'})], {context}));
    document.body.append(place);
    place.querySelector<HTMLElement>('.update-permalink')?.focus();
    const isShown = !!place.querySelector('.update-permalink:focus'); // WebKit shows the focus of no window in the background
    const times = {...context.times, label: () => 'later'};
    refreshTimes(place, times);
    const texts = [...place.querySelectorAll('.update-time')].map(time => time.textContent);
    place.remove();
    expect(texts).to.deep.equal([isShown ? '12 minutes ago' : 'later', 'later']);
  });
});
