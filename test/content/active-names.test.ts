import {expect} from '@open-wc/testing';
import {tameMarkup} from '../../src/content/rules/tame.js';

// what acts in inert markup too: a strict page's policy reports `style` and handlers, and `dir` can make the parser slow
describe('the names of attributes that act while markup is parsed', () => {
  const cases: [markup: string, tamed: string][] = [
    ['<p onclick="a()">', '<p x="a()">'],
    ['<img src=a.jpg ONERROR = b()>', '<img src=a.jpg x = b()>'],
    ['<p/onload=c()>', '<p/x=c()>'],
    ["<p title='x'onfocus=d()>", "<p title='x'x=d()>"],
    ['<p style="color: red">', '<p x="color: red">'],
    ['<p dir="auto">', '<p direction="auto">'],
    ['<p DIR=&#97;uto>', '<p direction=&#97;uto>'],
  ];
  for (const [markup, tamed] of cases) {
    it(`are gone from ${markup}`, () => {
      expect(tameMarkup(markup)).to.equal(tamed);
    });
  }

  for (const markup of [
    '<p title="dir=auto onclick=x style=y">',
    '<a href="/?dir=up&on=1">',
    '<p>dir=auto style=a',
    '<p data-on="1">',
  ]) {
    it(`are no names in ${markup}`, () => {
      expect(tameMarkup(markup)).to.equal(markup);
    });
  }
});
