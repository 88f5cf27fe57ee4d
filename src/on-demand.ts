/** A part of the code that most pages never need. It is loaded when it is first asked for, once for all who ask. */
export class OnDemand<T> {
  /** The part; `undefined` until it is loaded. A build that holds it sets it at once. */
  loaded: T | undefined;
  /** Whether it could not be had when it was last asked for. */
  isMissing = false;
  #load: (() => Promise<T>) | undefined;
  #loading: Promise<boolean> | undefined;
  readonly #name: string;

  /** `name` is what the console says of the part if it cannot be loaded. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Sets how the part is loaded. Each build does it in its own way. */
  provide(load: () => Promise<T>): void {
    this.#load = load;
  }

  /** Resolves with `true` when the part is loaded, with `false` if it cannot be had. After a failure the next call tries again. */
  load(): Promise<boolean> {
    return (this.#loading ??= Promise.resolve(this.loaded ?? this.#load?.()).then(
      loaded => {
        this.loaded = loaded;
        this.isMissing = !loaded;
        return !!loaded;
      },
      (cause: unknown) => {
        this.#loading = undefined;
        this.isMissing = true;
        console.warn(`live-updates: ${this.#name} could not be loaded.`, cause);
        return false;
      },
    ));
  }
}
