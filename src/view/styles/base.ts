import {css} from 'lit';

/**
 * What several parts share. Rules of one declaration list stand once, for the file's size; block axis is physical, the
 * inline axis is not. The host's ink and one accent: everything but the accent derives from `currentColor`, so that a
 * page which never says `color-scheme` works too. Sizes are in `em` of the host's own text.
 * A property without a fallback that nobody sets leaves what it is for inherited, or at its initial value.
 */
export const base = css`
  :host {
    --_a: var(--live-updates-accent, light-dark(#c40d2c, #ff6369));
    --_l: thin solid var(--live-updates-border, color-mix(in oklab, currentColor 22%, #0000));
    display: block;
    container-type: inline-size;
    contain-intrinsic-width: 15em;
    color: var(--live-updates-text);
    background: var(--live-updates-background);
    font-family: var(--live-updates-font);
    font-size: var(--live-updates-font-size);
    line-height: 1.55;
    text-align: start;
    overflow-wrap: break-word;
    text-wrap: wrap;
    /* what a page sets for its own words would fall on some of ours and not on others */
    white-space: normal;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
  }
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    /* what the focus or a link leads to comes into view below the page's sticky header and the notice */
    scroll-margin-top: calc(3em + var(--live-updates-sticky-offset, 0em));
  }
  button {
    border: 0;
    background-color: transparent;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  a,
  button {
    color: inherit;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }
  button,
  .update-image {
    border-radius: var(--live-updates-radius);
  }
  :focus-visible {
    outline: 0.13em solid;
    outline-offset: 0.1em;
  }
  .container,
  #end {
    outline: 0;
  }
  a:hover,
  button:hover,
  .status button,
  .banner:hover .banner-headline,
  .update-toggle:hover .update-title {
    text-decoration-line: underline;
  }
  .update-meta a,
  .banner:hover,
  .update-toggle:hover {
    text-decoration: none;
  }
`;
