import {css} from './css.js';

/** An update's text, with every element that feed HTML may hold. */
export const body = css`
  .update-body {
    margin-top: 0.4em;
    /* letters that pile up marks stay in their own update */
    overflow: clip;
    overflow-clip-margin: 0.3em;
  }
  .update-body > *,
  .update-body :is(div, section, blockquote, details) > * {
    margin-top: 0.75em;
  }
  .update-body :first-child {
    margin-top: 0;
  }
  .update-body li {
    margin-bottom: 0.15em;
  }
  h3,
  h4,
  h5,
  h6 {
    font-size: 1em;
  }
  dt {
    font-weight: 700;
  }
  dd {
    padding-inline-start: 1.2em;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 0.07em solid;
    font-size: 1.12em;
    line-height: 1.4;
  }
  pre,
  .scroller {
    overflow: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9em;
  }
  th,
  td {
    padding-block: 0.4em;
    padding-inline-end: 1em;
    border-bottom: var(--_l);
    vertical-align: top;
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  th,
  caption {
    text-align: start;
  }
  caption,
  figcaption {
    padding-block: 0.5em;
    font-size: 0.82em;
    color: var(--live-updates-muted, var(--_s));
  }
`;
