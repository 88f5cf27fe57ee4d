/** A part of the code that most pages never need. It is loaded when it is first asked for, once for all who ask. */
export class OnDemand<T> {
  /** The part; `undefined` until it is loaded. */
  loaded: T | undefined;
  #load: (() => Promise<T>) | undefined;
  #loading: Promise<boolean> | undefined;
  readonly #warning: string;

  /** `warning` follows "live-updates: " in the console if the part cannot be loaded. */
  constructor(warning: string) {
    this.#warning = warning;
  }

  /** Sets how the part is loaded. Each build does it in its own way. */
  provide(load: () => Promise<T>): void {
    this.#load = load;
  }

  /** Resolves with `true` when the part is loaded, with `false` if it cannot be had. After a failure the next call tries again. */
  load(): Promise<boolean> {
    return (this.#loading ??= Promise.resolve(this.#load?.()).then(
      loaded => {
        this.loaded = loaded;
        return !!loaded;
      },
      (cause: unknown) => {
        this.#loading = undefined;
        console.warn(`live-updates: ${this.#warning}`, cause);
        return false;
      },
    ));
  }
}
