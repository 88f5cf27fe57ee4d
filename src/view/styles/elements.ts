import {css} from './css.js';

/** The look of an HTML element wherever it stands. Selectors are weak, so that a part's own rules always win. */
export const elements = css`
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    /* an element that the focus or a link leads to comes into view below the page's sticky header and the notice */
    scroll-margin-top: calc(3em + var(--live-updates-sticky-offset, 0em));
  }
  :focus-visible {
    outline: max(2px, 0.13em) solid;
    outline-offset: 0.1em;
  }
  a {
    color: var(--live-updates-link, inherit);
  }
  a,
  button {
    /* the least size of what is pressed, whatever the size of the text: https://www.w3.org/TR/WCAG22/#target-size-minimum */
    min-width: 24px;
    min-height: 24px;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }
  button,
  img,
  video {
    border-radius: var(--live-updates-radius);
  }
  button {
    border: 0;
    background-color: transparent;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  .previous a,
  .update-permalink,
  .update-footer a,
  .frame > a,
  .links a {
    display: inline-block;
    padding-block: 0.25em;
  }
  a:hover,
  button:hover {
    text-decoration-line: underline;
    text-decoration-color: currentColor;
  }
  [aria-expanded]::after {
    content: '\\00a0+' / ''; /* in a text of either direction */
    font-weight: 400;
  }
  [aria-expanded='true']::after {
    content: '\\00a0–' / '';
  }
  /* a line of a headline ends between phrases, not within a word */
  :lang(ja) {
    word-break: auto-phrase;
  }
  ul,
  ol {
    padding-inline-start: 1.2em;
  }
  img,
  video,
  audio {
    display: block;
    max-width: 100%;
  }
  /* a portrait is no higher than the column is wide */
  img,
  video {
    height: auto;
    max-height: 34em;
    object-fit: contain;
    object-position: 0;
  }
  :is(img, video):dir(rtl) {
    object-position: 100%;
  }
  /* a picture that cannot be had: its words, or nothing */
  img:not([src], [srcset])[alt=''] {
    display: none;
  }
  img:not([src], [srcset]) {
    min-height: 3em;
    padding: 0.6em;
    background: var(--live-updates-surface, var(--_f));
  }
`;
