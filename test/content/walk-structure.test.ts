import {expect} from '@open-wc/testing';
import {bodyOf, CONTEXT, PATHS, type Path} from './two-paths.js';

/** Names of all headings in order. */
function headings(path: Path, html: string, headingLevel: number): string {
  const body = bodyOf(path, html, {...CONTEXT, headingLevel});
  return Array.from(body.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({localName}) => localName).join(' ');
}

const LOWERED: readonly (readonly [level: number, given: string, shown: string])[] = [
  [3, 'h1', 'h4'],
  [3, 'h1 h2 h3', 'h4 h5 h6'],
  [3, 'h2 h3 h2', 'h4 h5 h4'],
  [3, 'h3 h2', 'h5 h4'],
  [3, 'h4 h5 h6', 'h4 h5 h6'],
  [3, 'h5', 'h5'],
  [3, 'h6', 'h6'],
  [2, 'h1 h6', 'h3 h6'],
  [2, 'h1 h2 h3 h4 h5', 'h3 h4 h5 h6 h6'],
  [5, 'h1 h2', 'h6 h6'],
  [6, 'h1 h2', 'h6 h6'],
];

function depthOf(element: Element): number {
  return 1 + Math.max(0, ...Array.from(element.children, depthOf));
}

/** Levels of elements below the body itself. */
const depthIn = (body: Element): number => depthOf(body) - 1;
const nested = (depth: number, text = ''): string => `<div>${text}`.repeat(depth) + 'deep' + '</div>'.repeat(depth);

for (const path of PATHS) {
  describe(`through ${path.name}`, () => {
    for (const [level, given, shown] of LOWERED) {
      it(`below an update of level ${level}, ${given} become ${shown}`, () => {
        const html = given
          .split(' ')
          .map(name => `<${name}>x</${name}>`)
          .join('');
        expect(headings(path, html, level)).to.equal(shown);
      });
    }

    it('a lowered heading keeps its attributes and content', () => {
      expect(bodyOf(path, '<h1 lang="fr" title="t">Le <em>jour</em></h1>').innerHTML).to.equal(
        '<h4 lang="fr" title="t">Le <em>jour</em></h4>',
      );
    });

    it('a table stands in one scroller that the keyboard can reach', () => {
      const body = bodyOf(path, '<p>a</p><table><tbody><tr><td>1</td></tr></tbody></table><p>b</p>');
      expect(body.innerHTML).to.equal(
        '<p>a</p><section class="scroller" tabindex="0"><table><tbody><tr><td>1</td></tr></tbody></table></section><p>b</p>',
      );
    });

    it('a listing stands in such a scroller too', () => {
      expect(bodyOf(path, '<pre>a\nb</pre>').innerHTML).to.equal(
        '<section class="scroller" tabindex="0"><pre>a\nb</pre></section>',
      );
    });

    const altOf = (html: string): string | null | undefined =>
      bodyOf(path, html).querySelector('img')?.getAttribute('alt');

    it('a picture without words has those of its title, else none, so that nobody hears its address', () => {
      const pictures = ['', 'title="Pier"', 'alt="Waves" title="Pier"', 'alt="" title="Pier"'];
      expect(pictures.map(words => altOf(`<img src="/a.jpg" ${words}>`))).to.deep.equal(['', 'Pier', 'Waves', '']);
    });

    it('a link without words has the name of its site, and no other link has', () => {
      const links = [
        '<img src="/a.jpg">',
        '',
        ' ',
        '<b><img src="/a.jpg" alt=""></b>',
        'x',
        '<img src="/a.jpg" alt="Waves">',
        '<img src="/a.jpg" title="Waves">',
      ];
      const names = links.map(
        inner => bodyOf(path, `<a href="https://other.example/x">${inner}</a>`).querySelector('a')?.ariaLabel,
      );
      expect(names.map(name => name ?? '')).to.deep.equal([
        'other.example',
        'other.example',
        'other.example',
        'other.example',
        '',
        '',
        '',
      ]);
    });

    it('a link without words to a mailbox has its address', () => {
      expect(bodyOf(path, '<a href="mailto:a@b.example"></a>').querySelector('a')?.ariaLabel).to.equal(
        'mailto:a@b.example',
      );
    });

    it('keys, samples, variables and places for a break stay', () => {
      const html = '<p>Ctrl+<kbd>K</kbd> <samp>ok</samp> <var>x</var> <dfn>y</dfn> long<wbr>word</p>';
      expect(bodyOf(path, html).innerHTML).to.equal(html);
    });

    it('a table within a table has a scroller of its own', () => {
      const body = bodyOf(path, '<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>');
      expect(Array.from(body.querySelectorAll('table'), table => table.parentElement?.className)).to.deep.equal([
        'scroller',
        'scroller',
      ]);
      expect(body.querySelectorAll('.scroller')).to.have.lengthOf(2);
    });

    it("a feed's own scroller around a table leaves one with our class", () => {
      const body = bodyOf(path, '<div class="scroller"><table><tr><td>1</td></tr></table></div>');
      expect(body.querySelectorAll('.scroller')).to.have.lengthOf(1);
    });

    it('elements stay down to a depth of 100', () => {
      expect(depthIn(bodyOf(path, nested(100)))).to.equal(100);
    });

    it('what is deeper than 100 is flattened', () => {
      expect(depthIn(bodyOf(path, nested(300)))).to.equal(100);
    });

    it('what is flattened keeps its text', () => {
      expect(bodyOf(path, nested(300, 'a')).textContent).to.equal(`${'a'.repeat(300)}deep`);
    });
  });
}
