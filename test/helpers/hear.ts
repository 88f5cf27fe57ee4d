import type {SinonFakeTimers} from 'sinon';
import type {LiveUpdates} from '../../src/index.js';
import {find, settle, textOf} from './mount.js';

/** What screen readers are told, each time something is. */
export function hear(element: LiveUpdates): string[] {
  const said: string[] = [];
  const region = find(element, '[role=status]');
  const observer = new MutationObserver(() => {
    if (textOf(region)) said.push(textOf(region));
  });
  observer.observe(region, {childList: true, characterData: true, subtree: true});
  return said;
}

/** Moves on by seconds, and lets what is due be rendered. */
export async function pass(clock: SinonFakeTimers, seconds: number): Promise<void> {
  clock.tick(seconds * 1000);
  await settle();
}
