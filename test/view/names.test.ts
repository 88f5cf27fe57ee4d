import {expect} from '@open-wc/testing';
import {fragmentOf} from '../../src/model/fragment.js';
import {HOUR, makeContext, makeFeed, makeUpdate, makeView, NOW, partOf, show, standStill} from './samples.js';

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

  it('whose place and whose rest they lead to', () => {
    const pinned = makeUpdate({
      id: 'p',
      title: 'Pinned',
      isPinned: true,
      published: NOW - HOUR,
      text: 'a '.repeat(400),
    });
    const second = makeUpdate({id: 'b', title: 'Two'});
    const place = show(makeView([pinned, second], {context, selection: {latest: second}}));
    const names = ['.see-place', '.rest button'].map(button => nameOf(place, place.querySelector(button)!));
    expect(names).to.deep.equal(['See in place Pinned', 'More Pinned']);
  });

  it('the line in the place of a pinned update by its button', () => {
    const pinned = makeUpdate({id: 'p', title: 'Pinned', isPinned: true, published: NOW - HOUR});
    const place = show(makeView([pinned, makeUpdate({id: 'b', title: 'Two'})], {context}));
    expect(nameOf(place, place.querySelector('.place')!)).to.equal('Pinned: Pinned');
  });

  it('the buttons that begin with “All” apart', () => {
    const updates = Array.from({length: 30}, (_, index) =>
      makeUpdate({id: `u${index}`, isKey: true, tags: [`tag ${index % 15}`]}),
    );
    const {entries} = makeView(updates).selection;
    const place = show(makeView(updates, {context, selection: {keyEvents: entries}}));
    const names = [...place.querySelectorAll('.key-events button, .filter button')]
      .map(button => button.ariaLabel ?? button.textContent)
      .filter(name => name.startsWith('All'));
    expect(names).to.deep.equal(['All 30 key events', 'All 30 Updates', 'All 15 tags']);
  });

  it('the same of an update that was copied a moment ago', () => {
    const place = show(makeView([makeUpdate({title: 'One'})], {context, reader: {copiedId: 'a'}}));
    expect(nameOf(place, partOf(place, 'update-share'))).to.equal('Link copied One');
  });
});

describe('an update is described', () => {
  standStill();

  /** The texts that `aria-describedby` names. */
  const factsOf = (place: HTMLElement, id: string): (string | null | undefined)[] =>
    (place.querySelector(`[data-id=${id}]`)?.getAttribute('aria-describedby')?.split(' ') ?? []).map(
      fact => place.querySelector(`[id="${fact}"]`)?.textContent,
    );

  it('by its time, its marks and its edit', () => {
    const edited = makeUpdate({id: 'b', title: 'Two', isKey: true, modified: NOW - HOUR / 12});
    const pinned = makeUpdate({id: 'a', isPinned: true, published: NOW - HOUR});
    const place = show(makeView([pinned, edited], {context, arrivals: {freshIds: new Set(['b'])}}));
    expect([factsOf(place, 'a'), factsOf(place, 'b')]).to.deep.equal([
      ['1 hour ago', 'Pinned'],
      ['12 minutes ago', 'New', 'Key event', 'Edited 14:25'],
    ]);
  });

  it('by its time where that is no link', () => {
    expect(factsOf(show(makeView([makeUpdate({id: 'a'})])), 'a')).to.deep.equal(['12 minutes ago']);
  });

  it('by nothing where there is nothing', () => {
    const article = partOf(show(makeView([makeUpdate({published: undefined})])), 'update');
    expect(article.hasAttribute('aria-describedby')).to.be.false;
  });
});

describe('a tag says whether it is pressed', () => {
  for (const [filter, pressed] of [
    ['', ['false', 'false']],
    ['TIDE', ['true', 'false']],
    ['tide, harbour', ['false', 'false']],
  ] as const) {
    it(`under the filter “${filter}”, which it alone may be`, () => {
      const view = makeView([makeUpdate({tags: ['tide', 'harbour']})], {reader: {filter}});
      const tags = [...show(view).querySelectorAll('.tag')];
      expect(tags.map(({ariaPressed}) => ariaPressed)).to.deep.equal([...pressed]);
      // no selector reaches its attribute from outside
      expect(tags.map(({part}) => String(part.contains('pressed')))).to.deep.equal([...pressed]);
    });
  }

  it('and not where it is no button', () => {
    const plain = show(makeView([makeUpdate({tags: ['tide']})], {context: makeContext({canFilter: false})}));
    expect(partOf(plain, 'tag').ariaPressed).to.equal(null);
  });
});

describe('an update without a date', () => {
  it('has its permalink all the same', () => {
    const place = show(makeView([makeUpdate({published: undefined})], {context}));
    expect(partOf(place, 'update-permalink').textContent).to.equal('Link');
  });
});

describe('ids inside', () => {
  it('are our own, whatever the ids of the feed are', () => {
    const own = ['announcer', 'end'];
    const hostile = [...own, '__proto__', 'a b', '"><i>', 'x'.repeat(400)];
    const place = show(
      makeView(
        hostile.map(id => makeUpdate({id})),
        {context},
      ),
    );
    const ids = [...place.querySelectorAll('[id]')].map(({id}) => id);
    expect(ids.filter(id => !own.includes(id) && !/^[bceklmnopstv]lu-[0-9a-z]{14}$/.test(id))).to.deep.equal([]);
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
    const listOf = (tags: string[]): string[] =>
      [
        ...show(makeView([makeUpdate({tags, url: 'https://news.example/a'})])).querySelectorAll('.update-footer > ul'),
      ].map(({localName, role}) => `${localName} ${role ?? ''}`);
    expect([listOf(['storm']), listOf([])]).to.deep.equal([['ul list'], []]);
  });
});

describe('a time that has the focus', () => {
  standStill();

  it('stays as it is, or a screen reader would say it each minute', async () => {
    const {refreshTimes} = await import('../../src/view/time.js');
    const place = show(makeView([makeUpdate({id: 'a'}), makeUpdate({id: 'b'})], {context}));
    document.body.append(place);
    place.querySelector<HTMLElement>('.update-permalink')?.focus();
    const times = {...context.times, label: () => 'later'};
    refreshTimes(place, times);
    const texts = [...place.querySelectorAll('.update-time')].map(time => time.textContent);
    place.remove();
    expect(texts).to.deep.equal(['12 minutes ago', 'later']);
  });
});
