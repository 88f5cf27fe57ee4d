import {css} from './css.js';

/** The status line, and the parts that stand in for updates: while they load, where there are none, after a fault. */
export const status = css`
  .status {
    padding-block: 0.8em;
    padding-inline-start: var(--_r);
    border-top: var(--_l);
  }
  .status button,
  .empty button {
    text-decoration-line: underline;
  }
  .fallback,
  .missing,
  .empty,
  .failure {
    padding-block: 0.8em;
  }
  .missing,
  .empty,
  .failure {
    padding-inline-start: var(--_r);
  }
  .empty,
  .failure {
    position: relative;
    border-top: var(--_l);
  }
  .failure button {
    margin-top: 0.75em;
  }
  /* three updates that are still empty; in forced colours their lines alone */
  .skeleton i {
    display: block;
    position: relative;
    height: 6.5em;
    padding-block: 0.85em 1.4em;
    padding-inline-start: var(--_r);
    border-top: var(--_l);
    background: repeating-linear-gradient(var(--live-updates-surface, var(--_f)) 0 1em, #0000 0 1.6em) content-box;
  }
`;
