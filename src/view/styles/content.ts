import {css} from 'lit';

/** What feed HTML may hold, set in the host's own typeface. */
export const content = css`
  .update-body :where(ul, ol) {
    padding-inline-start: 1.2em;
  }
  .update-body :where(li) {
    margin-block-end: 0.15em;
  }
  .update-body :where(dd) {
    padding-inline-start: 1.2em;
  }
  .update-body :where(h1, h2, h3, h4, h5, h6, dt) {
    font-weight: 700;
  }
  .update-body :where(div, section, blockquote, details) > :not(:first-child) {
    margin-block-start: 0.75em;
  }
  blockquote {
    border-inline-start: 0.07em solid;
    padding-inline-start: 1em;
    font-size: 1.12em;
    line-height: 1.4;
  }
  .scroller,
  pre {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.92em;
  }
  th,
  td {
    border-block-end: var(--_line);
    padding-block: 0.4em;
    padding-inline-end: 1em;
    text-align: start;
    vertical-align: top;
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  caption,
  figcaption {
    font-size: 0.82em;
    text-align: start;
    padding-block: 0.45em;
  }
  img,
  video,
  audio {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
`;
