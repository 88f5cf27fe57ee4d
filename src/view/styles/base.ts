import {css} from 'lit';

/**
 * The host's ink and one accent: everything but the accent derives from `currentColor`, so that a page which never says
 * `color-scheme` works too. Sizes are in `em` of the host's own text.
 */
export const base = css`
  :host {
    --_a: var(--live-updates-accent, light-dark(#c40d2c, #ff6369));
    --_on: var(--live-updates-on-accent, oklch(from var(--_a) calc((0.58 - l) * 99) 0 0));
    --_ink: color-mix(in oklab, var(--_a) 78%, currentColor);
    --_mute: var(--live-updates-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_line: thin solid var(--live-updates-border, color-mix(in srgb, currentColor 22%, transparent));
    --_tint: var(--live-updates-surface, color-mix(in srgb, currentColor 7%, transparent));
    --_max: var(--live-updates-measure, 38em);
    --_top: var(--live-updates-sticky-offset, 0em);
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
    color: var(--live-updates-text, inherit);
    background: var(--live-updates-background, none);
    font-family: var(--live-updates-font, inherit);
    font-size: var(--live-updates-font-size, 1em);
    line-height: 1.55;
    text-align: start;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none !important;
  }
  :where(*) {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  :where(h1, h2, h3, h4, h5, h6, button) {
    font: inherit;
  }
  :where(button) {
    border: 0;
    background: none;
    color: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  :where(a) {
    color: inherit;
  }
  :where(a, button) {
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }
  :where(a, button, article, .scroller):focus-visible {
    outline: 0.13em solid;
    outline-offset: 0.1em;
  }
  :where(button, a):hover,
  .banner:hover .banner-headline,
  .update-toggle:hover .update-title,
  .status button {
    text-decoration-line: underline;
  }
  .banner:hover,
  .update-toggle:hover {
    text-decoration: none;
  }
  button,
  .update-image {
    border-radius: var(--live-updates-radius, 0);
  }
  .skip:not(:focus),
  .announcer {
    position: absolute;
    clip-path: inset(50%);
    white-space: nowrap;
    overflow: hidden;
    inline-size: 0.1em;
    block-size: 0.1em;
  }
  .end {
    outline: none;
  }

  /* one axis: a rail for when and what kind, a column for what happened */
  .container {
    --_rail: 0em;
    --_tick: 3em;
    max-inline-size: calc(var(--_rail) + var(--_max));
  }
  .container > *,
  .update {
    position: relative;
  }
  .update,
  .day,
  .empty,
  .error {
    padding-inline-start: var(--_rail);
  }
  .tools,
  .status,
  .footer {
    padding-inline-start: calc(var(--_rail) / 0.82);
  }
  .state,
  .previous,
  .banner-label,
  .banner-time,
  .label,
  .toolbar,
  .update-meta > *,
  .update-author,
  .update-footer,
  .status,
  .footer {
    font-size: 0.82em;
  }
  time,
  .clock {
    font-variant-numeric: tabular-nums;
  }

  /* ticks, the graduations of a ruler: weight is rank */
  .header::before,
  .banner::before,
  .update::before {
    content: '';
    position: absolute;
    inset-block-start: -0.07em;
    inset-inline-start: 0;
    inline-size: var(--_tick);
    border-block-start: var(--_w, 0.07em) solid var(--_c, currentColor);
  }
  .header,
  .banner,
  .update,
  .status,
  .footer,
  .empty,
  .error,
  .correction {
    border-block-start: var(--_line);
  }
  [aria-expanded]::after {
    content: '+' / '';
    margin-inline-start: 0.3em;
    font-weight: 400;
  }
  [aria-expanded='true']::after {
    content: '–' / '';
  }
`;
