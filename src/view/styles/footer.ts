import {css} from './css.js';

/** The footer: credits, and where the coverage goes on. */
export const footer = css`
  .footer {
    position: relative;
    padding-block: 0.8em;
    padding-inline-start: calc(var(--_r) / 0.82);
    border-top: var(--_l);
    font-size: 0.82em;
    color: var(--live-updates-muted, var(--_s));
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.15em;
  }
  .links a {
    display: inline-block;
    min-width: 2em;
    padding-block: 0.25em;
  }
`;
