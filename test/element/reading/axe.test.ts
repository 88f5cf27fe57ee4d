import {expect, fixture, html} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {fullFeed} from '../../helpers/feeds.js';
import {under} from '../../helpers/media.js';
import {mount, settle} from '../../helpers/mount.js';
import {STATES} from '../../helpers/states.js';

interface Finding {
  readonly id: string;
  readonly nodes: readonly {readonly html: string; readonly failureSummary?: string}[];
}

interface Axe {
  getRules(): readonly {readonly ruleId: string}[];
  run(context: Node, options: object): Promise<{readonly violations: readonly Finding[]}>;
}

/** What axe finds with all of its rules: those of level AAA, best practices and experiments too. */
async function faultsOf(element: LiveUpdates | Document): Promise<readonly string[]> {
  await settle();
  const {axe} = window as unknown as {readonly axe: Axe};
  const rules = Object.fromEntries(axe.getRules().map(({ruleId}) => [ruleId, {enabled: true}]));
  const {violations} = await axe.run(element, {rules, resultTypes: ['violations']});
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({html: node, failureSummary}) => `${id}: ${node} ${failureSummary ?? ''}`),
  );
}

describe('axe, with all rules, finds no fault', () => {
  // the assertion loads axe into the page
  before(async () => expect(await fixture(html`<p>Text</p>`)).to.be.accessible());
  afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));

  for (const [name, make] of Object.entries(STATES)) {
    it(`with ${name}`, async () => {
      expect(await faultsOf(await make())).to.deep.equal([]);
    });
  }

  it('with a page of two streams, whose landmarks and headings count too', async () => {
    const title = document.title;
    document.title = 'Live';
    const [first, second] = [await mount(fullFeed()), await mount(fullFeed(), {heading: 'The other storm'})];
    const [page, other] = [first.parentElement!, second.parentElement!];
    page.prepend(Object.assign(document.createElement('h1'), {textContent: 'Live'}));
    page.append(second);
    other.remove();
    const faults = await faultsOf(document);
    document.title = title;
    expect(faults).to.deep.equal([]);
  });

  it('with forced colours', async () => {
    const faults = await under({forcedColors: 'active'}, async () => faultsOf(await STATES['all parts filled']!()));
    expect(faults).to.deep.equal([]);
  });
});
