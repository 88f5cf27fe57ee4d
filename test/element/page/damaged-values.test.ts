import {expect} from '@open-wc/testing';
import {FEED, SCRIPT, openPage, streamsOf, shows} from '../../helpers/page.js';

describe('a value that was damaged or is meant otherwise', () => {
  const embed = (attributes: string): string => `<live-updates ${attributes}></live-updates>${SCRIPT}`;

  for (const [what, src] of [
    ['curly quotes', `src=”${FEED}”`],
    ['low quotes', `src=„${FEED}“`],
    ['guillemets', `src=«${FEED}»`],
    ['zero-width signs', `src="\u200b${FEED}\ufeff"`],
    ['escaped quotes', `src="&quot;${FEED}&quot;"`],
  ] as const) {
    it(`is understood and told of: ${what}`, async () => {
      const page = await openPage(embed(src));
      await shows(page);
      expect(page.warned.filter(line => line.includes('src,'))).to.have.length(1);
    });
  }

  for (const name of ['paused', 'collapsed', 'title-count', 'debug'])
    for (const value of ['false', 'FALSE', 'off', 'no', '0']) {
      it(`is off: ${name}="${value}"`, async () => {
        const page = await openPage(embed(`src='${FEED}' ${name}="${value}"`));
        const [element] = streamsOf(page);
        const {paused, collapsed, titleCount, debug} = element!;
        expect([paused, collapsed, titleCount, debug]).to.deep.equal([false, false, false, false]);
        expect(page.warned.join()).to.include(`${name}="${value}"`);
      });
    }

  for (const name of ['paused', 'collapsed', 'title-count', 'debug'])
    for (const value of ['', 'true', name, '1']) {
      it(`is on: ${name}="${value}"`, async () => {
        const page = await openPage(embed(`src='${FEED}' ${name}="${value}"`));
        const element = streamsOf(page)[0]! as unknown as Record<string, unknown>;
        expect(element[name === 'title-count' ? 'titleCount' : name]).to.equal(true);
      });
    }

  for (const value of ['false', 'no', '0']) {
    it(`is off: memory="${value}" and deep-links="${value}"`, async () => {
      const page = await openPage(embed(`src='${FEED}' memory="${value}" deep-links="${value}"`));
      await shows(page);
      expect([streamsOf(page)[0]?.memory, streamsOf(page)[0]?.deepLinks]).to.deep.equal(['off', 'off']);
    });
  }

  for (const [written, meant] of [
    ['Storm &amp;amp; tide', 'Storm & tide'],
    ['Oban&amp;#8217;s storm &amp;#038; tide', 'Oban’s storm & tide'],
  ] as const)
    it(`is read as if it were escaped once: heading="${written}"`, async () => {
      const page = await openPage(embed(`src='${FEED}' heading="${written}"`));
      await shows(page);
      expect(streamsOf(page)[0]?.shadowRoot?.querySelector('[part=title]')?.textContent).to.equal(meant);
      expect(page.warned).to.deep.equal([]);
    });

  it('is named as it was written', async () => {
    const page = await openPage(embed(`src='${FEED}' page-size="ten"`));
    await shows(page);
    expect(page.warned.join()).to.include('page-size, "ten"');
  });
});
