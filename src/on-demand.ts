/** A piece of code that most pages never need: loaded when first asked for, for all who ask. */
export class OnDemand<T> {
  /** The piece, once it is here. */
  loaded: T | undefined;
  #load: (() => Promise<T>) | undefined;
  #loading: Promise<boolean> | undefined;
  readonly #warning: string;

  /** `warning` ends the sentence of what could not be loaded. */
  constructor(warning: string) {
    this.#warning = warning;
  }

  /** Says where it comes from. */
  provide(load: () => Promise<T>): void {
    this.#load = load;
  }

  /** Resolves once it is here, or with `false` if it could not be had: who asks next has it tried again. */
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
