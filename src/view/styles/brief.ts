import {css} from './css.js';

/**
 * The fact box, and the brief: key points and key events. In a wide element the brief stands in a column of its own, beside
 * the stream.
 */
export const brief = css`
  .box,
  .brief > * {
    padding-block: clamp(0.5em, 1.4cqi, 0.8em);
    border-bottom: var(--_l);
  }
  .brief ul {
    list-style: none;
    padding: 0;
  }
  .label {
    font-weight: 700;
  }
  .key-points li {
    display: flex;
    gap: 0.7em;
    padding-block: 0.15em;
  }
  .key-points li::before {
    content: '–' / '';
  }
  /* all headlines begin at one edge, however long the times are */
  .key-events ul {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 0 0.7em;
  }
  .key-events li,
  .key-events li > button {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  .key-events li > button {
    align-items: baseline;
    padding-block: 0.15em;
  }
  .key-events span {
    grid-column: 2;
    text-align: start; /* what it would inherit from a list item is an edge of the page */
  }
  .key-events .key-events-toggle {
    display: inline-block;
    width: auto;
    padding-block: 0.25em;
  }
  @container (width < 34em) {
    .key-events .late {
      display: none;
    }
  }
  @container (width >= 64em) {
    .briefed {
      --_r: var(--live-updates-rail, 9em);
      max-width: none;
      display: grid;
      grid-template-columns: minmax(0, var(--_m)) minmax(13em, 18em);
      gap: 0 3em;
      align-items: start;
    }
    .brief {
      --_r: 0em;
      --_u: 100%;
      --_b: 0%;
      grid-area: 1 / 2 / span 12;
      position: sticky;
      top: calc(0.5em + var(--live-updates-sticky-offset, 0em));
      border-top: var(--_l);
    }
    /* taller than the view, it would not show its end */
    .brief:has([aria-expanded='true']) {
      position: static;
    }
  }
`;
