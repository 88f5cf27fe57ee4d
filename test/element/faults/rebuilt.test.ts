import {expect} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {article, idsOf, mount, part, textOf} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

/** What programs of the reader do to all elements inside: translators, reading aids. */
const PROGRAMS: Readonly<Record<string, (element: Element) => void>> = {
  'takes all texts and comments away': element => {
    for (const node of [...element.childNodes]) if (!(node instanceof Element)) node.remove();
  },
  'turns the order of all nodes round': element => element.append(...[...element.childNodes].reverse()),
};

describe('a program of the reader that rebuilds what is shown', () => {
  async function rebuild(program: (element: Element) => void): Promise<[LiveUpdates, Network]> {
    const server = new Network(json(feedOf(items(2))));
    const element = await mount(server, {incoming: 'always'});
    for (const inside of element.shadowRoot!.querySelectorAll('.container, .container *:not(.stream, .stream *)'))
      program(inside);
    return [element, server];
  }

  for (const [what, program] of Object.entries(PROGRAMS)) {
    it(`stops nothing where it ${what}`, async () => {
      const [element, server] = await rebuild(program);
      const first = article(element, 2);
      server.answer = json(feedOf(items(3)));
      await element.refresh();
      element.pause();
      await element.updateComplete;
      expect(idsOf(element)).to.deep.equal(['u3', 'u2', 'u1']);
      expect([textOf(part(element, 'banner-headline')), textOf(part(element, 'state'))]).to.deep.equal([
        'Update 3',
        'Paused',
      ]);
      expect(article(element, 2)).to.equal(first);
    });
  }
});
