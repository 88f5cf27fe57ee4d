/** Runs a task when the browser has time; in WebKit, which does not tell when that is, as the next task. */
export function whenIdle(task: () => void, options?: IdleRequestOptions): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, options);
  else setTimeout(task);
}
