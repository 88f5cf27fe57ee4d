import {canRun} from './can-run.js';
import {ownDocument} from './own-document.js';
import {LiveUpdates} from './live-updates.js';

const STAND_IN = 'data-live-updates';

const STAND_INS = `div[${STAND_IN}]`;

/** The element that is in a stand-in. */
const elementIn = (standIn: Element): Element | null => standIn.querySelector(':scope > live-updates');

/** The attribute of a stand-in that holds the value of one of the element. */
const dataName = (name: string): string => (name === 'src' ? STAND_IN : `data-${name}`);

/**
 * Hands attributes of a stand-in on: all, or the one that has changed. Of all `data-*`, only our own names become attributes,
 * and never an `onclick`.
 */
function copyAttributes(standIn: Element, element: Element, changed?: string | null): void {
  for (const name of LiveUpdates.observedAttributes) {
    if (changed && changed !== dataName(name)) continue;
    const value = standIn.getAttribute(dataName(name));
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/**
 * Puts an element into a stand-in, for editors that strip unknown tags but keep `data-*`. The stand-in stays in the page,
 * because it belongs to whoever made it, a framework for example. Its children become the fallback content.
 */
function fillStandIn(standIn: Element): void {
  if (elementIn(standIn)) return;
  const element = document.createElement('live-updates');
  copyAttributes(standIn, element);
  element.append(...standIn.childNodes);
  standIn.append(element);
}

/** Fills the stand-ins in a part of the page, which may be one itself. */
function fillStandIns(root: Element): void {
  for (const standIn of [root, ...root.querySelectorAll(STAND_INS)])
    if (standIn.matches(STAND_INS)) fillStandIn(standIn);
}

/** Fills the stand-ins that came with a change of the page, and hands on changed attributes. */
function followPage(records: readonly MutationRecord[]): void {
  for (const {target, addedNodes, attributeName} of records) {
    const changed = target as Element;
    const isChanged = attributeName && changed.matches(STAND_INS);
    const element = isChanged && elementIn(changed);
    if (element) copyAttributes(changed, element, attributeName);
    else if (isChanged || addedNodes.length) fillStandIns(changed);
  }
}

/** Registers the element and fills the stand-ins: those that are there, and all that come later. */
export function start(): void {
  if (!canRun()) return;
  customElements.define('live-updates', LiveUpdates);
  const root = ownDocument('documentElement');
  new MutationObserver(followPage).observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: LiveUpdates.observedAttributes.map(dataName),
  });
  fillStandIns(root);
}
