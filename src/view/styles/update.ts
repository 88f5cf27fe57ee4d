import {css} from './css.js';

/**
 * An update: its article, its heading, and the times and marks beside that. The tick on its line says its rank, as on a
 * ruler: `--_w` is the weight of the tick, `--_c` its colour.
 */
export const update = css`
  .update {
    display: flow-root;
    break-inside: avoid;
    margin-bottom: var(--live-updates-gap, 1.4em);
    padding-top: 0.85em;
  }
  .update > slot {
    display: block;
  }
  .update > ::slotted(*) {
    margin-top: 0.75em;
  }
  .collapsed,
  .withdrawn {
    margin-bottom: min(0.7em, var(--live-updates-gap, 1.4em));
  }

  .key,
  .pinned,
  .new,
  .linked {
    --_w: 0.25em;
  }
  .new {
    --_c: var(--_a);
  }
  .withdrawn::before {
    border-top-style: dashed;
  }
  .pinned::before,
  .linked::before,
  .new::after {
    width: 100%;
  }
  .linked::before {
    border-top-style: double;
  }
  .new::after {
    scale: 0 1;
    transform-origin: left;
  }
  .new:dir(rtl)::after {
    transform-origin: right;
  }
  @media (prefers-reduced-motion: no-preference) {
    /* a line over the full width draws back to its tick; a transform leaves the page's main thread free */
    .new::after {
      animation: new 1.5s;
    }
    .update::before {
      transition: border 1s;
    }
    @keyframes new {
      from {
        scale: 1;
      }
    }
  }

  .update-meta {
    line-height: 1.4;
  }
  .update-meta a {
    color: inherit;
  }
  .update-meta a:not(:hover) {
    text-decoration: none;
  }
  .update-time {
    font-weight: 700;
  }
  .see-place {
    padding-block: 0.25em;
    text-decoration-line: underline;
  }
  .clock {
    display: none;
  }
  /* above the text they stand at the end of the line */
  .shares {
    margin-inline-start: auto;
  }
  .collapsed :is(.clock, .update-edited, .shares),
  .withdrawn .clock {
    display: none;
  }

  .update-toggle {
    display: flex;
    justify-content: end; /* where the words are out of sight, the sign stands alone */
    gap: 0.5em;
    width: 100%;
    padding-block: 0.1em;
    text-wrap: balance;
  }
  .key .update-toggle {
    font-size: clamp(1.25em, 1em + 1.2cqi, 1.4em);
  }
  .update-toggle > span {
    flex: 1;
  }
  .update-label {
    display: block;
    font-size: 0.68em; /* of the headline's size */
    font-family: var(--live-updates-heading-font);
  }
  .key .update-label {
    font-weight: 700;
    color: var(--_i);
  }
  /* an open update without a title has a heading for screen readers, of which only the sign is seen */
  .untitled.expanded [role='heading'] {
    float: inline-end;
    margin-top: -1.9em;
    margin-inline-start: 0.5em;
  }
  .untitled .update-meta {
    min-height: 1.9em;
    padding-inline-end: min(1.6em, var(--_u));
  }

  /* in a wide element times and marks stand in the rail */
  @container (width >= 34em) {
    .update-meta {
      float: inline-start;
      width: max(var(--_t), var(--_r) - 0.7em);
      margin-inline-start: calc(-1 * var(--_r));
      padding-top: 0.15em;
    }
    .untitled.expanded [role='heading'] {
      margin-top: 0;
    }
    .clock {
      display: block;
    }
  }
`;
