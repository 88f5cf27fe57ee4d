import {css} from 'lit';

/** What feed HTML may hold, then what depends on the room there is, on the medium, and on the engine. */
export const layout = css`
  .update-body li {
    margin-bottom: 0.15em;
  }
  .update-body > *,
  .update-body :is(div, section, blockquote, details) > *,
  .correction,
  .update-image,
  .update-attachment,
  .failure button {
    margin-top: 0.75em;
  }
  .update-body :first-child {
    margin-top: 0;
  }
  blockquote {
    border-inline-start: 0.07em solid;
    padding-inline-start: 1em;
  }
  .scroller,
  pre {
    overflow: auto;
  }
  /* what marks and letters pile up stays in their own update */
  .update-body {
    overflow: clip;
    overflow-clip-margin: 0.3em;
  }
  .frame,
  img:not([src]) {
    background: var(--live-updates-surface, color-mix(in oklab, currentColor 7%, #0000));
    border-radius: var(--live-updates-radius);
  }
  img:not([src]) {
    min-height: 3em;
    padding: 0.6em;
  }
  .frame {
    display: grid;
    place-content: center;
    gap: 0.6em;
    padding: 1em;
    text-align: center;
  }
  .frame button {
    justify-self: center;
  }
  .frame blockquote {
    text-align: start;
  }
  .frame:has(iframe) {
    display: block;
    padding: 0;
  }
  iframe {
    display: block;
    width: 100%;
    height: 100%;
    border: 0;
  }
  [data-kind='post'] iframe {
    height: 34em;
  }
  [data-kind='audio'] iframe {
    height: 10em;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: 0.4em;
    padding-inline-end: 1em;
    vertical-align: top;
  }
  th,
  caption {
    text-align: start;
  }
  .correction,
  table {
    font-size: 0.9em;
  }

  @container (width >= 34em) {
    .container {
      --_r: 8em;
      --_t: 6.5em;
    }
    .header,
    .banner,
    .brief > * {
      display: grid;
      grid-template-columns: var(--_r) 1fr;
      align-items: baseline;
    }
    .header > :not(.state) {
      grid-column: 2;
    }
    .banner-headline {
      grid-area: 1 / 2 / span 2;
    }
    .update-meta {
      float: inline-start;
      width: var(--_t);
      margin-inline-start: calc(-1 * var(--_r));
      padding-top: 0.15em;
    }
    .update-meta,
    .update-meta > * {
      display: block;
    }
    .more {
      width: fit-content;
      margin-inline-start: var(--_r);
    }
  }
  @container (width >= 46em) {
    .options {
      display: none;
    }
    .count {
      flex: none;
      width: calc(var(--_r) / 0.82 - 1.15em);
    }
    .tools {
      display: flex;
      flex: 1;
      justify-content: end;
      padding: 0;
    }
  }
  @container (width >= 64em) {
    .briefed {
      --_r: 9em;
      --_t: 7.5em;
      max-width: none;
      display: grid;
      grid-template-columns: minmax(0, var(--_m)) minmax(13em, 18em);
      gap: 0 3em;
      justify-content: space-between;
      align-items: start;
    }
    .brief {
      grid-area: 1 / 2 / span 9;
      position: sticky;
      top: calc(1em + var(--live-updates-sticky-offset, 0em));
      border-top: var(--_l);
    }
    .brief > * {
      display: block;
    }
  }
  /* updates far away cost no layout; without scroll anchoring they would move what is read. WebKit, which has none,
     crashes where it prettifies some lines after a forced break */
  @supports (overflow-anchor: auto) {
    :host {
      text-wrap: pretty;
    }
    .batch {
      content-visibility: auto;
      /* of ten of a newspaper's updates, until they were seen */
      contain-intrinsic-height: auto max(230em, 450em - 620cqi);
      overflow-clip-margin: 0.3em; /* the ticks stand on the edge */
    }
    /* its size is to be known when its place is kept, not a frame later; what is folded costs little */
    .batch:has(> :is(.new, .collapsed)) {
      content-visibility: visible;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_a: Highlight;
    }
  }
  @media print {
    .toolbar,
    .notice,
    .more,
    .update-share,
    .frame,
    [aria-expanded]::after {
      display: none;
    }
    .fold {
      display: block;
      content-visibility: visible;
    }
  }
`;
