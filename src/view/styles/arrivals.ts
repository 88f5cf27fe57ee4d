import {css} from 'lit';

/** What is said of new updates: the notice of those that wait, the line of the last visit, the mark of those that came. */
export const arrivals = css`
  /* takes no room, so that its coming moves nothing; at rest over the count, stuck over the rail */
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
    white-space: nowrap;
    padding: 0.35em 0.5em;
    border: 0.08em solid #0000;
    background: var(--_a);
    color: var(--live-updates-on-accent, oklch(from var(--_a) calc((0.58 - l) * 99) 0 0));
    box-shadow: 0 0.1em 0.6em #0004;
    outline-offset: -0.25em;
    pointer-events: auto;
  }
  :host(:state(pending)) .count {
    visibility: hidden;
  }
  /* words on a rule that covers the next update's own */
  .marker {
    position: relative;
    border-bottom: 0.15em solid;
    margin-bottom: -0.07em;
    padding-block: 0.3em;
    z-index: 1;
  }
  .marker::before {
    content: '↑ ' / '';
  }
  .above::before {
    content: '↓ ' / '';
  }
  .new::after {
    scale: 0 1;
    transform-origin: left;
  }
  .new:dir(rtl)::after {
    transform-origin: right;
  }
  @media (prefers-reduced-motion: no-preference) {
    /* a rule over the full width draws back to its tick: a transform, so that the page's main thread stays free */
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
`;
