import {css} from './css.js';

/** The footer: credits, and where the coverage goes on. */
export const footer = css`
  .footer {
    position: relative;
    padding-block: 0.8em;
    padding-inline-start: var(--_r);
    border-top: var(--_l);
  }
  .links {
    gap: 0 1.15em;
  }
`;
