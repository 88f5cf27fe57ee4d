import type {ReactiveController, ReactiveControllerHost} from 'lit';

export interface StatesCallbacks {
  readonly states: CustomStateSet;
  readonly status: () => string;
  readonly isEmpty: () => boolean;
  readonly isPending: () => boolean;
}

/** Keeps the element's custom states, `:state(…)` in style sheets. */
export class States implements ReactiveController {
  readonly #callbacks: StatesCallbacks;

  constructor(host: ReactiveControllerHost, callbacks: StatesCallbacks) {
    this.#callbacks = callbacks;
    host.addController(this);
  }

  hostUpdated(): void {
    const {states, status, isEmpty, isPending} = this.#callbacks;
    const now = [status()];
    if (isEmpty()) now.push('empty');
    if (isPending()) now.push('pending');
    for (const state of [...states, ...now]) states[now.includes(state) ? 'add' : 'delete'](state);
  }
}
