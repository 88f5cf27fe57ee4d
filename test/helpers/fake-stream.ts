/** Stands in for `EventSource`: it does what a test tells it to. */
export class FakeEventSource {
  /** All that were made since `install`, the last one last. */
  static made: FakeEventSource[] = [];
  static readonly #real = globalThis.EventSource;
  onopen: (() => void) | null = null;
  onmessage: ((event: {data: string}) => void) | null = null;
  onerror: (() => void) | null = null;
  isClosed = false;
  readonly url: string;
  readonly withCredentials: boolean;

  constructor(url: string, {withCredentials = false} = {}) {
    this.url = url;
    this.withCredentials = withCredentials;
    FakeEventSource.made.push(this);
  }

  /** Takes the place of the browser's own until `uninstall`. `other` is another thing to put there, `undefined` for nothing. */
  static install(other: unknown = FakeEventSource): void {
    FakeEventSource.made = [];
    Reflect.set(globalThis, 'EventSource', other);
  }

  static uninstall(): void {
    Reflect.set(globalThis, 'EventSource', FakeEventSource.#real);
  }

  static get last(): FakeEventSource {
    const last = FakeEventSource.made.at(-1);
    if (!last) throw new Error('There is no EventSource');
    return last;
  }

  /** How many are connected, or trying to be. */
  static get alive(): number {
    return FakeEventSource.made.filter(({isClosed}) => !isClosed).length;
  }

  open(): void {
    if (!this.isClosed) this.onopen?.();
  }

  send(data = ''): void {
    if (!this.isClosed) this.onmessage?.({data});
  }

  fail(): void {
    if (!this.isClosed) this.onerror?.();
  }

  close(): void {
    this.isClosed = true;
  }
}
