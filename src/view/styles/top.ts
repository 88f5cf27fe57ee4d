import {css} from 'lit';

/** Header, banner, key points, toolbar, and what stands in for the stream while there is none. */
export const top = css`
  .header {
    --_w: 0.25em;
    padding-block: 0.9em 1.2em;
  }
  .live .header {
    --_c: var(--_a);
  }
  .state {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 700;
  }
  .state::before {
    content: '';
    padding: 0.2em;
    border: 0.13em solid;
  }
  .live .state {
    color: var(--_ink);
  }
  .live .state::before {
    padding: 0;
    border-width: 0.33em;
  }
  .paused .state::before {
    padding: 0.33em 0.12em;
    border-width: 0 0.2em;
  }
  .offline .state::before,
  .retrying .state::before {
    padding: 0 0.33em;
    border-width: 0.2em 0 0;
  }
  .title,
  .banner-headline,
  .update-title {
    font-family: var(--live-updates-heading-font, inherit);
    font-weight: 700;
  }
  .title,
  .banner-headline,
  .update-toggle,
  .update-title {
    line-height: 1.2;
    text-wrap: balance;
  }
  .title {
    font-size: clamp(1.5em, 1em + 2.6cqi, 2.4em);
    line-height: 1.12;
    margin-block: 0.15em 0.3em;
  }
  .description {
    color: var(--_mute);
    font-size: 1.12em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .previous {
    margin-block-start: 0.4em;
  }
  .previous a {
    display: inline-block;
    padding-block: 0.25em;
    min-inline-size: 2em;
  }
  .previous a::before {
    content: '← ' / '';
  }
  .previous:dir(rtl) a::before {
    content: '→ ' / '';
  }

  .banner {
    display: block;
    inline-size: 100%;
    padding-block: 0.7em;
    border-block-end: var(--_line);
  }
  .banner-label {
    color: var(--_ink);
    font-weight: 700;
    margin-inline-end: 0.7em;
  }
  .banner-time {
    color: var(--_mute);
  }
  .banner-headline {
    display: block;
    font-size: 1.2em;
  }
  .teased .banner {
    --_w: 0.25em;
    --_c: var(--_a);
    border-block-end: 0;
  }
  .teased .banner-headline {
    font-size: 1.4em;
  }

  .brief > *,
  .status,
  .footer,
  .empty,
  .error,
  .fallback {
    padding-block: 0.8em;
  }
  .brief > * {
    border-block-end: var(--_line);
  }
  .label {
    font-weight: 700;
  }
  .brief ul {
    list-style: none;
    padding: 0;
  }
  .key-points li,
  .key-events button {
    display: flex;
    gap: 0.7em;
    padding-block: 0.15em;
  }
  .key-points li::before {
    content: '–' / '';
  }
  .key-events time {
    color: var(--_mute);
    white-space: nowrap;
  }

  .toolbar,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.15em;
  }
  .toolbar {
    padding-block: 0.5em;
  }
  .toolbar-button {
    padding-block: 0.25em;
    min-inline-size: 2em;
  }
  .count {
    flex: 1;
    color: var(--_mute);
  }
  .tools {
    display: none;
    inline-size: 100%;
  }
  .options[aria-expanded='true'] ~ .tools {
    display: flex;
  }

  .error button {
    border: 0.07em solid;
    padding: 0.5em 1.1em;
    font-weight: 700;
  }
  .error p:last-child {
    margin-block-start: 0.75em;
  }
  .skeleton i {
    display: block;
    background: var(--_tint);
    block-size: 1em;
    margin-block-end: 0.6em;
  }
  .skeleton i:first-child {
    inline-size: 70%;
  }
`;
