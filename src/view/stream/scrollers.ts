let observer: ResizeObserver | undefined;

function onSize(entries: readonly ResizeObserverEntry[]): void {
  for (const {target} of entries) {
    const isScrolling = target.scrollWidth > target.clientWidth;
    if (isScrolling || !target.matches(':focus')) (target as HTMLElement).tabIndex = isScrolling ? 0 : -1;
    target.ariaLabel = (isScrolling && target.querySelector('caption')?.textContent) || null;
  }
}

/** Makes the boxes of a body that scroll sideways stops of the keyboard with a name, while there is something to scroll to. */
export function watchScrollers(body: Element): void {
  for (const scroller of body.querySelectorAll('.scroller')) {
    observer ??= new ResizeObserver(onSize);
    observer.unobserve(scroller); // its content may be new, so it is measured again
    observer.observe(scroller);
  }
}
