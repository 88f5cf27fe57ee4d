import {css} from './css.js';

/** The notice of held updates. Its place has no height to others, so nothing moves when it comes. It sticks to the top. */
export const notice = css`
  .notice-place {
    position: sticky;
    top: var(--live-updates-sticky-offset, 0em);
    height: 2.4em;
    margin-top: -2.4em;
    pointer-events: none;
    z-index: 2;
  }
  .notice {
    position: absolute;
    top: 0.1em;
    width: max-content;
    max-width: 100%;
    padding: 0.35em 0.5em;
    border: 0.08em solid #0000;
    background: var(--_n);
    color: var(--live-updates-on-accent, oklch(from var(--_n) calc((0.58 - l) * 99) 0 0));
    box-shadow: 0 0.1em 0.6em #0004;
    font-weight: 700;
    outline-offset: -0.25em;
    pointer-events: auto;
  }
  @media (forced-colors: active) {
    .notice {
      forced-color-adjust: none;
      color: HighlightText;
    }
  }
`;
