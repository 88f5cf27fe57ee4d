import {expect, fixtureSync, html} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import '../../src/index.js';
import type {LiveUpdates} from '../../src/index.js';
import {cut, FEED_URL, json, Network, type Answer} from './network.js';

// what a reader did in one test is forgotten in the next
beforeEach(() => {
  localStorage.clear();
  sessionStorage.removeItem('live-updates paused');
});

type Attributes = Readonly<Record<string, string>>;

/** An element that is not in the page yet. */
export function createElement(server: Network, attributes: Attributes = {}, fallback = ''): LiveUpdates {
  const element = document.createElement('live-updates');
  element.fetch = server.fetch;
  element.innerHTML = fallback;
  for (const [name, value] of Object.entries({src: FEED_URL, ...attributes})) element.setAttribute(name, value);
  return element;
}

/** Puts it into the page, from which the end of the test takes it. */
export function insert<E extends Element>(element: E): E {
  fixtureSync<HTMLElement>(html`<main></main>`).append(element);
  return element;
}

/** An element in the page whose first check is over. */
export async function mount(
  source: Network | object,
  attributes?: Attributes,
  fallback?: string,
): Promise<LiveUpdates> {
  const server = source instanceof Network ? source : new Network(json(source));
  const element = insert(createElement(server, attributes, fallback));
  await element.refresh();
  return element;
}

/** An element in the page with two failed checks behind it: one alone is not shown. */
export async function mountFailing(server: Network, attributes?: Attributes, fallback?: string): Promise<LiveUpdates> {
  const element = await mount(server, attributes, fallback);
  await element.refresh();
  return element;
}

/** Two checks, both of which fail: one alone is not shown. */
export async function failTwice(element: LiveUpdates, server: Network, answer: Answer = cut): Promise<void> {
  server.answer = answer;
  await element.refresh();
  await element.refresh();
}

/** An element without a feed of its own: it shows what is applied. */
export async function mountBare(attributes: Attributes = {}): Promise<LiveUpdates> {
  return mount({}, {src: '', ...attributes});
}

/** Moves on until the element has asked once more by itself, and waits until that check is rendered. */
export async function nextCheck(element: LiveUpdates, server: Network, clock: SinonFakeTimers): Promise<void> {
  const before = server.requests.length;
  for (let second = 0; second <= 300 && server.requests.length === before; second++) clock.tick(1000);
  expect(server.requests).to.have.length(before + 1);
  await element.refresh();
}

/** Lets everything go on that waits for no clock. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise(done => requestAnimationFrame(done));
}

const rootOf = ({shadowRoot}: LiveUpdates): ShadowRoot => must(shadowRoot, 'shadow root');

function must<T>(found: T | null | undefined, name: string): T {
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

export const find = (element: LiveUpdates, selector: string): HTMLElement =>
  must(rootOf(element).querySelector<HTMLElement>(selector), selector);

/** What carries this part name. */
export const part = (element: LiveUpdates, name: string): HTMLElement => find(element, `[part~=${name}]`);

export const parts = (element: LiveUpdates, name: string): HTMLElement[] => [
  ...rootOf(element).querySelectorAll<HTMLElement>(`[part~=${name}]`),
];

export const count = (element: LiveUpdates, name: string): number => parts(element, name).length;

/** The article of the update with this number. */
export const article = (element: LiveUpdates, number: number): HTMLElement => find(element, `[data-id=u${number}]`);

/** What carries this part name in the article of the update with this number. */
export const partIn = (element: LiveUpdates, number: number, name: string): HTMLElement =>
  find(element, `[data-id=u${number}] [part~=${name}]`);

export const idsOf = (element: LiveUpdates): (string | undefined)[] =>
  parts(element, 'update').map(({dataset}) => dataset['id']);

/** Text with its white space as it is seen. */
export const textOf = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const isOpen = (element: LiveUpdates, number: number): boolean =>
  partIn(element, number, 'update-toggle').getAttribute('aria-expanded') === 'true';

/** What is written on its buttons. */
export const labelsOf = (element: LiveUpdates): string[] => [...rootOf(element).querySelectorAll('button')].map(textOf);

export const button = (element: LiveUpdates, label: string): HTMLButtonElement =>
  must(
    [...rootOf(element).querySelectorAll('button')].find(found => textOf(found) === label),
    label,
  );

/** The element inside that has the focus. */
export const focused = (element: LiveUpdates): Element | null => rootOf(element).activeElement;
