import {expect} from '@open-wc/testing';
import {translate, type Json} from './social-documents.js';

describe('a comment on GitHub', () => {
  const words = (fields: Json): readonly unknown[] => {
    const [item] = translate([{id: 1, node_id: 'a', issue_url: 'a', ...fields}], '').items;
    return [item?.title, item?.content_text || item?.content_html];
  };

  for (const [name, fields, title, content] of [
    ['without a heading has no title', {body: 'One\n# Two'}, '', 'One\n# Two'],
    ['with a heading alone has no text', {body: '## Two'}, 'Two', ''],
    ['that begins with a tag has no title', {body: '#storm over the wall'}, '', '#storm over the wall'],
    ['loses the notes before it', {body: '<!-- a -->\n\n<!-- b -->\nOne <!-- c -->'}, '', 'One <!-- c -->'],
    ['keeps a note that does not end', {body: '<!-- a'}, '', '<!-- a'],
    [
      'is shown as HTML where there is some',
      {body: '# One', body_html: '<h1>One</h1>\n<p>Two</p>'},
      'One',
      '<p>Two</p>',
    ],
  ] as const)
    it(name, () => {
      expect(words(fields)).to.deep.equal([title, content]);
    });

  it('has the same text in every answer, though addresses of its pictures change', () => {
    const picture = (key: string): string =>
      `<img src="https://private-user-images.githubusercontent.com/1/22-1b2c3d4e-0000-4000-8000-000000000001.png?jwt=${key}">`;
    const [one, two] = ['eyJh.b_c-1', 'eyJh.d2'].map(key => words({body_html: picture(key)}));
    expect(one).to.deep.equal(two);
  });
});
