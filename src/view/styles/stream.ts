import {css} from './css.js';

/**
 * The stream: batches of updates, the lines between them, and the button below. It has no sibling combinators: with `.a + .b`
 * the browser computes the styles of all updates anew at each insert.
 */
export const stream = css`
  /* Far from the view the browser skips a batch. Without scroll anchoring that would move the text that is read. */
  @supports (overflow-anchor: auto) {
    .batch {
      content-visibility: auto;
      /* the height of ten updates of a newspaper, until the batch was seen */
      contain-intrinsic-height: auto max(230em, 450em - 620cqi);
      overflow-clip-margin: 0.3em; /* the ticks stand on the edge; with more, Chromium books shifts that nobody sees */
    }
    /* The place is kept by the size of what is new, so that is laid out at once. A folded update costs little. */
    .batch:has(> :is(.new, .collapsed)) {
      content-visibility: visible;
    }
  }
  .day {
    padding-block: 2.2em 0.4em;
    padding-inline-start: var(--_r);
    font-weight: 700;
  }
  /* its line covers that of the next update */
  .marker,
  .lifted {
    position: relative;
    z-index: 1;
    margin-bottom: -0.07em;
    padding-block: 0.25em;
    padding-inline-start: var(--_r);
    border-bottom: 0.12em solid;
    font-weight: 700;
    color: var(--_i);
  }
  /* what stands in the place of a pinned update */
  .place {
    padding-block: 0.4em 0.9em;
    padding-inline-start: var(--_r);
    border-top: var(--_l);
  }
  .place > * {
    padding-block: 0.25em;
  }
  .marker > ::before,
  .place > ::before {
    content: '↑ ' / '';
  }
  .above > ::before {
    content: '↓ ' / '';
  }
  .more {
    width: 100%;
    margin-block: 0.4em 1.5em;
    text-align: center;
  }
  .teased .more {
    width: auto;
    margin-inline-end: 1em;
  }
  @container (width >= 34em) {
    .more {
      width: fit-content;
      margin-inline-start: var(--_r);
    }
  }
`;
