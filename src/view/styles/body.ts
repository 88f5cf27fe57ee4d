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
  /* items that no list holds: WebKit counts all such items of the page anew at each, to number it */
  :not(ul, ol) > li {
    display: block;
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
  /* of a text without end only what is near the view is laid out */
  .piece {
    content-visibility: auto;
    contain-intrinsic-height: auto 20em;
  }
  .scroller {
    overflow: auto;
  }
  /* a picture in a line of text */
  :is(a, b, em, i, li, p, span, strong, sub, sup, td, th) > img {
    display: inline-block;
    vertical-align: middle;
  }
  /* a link that holds no words and no picture that could be had is where the focus stops: it shows its name */
  a[aria-label]:not(:has(img:is([src], [srcset]), video, audio)) {
    padding-block: 0.25em;
  }
  a[aria-label]:not(:has(img:is([src], [srcset]), video, audio))::after {
    content: attr(aria-label);
  }
  .sign {
    width: auto;
    height: 1.2em;
  }
  .sign:not([src]) {
    min-height: 0;
    padding: 0;
    background-color: transparent;
  }
  table {
    width: 100%;
    border-spacing: 0;
    font-size: 0.9em;
  }
  th,
  td {
    overflow-wrap: break-word;
    padding-block: 0.4em;
    padding-inline-end: 1em;
    border-bottom: var(--_l);
    vertical-align: top;
  }
  :is(td, th):last-child {
    padding-inline-end: 0;
  }
  .box tbody > :last-child > * {
    border: 0;
  }
  th,
  caption {
    text-align: start;
  }
  caption,
  figcaption {
    padding-block: 0.5em;
  }
`;
