import {expect} from '@open-wc/testing';
import {en} from '../../../src/locales/en.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {
  article,
  button,
  count,
  find,
  focused,
  idsOf,
  mount,
  part,
  partIn,
  parts,
  settle,
  textOf,
} from '../../helpers/mount.js';
import {choices, choose, FEED} from './filter-feed.js';

describe('the filter', () => {
  it('offers all, key events and each tag that occurs more than once, with counts', async () => {
    expect(choices(await mount(FEED))).to.deep.equal(['All 6 on', 'Key events 2', 'flood 2', 'Roads 3']);
  });

  it('is not there where there is nothing to choose', async () => {
    expect(count(await mount(feedOf([item(2, {tags: ['a']}), item(1)])), 'filter')).to.equal(0);
  });

  it('shows updates with any of the tags that are on, and says how many', async () => {
    const element = await mount(FEED);
    await choose(element, 'flood');
    const one = idsOf(element);
    await choose(element, 'Key events');
    expect([one, idsOf(element), textOf(part(element, 'count'))]).to.deep.equal([
      ['u5', 'u3'],
      ['u5', 'u3', 'u2'],
      '3 of 6',
    ]);
    expect(choices(element)).to.deep.equal(['All 6', 'Key events 2 on', 'flood 2 on', 'Roads 3']);
  });

  it('has a further part name for what is on', async () => {
    const element = await mount(FEED);
    const pressed = (): string[] => parts(element, 'pressed').map(textOf);
    const all = pressed();
    await choose(element, 'flood', 'Key events');
    expect([all, pressed()]).to.deep.equal([['All 6'], ['Key events 2', 'flood 2']]);
    expect(parts(element, 'pressed').every(({part}) => part.contains('toolbar-button'))).to.equal(true);
  });

  it('is lifted by pressing what is on, or all', async () => {
    const element = await mount(FEED, {filter: 'flood, roads'});
    await choose(element, 'flood', 'Roads');
    const none = [element.filter, idsOf(element).length];
    await choose(element, 'flood', 'All');
    expect([none, element.filter, idsOf(element).length]).to.deep.equal([['', 6], '', 6]);
  });

  it('keeps the focus on its button', async () => {
    const element = await mount(FEED);
    const flood = part(element, 'filter').querySelectorAll('button')[2]!;
    flood.focus();
    flood.click();
    await element.updateComplete;
    expect([textOf(focused(element)), focused(element) === flood]).to.deep.equal(['flood 2', true]);
  });

  for (const [filter, ids] of [
    ['key', ['u5', 'u2']],
    ['power', ['u4']],
    ['POWER ,  key', ['u5', 'u4', 'u2']],
    ['', ['u6', 'u5', 'u4', 'u3', 'u2', 'u1']],
  ] as const) {
    it(`is set by the attribute: filter="${filter}"`, async () => {
      const element = await mount(FEED, {filter});
      expect([element.filter, idsOf(element)]).to.deep.equal([filter, ids]);
    });
  }

  it('leaves the property updates as it is', async () => {
    const element = await mount(FEED, {filter: 'power'});
    expect(element.updates.map(({id}) => id)).to.deep.equal(['u6', 'u5', 'u4', 'u3', 'u2', 'u1']);
  });

  it('that no update matches says so, offers all, and is told', async () => {
    const element = await mount(FEED, {filter: 'tide'});
    const said = [textOf(part(element, 'empty')), choices(element).at(-2)];
    button(element, en.showAll).click();
    await settle();
    expect(said).to.deep.equal([`${en.noMatch} ${en.showAll}`, 'Roads 3']);
    expect([idsOf(element).length, count(element, 'empty'), focused(element) === article(element, 6)]).to.deep.equal([
      6,
      0,
      true,
    ]);
  });

  it('says how many updates are left, and how many there are again', async () => {
    const element = await mount(FEED);
    const said: string[] = [];
    for (const tag of ['Roads', 'Roads']) {
      await choose(element, tag);
      await settle();
      said.push(textOf(find(element, '[role=status]')));
    }
    const [shown, all] =
      /^(\d) of (\d)$/
        .exec(said[0] ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    expect([Number(shown) < Number(all), said[1]]).to.deep.equal([true, `${all} of ${all}`]);
  });

  it('chosen in vain is announced', async () => {
    const element = await mount(FEED, {filter: 'tide, flood'});
    await choose(element, 'flood');
    await settle();
    expect(textOf(find(element, '[role=status]'))).to.equal(en.noMatch);
  });

  it('shows an update with its tag that comes later, and offers a tag that comes later', async () => {
    const element = await mount(FEED, {filter: 'power, tide', incoming: 'always'});
    element.apply({items: [item(8, {tags: ['Tide']}), item(7, {tags: ['tide']})]});
    await element.updateComplete;
    expect([idsOf(element), choices(element).at(-1)]).to.deep.equal([['u8', 'u7', 'u4'], 'Tide 2 on']);
  });

  it('begins with a page of its own', async () => {
    const element = await mount(FEED, {'page-size': '2'});
    part(element, 'more').click();
    await settle();
    await choose(element, 'Roads');
    expect([idsOf(element), textOf(part(element, 'more'))]).to.deep.equal([['u6', 'u3'], 'Show 1 more']);
  });

  it('keeps the order', async () => {
    const element = await mount(FEED, {filter: 'roads', order: 'oldest'});
    expect(idsOf(element)).to.deep.equal(['u1', 'u3', 'u6']);
  });

  it('opens the first of those that it shows at load', async () => {
    const element = await mount(FEED, {filter: 'roads', expand: '1'});
    const open = parts(element, 'update').filter(({part: names}) => names.contains('expanded'));
    expect(open.map(({dataset}) => dataset['id'])).to.deep.equal(['u6']);
  });

  it('lists the most frequent tags, and all at a press', async () => {
    const many = Array.from({length: 30}, (_, index) => item(index + 10, {tags: [`tag ${index % 15}`, 'most']}));
    const element = await mount(feedOf(many));
    const few = choices(element).length;
    button(element, 'All 16 tags').click();
    await element.updateComplete;
    expect([few, choices(element).length, button(element, 'All 16 tags').ariaExpanded]).to.deep.equal([14, 18, 'true']);
  });

  it('is set by the tag of an update, which stays where it is', async () => {
    const element = await mount(FEED, {'page-size': '1'});
    part(element, 'more').click();
    await settle();
    await element.showUpdate('u1');
    partIn(element, 1, 'tag').click();
    await element.updateComplete;
    const on = [element.filter, idsOf(element)];
    partIn(element, 1, 'tag').click();
    await element.updateComplete;
    expect([on, element.filter]).to.deep.equal([['roads', ['u6', 'u3', 'u1']], '']);
  });

  it('is not set by tags where there is no toolbar to lift it', async () => {
    const element = await mount(FEED, {hide: 'toolbar'});
    expect(partIn(element, 1, 'tag').localName).to.equal('span');
  });
});
