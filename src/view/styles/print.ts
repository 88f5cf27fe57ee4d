import {css} from './css.js';

/** On paper, folded text is shown, and nothing that waits for a click. */
export const print = css`
  @media print {
    .toolbar,
    .notice,
    .more,
    .update-share,
    .frame,
    [aria-expanded]::after {
      display: none;
    }
    .fold {
      display: block;
      content-visibility: visible;
    }
  }
`;
