import {css} from './css.js';

/** On paper, folded text is shown, and nothing that waits for a click. */
export const print = css`
  @media print {
    .toolbar,
    .notice,
    .more,
    .rest,
    .key-events-toggle,
    .place,
    .see-place,
    .update-share,
    .frame,
    [aria-expanded]::after {
      display: none;
    }
    .fold.fold.fold {
      max-height: none;
      mask: none;
      display: block;
      content-visibility: visible;
    }
  }
`;
