import {expect, fixtureSync} from '@open-wc/testing';
import {feedOf, items} from '../../helpers/feeds.js';
import {mount} from '../../helpers/mount.js';

const BOXES: Record<string, string> = {
  'a centred column of flex items': 'display: flex; flex-direction: column; align-items: center',
  'a row of flex items': 'display: flex',
  'a row of flex items that wraps': 'display: flex; flex-wrap: wrap',
  'a grid of centred cells': 'display: grid; justify-items: center',
  'a grid with a column that fits': 'display: grid; grid-template-columns: auto 200px',
  'an inline block': 'display: inline-block',
  'a box that fits what it holds': 'width: fit-content',
  'a float': 'float: left',
  'a table cell': 'display: table-cell',
};

describe('in a box as wide as what it holds', () => {
  for (const [name, css] of Object.entries(BOXES)) {
    it(`the stream is as wide as its texts ask for: ${name}`, async () => {
      const element = await mount(feedOf(items(2)));
      const page = fixtureSync<HTMLElement>(`<div style="width: 900px"><div style="${css}"></div></div>`);
      page.firstElementChild!.append(element);
      expect(element.offsetWidth).to.be.within(600, 900);
    });
  }

  const {'a grid with a column that fits': _beside, 'a table cell': _cell, ...alone} = BOXES;
  for (const [name, css] of Object.entries(alone)) {
    it(`the stream is no wider than a narrow page: ${name}`, async () => {
      const element = await mount(feedOf(items(2)));
      const page = fixtureSync<HTMLElement>(`<div style="width: 300px"><div style="${css}"></div></div>`);
      page.firstElementChild!.append(element);
      expect(element.offsetWidth).to.be.within(240, 300);
    });
  }

  for (const [name, css] of Object.entries({
    'a column as narrow as its longest word': 'display: grid; grid-template-columns: min-content 1fr',
    'a box as narrow as its longest word': 'width: min-content',
    'an inline block in a table cell': 'display: table-cell; width: 1px',
    'a flex item that takes no more': 'display: flex; width: min-content',
  })) {
    it(`the stream can be read: ${name}`, async () => {
      const element = await mount(feedOf(items(2)));
      const page = fixtureSync<HTMLElement>(`<div style="width: 900px"><div style="${css}"></div></div>`);
      page.firstElementChild!.append(element);
      expect(element.offsetWidth).to.be.within(190, 900);
    });

    it(`the stream is no wider than a sidebar: ${name}`, async () => {
      const element = await mount(feedOf(items(2)));
      const page = fixtureSync<HTMLElement>(
        `<div style="width: 240px; font-size: 2em"><div style="${css}"></div></div>`,
      );
      page.firstElementChild!.append(element);
      expect(element.offsetWidth).to.be.within(190, 240);
    });
  }

  it('no narrower room is exceeded where the page says how wide it is', async () => {
    const element = await mount(feedOf(items(2)));
    fixtureSync<HTMLElement>('<div style="width: 180px"></div>').append(element);
    expect([element.offsetWidth, element.scrollWidth]).to.deep.equal([180, 180]);
  });
});
