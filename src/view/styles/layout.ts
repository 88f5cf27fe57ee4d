import {css} from 'lit';

/** What depends on the room there is, on the medium, and on the engine. */
export const layout = css`
  @container (min-width: 34em) {
    .container {
      --_rail: 8em;
      --_tick: 6.5em;
    }
    .header,
    .banner,
    .brief > * {
      display: grid;
      grid-template-columns: var(--_rail) 1fr;
      align-items: first baseline;
    }
    .header > * {
      grid-column: 2;
    }
    .header .state,
    .banner-time {
      grid-column: 1;
    }
    .header .state {
      grid-row: 1;
    }
    .banner-headline {
      grid-area: 1 / 2 / span 2;
    }
    .update-meta {
      float: inline-start;
      inline-size: var(--_tick);
      margin-inline-start: calc(-1 * var(--_rail));
      padding-block-start: 0.15em;
    }
    .update-meta,
    .update-meta > * {
      display: block;
    }
    .collapsed .update-meta :is(.clock, .update-edited) {
      display: none;
    }
    .more {
      inline-size: auto;
      margin-inline-start: var(--_rail);
    }
  }
  @container (min-width: 46em) {
    .options {
      display: none;
    }
    .count {
      flex: none;
      inline-size: calc(var(--_rail) / 0.82 - 1.15em);
    }
    .tools {
      display: flex;
      flex: 1;
      justify-content: end;
      padding: 0;
    }
  }
  @container (min-width: 64em) {
    .container.briefed {
      --_rail: 9em;
      --_tick: 7.5em;
      max-inline-size: none;
      display: grid;
      grid-template-columns: minmax(0, calc(var(--_rail) + var(--_max))) minmax(13em, 18em);
      gap: 0 3em;
      justify-content: space-between;
      align-items: start;
    }
    .container > * {
      grid-column: 1;
    }
    .container > .brief {
      grid-area: 1 / 2 / span 9;
      position: sticky;
      inset-block-start: calc(var(--_top) + 1em);
      border-block-start: var(--_line);
    }
    .brief > * {
      display: block;
    }
    .container > .more {
      justify-self: start;
    }
  }
  /* an update far away costs no layout; without scroll anchoring it would move what is read */
  @supports (overflow-anchor: auto) {
    .stream > .update {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 14em;
      overflow-clip-margin: 0.3em; /* the ticks stand on the edge */
    }
    .stream > .collapsed {
      contain-intrinsic-block-size: auto 4em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    /* a rule over the full width draws back to its tick: a transform, so that the page's main thread stays free */
    .new::after {
      content: '';
      position: absolute;
      inset-block-start: -0.07em;
      inset-inline: 0;
      border-block-start: var(--_w) solid var(--_c);
      transform: scaleX(0);
      transform-origin: left;
      animation: new 1.5s;
    }
    .new:dir(rtl)::after {
      transform-origin: right;
    }
    @keyframes new {
      from {
        transform: none;
      }
    }
  }
  @media (forced-colors: active) {
    .live .header,
    .new {
      --_c: Highlight;
    }
    .skeleton i {
      border: thin solid;
    }
  }
  @media print {
    .toolbar,
    .more,
    .skip,
    [aria-expanded]::after {
      display: none;
    }
    .fold {
      display: block !important;
      content-visibility: visible !important;
    }
    .update {
      break-inside: avoid;
    }
  }
`;
