import {css} from './css.js';

/** On paper, folded text is shown, and nothing that waits for a click. Links show their addresses, times are no distances. */
export const print = css`
  @media print {
    button:not(.banner, .update-toggle, li > *),
    .key-events .key-events-toggle,
    .toolbar,
    .place,
    .frame > div,
    .live .status,
    .update-meta:has(.clock) .update-permalink,
    .untitled .update-toggle,
    [aria-expanded]::after {
      display: none;
    }
    .fold.fold.fold {
      max-height: none;
      mask: none;
      display: block;
    }
    .update .clock {
      display: block;
    }
    .banner-time {
      font-size: 0;
    }
    .banner-time::after {
      content: attr(title);
      font-size: 10pt;
    }
    .fold {
      content-visibility: visible;
    }
    ::details-content {
      content-visibility: visible;
    }
    :is(.fold, .footer) a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
