import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {foreign} from '../../../src/formats/foreign.js';
import {translateForeign} from '../../../src/formats/foreign/translate.js';
import {createElement, insert, part, textOf} from '../../helpers/mount.js';
import {Network, text} from '../../helpers/network.js';

/** What `live-updates check` finds in each, and that it finds no more, is in test/cli/broken-feeds.test.mjs. */
const feeds = (await (await fetch(new URL('../../fixtures/broken-feeds.json', import.meta.url))).json()) as readonly {
  readonly name: string;
  readonly wrong: string;
  readonly right: string;
  readonly findings: readonly string[];
}[];

/** What is no feed at all. */
const UNREADABLE = /^(?:format|broken|page|no-content)$/;

before(() => foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign)));

for (const {name, wrong, right, findings} of feeds)
  describe(name, () => {
    const isUnreadable = findings.some(code => UNREADABLE.test(code));
    let warn: SinonStub;
    beforeEach(() => (warn = stub(console, 'warn')));
    afterEach(() => warn.restore());

    it(`${isUnreadable ? 'is an error' : 'is shown all the same'}, and works when the advice was followed`, async () => {
      const server = new Network(text(wrong));
      const element = insert(createElement(server));
      await element.refresh();
      expect(element.error?.name).to.equal(isUnreadable ? 'FeedFormatError' : undefined);
      server.answer = text(right);
      await element.refresh();
      expect(element.error).to.equal(undefined);
      expect(textOf(part(element, 'update-title'))).to.match(/^Wind/);
    });
  });
