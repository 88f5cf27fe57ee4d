import {expect} from '@open-wc/testing';
import {foreignAddresses, HOSTILE, unlisted} from './hostile-markup.js';
import {thoseThatRun} from './stage.js';
import {PATHS, type Path} from './two-paths.js';

/** `problem: markup` for each problem found with each of the hostile strings. */
function problems({sanitize}: Path, find: (nodes: readonly Node[]) => readonly string[]): readonly string[] {
  return HOSTILE.flatMap(html => find(sanitize(html) ?? []).map(problem => `${problem}: ${html.slice(0, 200)}`));
}

const elementsIn = (nodes: readonly Node[]): readonly Element[] =>
  nodes.flatMap(node => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []));

for (const path of PATHS) {
  describe(`497 hostile strings through ${path.name}`, () => {
    it('leave nothing outside the list in the tree', () => {
      expect(problems(path, unlisted)).to.deep.equal([]);
    });

    it('leave no address but those of the web, of mailboxes and telephones', () => {
      expect(problems(path, foreignAddresses)).to.deep.equal([]);
    });

    it('leave no id and no name', () => {
      const named = problems(path, nodes =>
        elementsIn(nodes).flatMap(element => element.id || element.getAttribute('name') || []),
      );
      expect(named).to.deep.equal([]);
    });

    it('leave no class but our own', () => {
      const classes = problems(path, nodes =>
        elementsIn(nodes)
          .flatMap(({classList}) => [...classList])
          .filter(name => name !== 'scroller'),
      );
      expect(classes).to.deep.equal([]);
    });

    for (let first = 0; first < HOSTILE.length; first += 100) {
      it(`run nothing in the live document, from ${first} on`, async () => {
        const some = HOSTILE.slice(first, first + 100);
        const running = await thoseThatRun(some, (place, html) => place.append(...(path.sanitize(html) ?? [])), 25);
        expect(running).to.deep.equal([]);
      });
    }

    it('are never taken for a sanitizer that is missing', () => {
      expect(HOSTILE.filter(html => !path.sanitize(html))).to.deep.equal([]);
    });
  });
}
