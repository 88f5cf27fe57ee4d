import {LiveUpdates} from './live-updates.js';

/** Replaces a stand-in, for editors that strip unknown tags but keep `data-*`. Its children become the fallback content. */
function replaceStandIn(standIn: HTMLElement): void {
  const element = document.createElement('live-updates');
  // data-* passes through other people's sanitizers: only our own names may become attributes, never an onclick
  for (const name of LiveUpdates.observedAttributes) {
    const value = standIn.getAttribute(`data-${name === 'src' ? 'live-updates' : name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...standIn.childNodes);
  standIn.replaceWith(element);
}

function replaceStandIns(): void {
  for (const standIn of document.querySelectorAll<HTMLElement>('div[data-live-updates]')) replaceStandIn(standIn);
}

/** Whether the browser has everything that the element needs. One from before mid-2024 has not, and keeps the page's own link. */
function canRun(): boolean {
  return 'any' in AbortSignal && 'canParse' in URL && CSS.supports('selector(:state(live))');
}

/** Registers the element and replaces the stand-ins, now and once the page is parsed. */
export function start(): void {
  if (!canRun()) return;
  customElements.define('live-updates', LiveUpdates);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', replaceStandIns, {once: true});
  else replaceStandIns();
}
