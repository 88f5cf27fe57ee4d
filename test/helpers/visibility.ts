import {stub} from 'sinon';

const stubs: {restore(): void}[] = [];

/** Sets what the page says of its visibility, and tells so. */
export function showPage(isVisible: boolean): void {
  restoreVisibility();
  stubs.push(
    stub(Document.prototype, 'visibilityState').get(() => (isVisible ? 'visible' : 'hidden')),
    stub(Document.prototype, 'hidden').get(() => !isVisible),
  );
  document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
}

/** Takes back what `showPage` has set. */
export function restoreVisibility(): void {
  for (const made of stubs.splice(0)) made.restore();
}
