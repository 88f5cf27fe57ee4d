import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Events = WindowEventMap & DocumentEventMap;

/** For a listener that hears of events before all others, and prevents none. */
export const EARLY: AddEventListenerOptions = {capture: true, passive: true};

/** One thing that an element does by itself. It reads options of its host when it needs them, and uses these parts of it. */
export abstract class Behaviour<Host extends ReactiveControllerHost, Parts = void> implements ReactiveController {
  protected readonly host: Host;
  protected readonly parts: Parts;
  #abort: AbortController | undefined;

  constructor(host: Host, parts: Parts) {
    this.host = host;
    this.parts = parts;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /** Listens to these events until the element leaves the page. */
  protected listen<Name extends keyof Events>(
    target: EventTarget,
    names: readonly Name[],
    listener: (event: Events[Name]) => void,
    options?: AddEventListenerOptions,
  ): void {
    const {signal} = (this.#abort ??= new AbortController());
    for (const name of names) target.addEventListener(name, listener as EventListener, {...options, signal});
  }
}
