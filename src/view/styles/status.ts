import {css} from './css.js';

/** The status line, the footer, and the parts that stand in for updates: while they load, where there are none, after a fault. */
export const status = css`
  .status button,
  .empty button {
    text-decoration-line: underline;
  }
  .fallback,
  .status,
  .missing,
  .empty,
  .failure,
  .footer {
    padding-block: 0.8em;
  }
  .status,
  .missing,
  .empty,
  .failure,
  .footer {
    padding-inline-start: var(--_r);
  }
  .status,
  .empty,
  .failure,
  .footer {
    position: relative;
    border-top: var(--_l);
  }
  .failure button {
    margin-top: 0.75em;
  }
  .links {
    gap: 0 1.15em;
  }
  /* three updates that are still empty; in forced colours their lines alone */
  .skeleton i {
    display: block;
    height: 6.5em;
    padding-block: 0.85em 1.4em;
    padding-inline-start: var(--_r);
    background: repeating-linear-gradient(var(--live-updates-surface, var(--_f)) 0 1em, #0000 0 1.6em) content-box;
  }
`;
