import type {SinonFakeTimers} from 'sinon';
import {FakeEventSource} from './fake-stream.js';
import {feedOf, items} from './feeds.js';
import {mount, part, settle, textOf} from './mount.js';
import {json, Network} from './network.js';

let number = 0;
export const nextHub = (): string => `https://hub.example/element/${++number}`;

/** A feed that names this stream. */
export const told = (url: unknown, count = 1, live = {}): object =>
  feedOf(items(count), live, {hubs: [{type: 'EventSource', url}]});

/** Lets the code of streams load, and what it does be rendered. */
export async function streamsLoad(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await settle();
}

/** An element whose stream has opened. */
export async function mountTold(clock: SinonFakeTimers, attributes: Record<string, string> = {}) {
  const url = nextHub();
  const server = new Network(json(told(url)));
  const element = await mount(server, attributes);
  await streamsLoad();
  FakeEventSource.made.at(-1)?.open();
  clock.tick(0);
  await streamsLoad();
  return {element, server, url, line: () => textOf(part(element, 'status'))};
}
