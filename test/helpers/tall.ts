import type {LiveUpdates} from '../../src/index.js';
import {feedOf, items} from './feeds.js';
import {article, mount, settle} from './mount.js';
import {json, Network} from './network.js';

/** Lets what is in view be seen, and told of. */
export async function look(element: LiveUpdates): Promise<void> {
  await settle();
  await element.updateComplete;
}

export async function publish(element: LiveUpdates, server: Network, number: number): Promise<void> {
  server.serve(feedOf(items(number)));
  await element.refresh();
}

export async function mountTall(attributes: Record<string, string> = {}): Promise<[LiveUpdates, Network]> {
  const server = new Network(json(feedOf(items(30))));
  const element = await mount(server, {'page-size': '0', ...attributes});
  await look(element);
  return [element, server];
}

/** Twice: what was far away takes its size only when it comes near, and moves what was scrolled to. */
export async function scrollTo(element: LiveUpdates, number: number): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    article(element, number).scrollIntoView({block: 'start'});
    await look(element);
  }
}

export const toTop = (): void => window.scrollTo({top: 0, behavior: 'instant'});
