import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {feedOf, items} from '../../helpers/feeds.js';
import {count, createElement, idsOf, insert, isOpen, mount, part} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

const OPTIONS = [
  'interval',
  'order',
  'pageSize',
  'expand',
  'timestamps',
  'headingLevel',
  'announce',
  'credentials',
] as const;

describe('a bad attribute', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  /** Attribute, value, property, what counts instead. */
  const rows: [string, string, (typeof OPTIONS)[number], unknown][] = [
    ['interval', '4', 'interval', 5],
    ['interval', '1e9', 'interval', 86_400],
    ['interval', 'soon', 'interval', 15],
    ['interval', '', 'interval', 15],
    ['page-size', '-3', 'pageSize', 0],
    ['page-size', 'many', 'pageSize', 20],
    ['heading-level', '0', 'headingLevel', 1],
    ['heading-level', '6', 'headingLevel', 5],
    ['heading-level', 'h2', 'headingLevel', 2],
    ['order', 'Oldest!', 'order', 'newest'],
    ['expand', 'some', 'expand', 'all'],
    ['expand', '-1', 'expand', 0],
    ['timestamps', 'sundial', 'timestamps', 'auto'],
    ['announce', 'loud', 'announce', 'polite'],
    ['credentials', 'all', 'credentials', 'omit'],
  ];
  for (const [name, value, property, sane] of rows) {
    it(`${name}="${value}" counts as ${JSON.stringify(sane)} and warns`, async () => {
      const element = await mount(feedOf(items(1)), {[name]: value});
      expect(element[property]).to.equal(sane);
      expect(warn).to.have.property('callCount', 1);
    });
  }

  it('warns once, however often the element renders and however many have it', async () => {
    const first = await mount(feedOf(items(1)), {order: 'sideways'});
    await first.refresh();
    await mount(feedOf(items(1)), {order: 'sideways'});
    expect(warn.callCount).to.equal(1);
  });

  it('hide with an unknown word warns and hides nothing', async () => {
    const element = await mount(feedOf(items(1)), {hide: 'subheader'});
    expect(count(element, 'header')).to.equal(1);
    expect(warn.callCount).to.equal(1);
  });

  it('leaves the feed on the page', async () => {
    const element = await mount(feedOf(items(2)), {order: 'x1', expand: 'x2', interval: 'x3', 'page-size': 'x4'});
    expect(idsOf(element)).to.deep.equal(['u2', 'u1']);
  });

  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const oddities: [string, unknown][] = [
    ['undefined', undefined],
    ['null', null],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['true', true],
    ['an array', ['newest']],
    ['an object', {}],
    ['an object that holds itself', circle],
    ['a BigInt', 10n],
    ['a Symbol', Symbol('odd')],
    ['a function', () => 1],
  ];
  for (const [name, value] of oddities) {
    it(`a property that is ${name} does not keep the updates from the page`, async () => {
      const element = createElement(new Network(json(feedOf(items(2)))));
      Object.assign(element, Object.fromEntries(OPTIONS.map(option => [option, value])));
      insert(element);
      await element.refresh();
      expect(idsOf(element)).to.not.be.empty;
    });
  }

  for (const name of ['hide', 'heading', 'src'] as const) {
    it(`a number for ${name} throws nothing`, async () => {
      const element = createElement(new Network(json(feedOf(items(1)))));
      Object.assign(element, {[name]: 5});
      insert(element);
      await element.refresh();
      expect(element.status).to.equal('live');
    });
  }
});

describe('good attributes', () => {
  const attributes: [string, string][] = [
    ['src', 'https://news.example/live/feed.json'],
    ['order', 'oldest'],
    ['page-size', '2'],
    ['expand', 'none'],
    ['heading', 'Ours'],
  ];

  for (const [name, list] of [
    ['in this order', attributes],
    ['in the other order', [...attributes].reverse()],
  ] as const) {
    it(`set ${name} after the element is in the page do the same`, async () => {
      const server = new Network(json(feedOf(items(3))));
      const element = insert(document.createElement('live-updates'));
      element.fetch = server.fetch;
      for (const [attribute, value] of list) element.setAttribute(attribute, value);
      await element.refresh();
      expect(idsOf(element)).to.deep.equal(['u1', 'u2']);
      expect([1, 2].filter(number => isOpen(element, number))).to.deep.equal([]);
      expect(part(element, 'title').textContent).to.equal('Ours');
    });
  }

  it('cause no warning', async () => {
    const warn = stub(console, 'warn');
    const good = {
      interval: '30',
      order: 'oldest',
      expand: '3',
      timestamps: 'absolute',
      announce: 'off',
      'page-size': '5',
    };
    await mount(feedOf(items(1)), {...good, 'heading-level': '3', credentials: 'include', hide: 'header footer'});
    warn.restore();
    expect(warn.args).to.deep.equal([]);
  });

  it('that are taken away leave the default without a warning', async () => {
    const warn = stub(console, 'warn');
    const element = await mount(feedOf(items(1)), {interval: '30', order: 'oldest', expand: 'none', hide: 'header'});
    for (const name of ['interval', 'order', 'expand', 'hide']) element.removeAttribute(name);
    await element.updateComplete;
    warn.restore();
    expect([element.interval, element.order, element.expand]).to.deep.equal([15, 'newest', 'all']);
    expect(count(element, 'header')).to.equal(1);
    expect(warn.args).to.deep.equal([]);
  });
});
