import {css} from 'lit';

/**
 * One axis: a rail for when and what kind, a column for what happened. No sibling combinators in the stream: with `+`
 * the browser looks at all updates anew whenever one comes.
 */
export const parts = css`
  .container {
    --_r: 0em;
    --_t: 3em;
    --_m: calc(var(--_r) + var(--live-updates-measure, 38em));
    max-width: var(--_m);
  }
  .update,
  .day,
  .missing,
  .empty,
  .failure {
    padding-inline-start: var(--_r);
  }
  .tools,
  .status,
  .marker,
  .footer {
    padding-inline-start: calc(var(--_r) / 0.82);
  }
  .brief > *,
  .status,
  .footer,
  .missing,
  .empty,
  .failure,
  .fallback {
    padding-block: 0.8em;
  }
  .header,
  .banner,
  .update,
  .status,
  .footer,
  .empty,
  .failure,
  .correction {
    position: relative;
    border-top: var(--_l);
  }
  .banner,
  .brief > *,
  .correction,
  th,
  td {
    border-bottom: var(--_l);
  }

  /* ticks, the graduations of a ruler: weight is rank */
  .header::before,
  .banner::before,
  .update::before,
  .new::after {
    content: '';
    position: absolute;
    top: -0.07em;
    inset-inline-start: 0;
    width: var(--_t);
    border-top: var(--_w, 0.07em) solid var(--_c,);
  }
  .header,
  .key,
  .pinned,
  .new,
  .linked,
  .teased .banner {
    --_w: 0.25em;
  }
  .live .header,
  .new,
  .teased .banner {
    --_c: var(--_a);
  }
  .withdrawn::before {
    border-top-style: dashed;
  }
  .pinned::before,
  .linked::before,
  .new::after {
    width: 100%;
  }
  .linked::before {
    border-top-style: double;
  }

  /* type */
  .state,
  .previous,
  .banner-label,
  .label,
  .toolbar,
  .update-meta > *,
  .status,
  .notice,
  .marker,
  .banner-time,
  .update-author,
  .update-footer,
  .footer,
  .frame span,
  caption,
  figcaption {
    font-size: 0.82em;
  }
  .description,
  .count,
  .key-events time,
  .clock,
  .update-edited,
  .update-label,
  .withdrawn .update-title,
  .live .status,
  .ended .status,
  [aria-expanded]::after,
  .banner-time,
  .update-author,
  .update-footer,
  .footer,
  .frame span,
  img:not([src]),
  caption,
  figcaption {
    color: var(--live-updates-muted, color-mix(in oklab, currentColor 78%, #0000));
  }
  .banner-label,
  .key .update-label,
  .marker,
  .live .state {
    color: color-mix(in oklab, currentColor 22%, var(--_a));
  }
  .state,
  .banner-label,
  .label,
  .key .update-label,
  .update-time,
  .day,
  .marker,
  .notice,
  .more,
  .frame button,
  .failure button,
  dt,
  .title,
  .banner-headline,
  .update-title {
    font-weight: 700;
  }
  .title,
  .banner-headline,
  .update-title {
    font-family: var(--live-updates-heading-font);
  }
  .title,
  .banner-headline,
  .update-toggle {
    font-size: 1.2em;
    line-height: 1.2;
    text-wrap: balance;
  }
  .key .update-toggle,
  .teased .banner-headline {
    font-size: 1.4em;
  }
  .title {
    font-size: clamp(1.5em, 1em + 2.6cqi, 2.4em);
    line-height: 1.12;
    margin-block: 0.15em 0.3em;
  }
  .description,
  blockquote {
    font-size: 1.12em;
    line-height: 1.4;
  }
  h3,
  h4,
  h5,
  h6 {
    font-size: 1em;
  }
  .clock,
  time,
  td {
    font-variant-numeric: tabular-nums;
  }
  [aria-expanded]::after {
    content: '+' / '';
    margin-inline-start: 0.3em;
    font-weight: 400;
  }
  [aria-expanded='true']::after,
  .key-points li::before {
    content: '–' / '';
  }
  .previous a::before {
    content: '← ' / '';
  }
  .previous:dir(rtl) a::before {
    content: '→ ' / '';
  }
`;
