import {expect} from '@open-wc/testing';
import {idsOf} from '../model/make-entry.js';
import {readItems} from './read-item.js';

const url = 'https://news.example/a';
const long = 'All the same words at the beginning. '.repeat(30);

const cases: [name: string, item: Record<string, unknown>, id: string][] = [
  ['a text', {id: 'a', url}, 'a'],
  ['a number', {id: 88119, url}, '88119'],
  ['zero', {id: 0, url}, '0'],
  ['a missing one', {url}, url],
  ['an empty one', {id: '', url}, url],
  ['null', {id: null, url}, url],
  ['true', {id: true, url}, url],
  ['an object', {id: {guid: 'a'}, url}, url],
];

const idOf = (item: Record<string, unknown>): string => idsOf(readItems(item));

describe('the id of an item', () => {
  for (const [name, item, id] of cases) {
    it(`${name} is read as "${id}"`, () => {
      expect(idOf(item)).to.equal(id);
    });
  }

  it('without an id and an address it is a text, the same each time', () => {
    const item = {content_text: 'Text', date_published: '2024-06-01T09:15:00Z'};
    expect(idOf(item)).not.to.equal('');
    expect(idOf(item)).to.equal(idOf({...item}));
  });

  it('without an id and an address, items that show different things have different ones', () => {
    expect(idOf({content_text: 'One'})).not.to.equal(idOf({content_text: 'Two'}));
  });

  it('without an id and an address, items that differ late in a long text have different ones', () => {
    expect(idOf({content_text: `${long}One`})).not.to.equal(idOf({content_text: `${long}Two`}));
  });

  it('without an id and an address, items with the same words in other fields have different ones', () => {
    expect(idOf({title: 'Late', content_text: ' ferry'})).not.to.equal(idOf({title: 'Late ferry'}));
  });

  it('without an id and an address, items that differ in an attachment alone have different ones', () => {
    const [one, two] = ['a.mp3', 'b.mp3'].map(file => idOf({attachments: [{url: file}]}));
    expect(one).not.to.equal(two);
  });

  it('without an id and an address it does not hang on the order of the fields', () => {
    expect(idOf({title: 'A', content_text: 'Text'})).to.equal(idOf({content_text: 'Text', title: 'A'}));
  });

  it('without an id and an address it does not hang on what is not shown', () => {
    expect(idOf({content_text: 'Text', _club: {upvotes: 3}})).to.equal(
      idOf({content_text: 'Text', _club: {upvotes: 4}}),
    );
  });
});
