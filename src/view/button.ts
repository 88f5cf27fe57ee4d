import {html, nothing, type TemplateResult} from 'lit';

/** A button that is a part of its own, with a further class. `isOpen` is for one that unfolds something. */
export const buttonTemplate = (
  part: string,
  label: string,
  onClick: () => void,
  isOpen: boolean | typeof nothing = nothing,
  name = '',
): TemplateResult =>
  html`<button class="${part} ${name}" part=${part} aria-expanded=${isOpen} @click=${onClick} .textContent=${label}></button>`;
