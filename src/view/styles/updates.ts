import {css} from 'lit';

/**
 * The stream, its updates and their bodies, and what is below them. No sibling combinators: with `+` the browser looks
 * at all updates anew whenever one comes.
 */
export const updates = css`
  .update {
    display: flow-root;
    padding-block: 0.85em var(--live-updates-gap, 1.4em);
    scroll-margin-block-start: calc(var(--_top) + 3em);
  }
  .new,
  .key {
    --_w: 0.25em;
  }
  .new {
    --_c: var(--_a);
  }
  .pinned {
    border-block-start: 0.25em solid;
  }
  .pinned::before {
    content: none;
  }
  .withdrawn::before {
    border-block-start-style: dashed;
  }
  .update-meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.9em;
    line-height: 1.4;
  }
  .update-permalink {
    display: inline-block;
    padding-block: 0.25em;
    min-inline-size: 2em;
    text-decoration: none;
  }
  .update-time {
    font-weight: 700;
  }
  .clock {
    display: none;
  }
  .clock,
  .update-edited,
  .update-label,
  .update-author,
  .update-footer,
  .withdrawn .update-title,
  .live .status,
  .ended .status,
  .footer,
  .update-attachment span,
  caption,
  figcaption,
  [aria-expanded]::after {
    color: var(--_mute);
  }
  .update-toggle {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    inline-size: 100%;
    font-size: 1.2em;
    padding-block: 0.1em;
  }
  .key .update-toggle {
    font-size: 1.4em;
  }
  .key .update-label {
    color: var(--_ink);
    font-weight: 700;
  }
  .untitled.expanded .update-toggle > span {
    position: absolute;
    clip-path: inset(50%);
  }
  .untitled.expanded [role='heading'] {
    float: inline-end;
    margin-inline-start: 1em;
  }
  .update-author {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.3em;
  }
  .update-author img {
    inline-size: 1.9em;
    block-size: 1.9em;
    border-radius: 50%;
    object-fit: cover;
  }
  .update-body {
    margin-block-start: 0.45em;
    text-wrap: pretty;
  }
  .update-body > *,
  .correction,
  .fold > .update-image,
  .update-attachment {
    margin-block-start: 0.75em;
  }
  .update-body > :first-child {
    margin-block-start: 0;
  }
  .update-attachment {
    display: flex;
    gap: 0.7em;
  }
  .correction {
    border-block-end: var(--_line);
    font-size: 0.9em;
    padding-block: 0.5em;
  }
  .update-footer,
  .update-tags,
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.15em;
  }
  .update-footer {
    justify-content: end;
    margin-block-start: 0.5em;
  }
  .update-tags {
    flex: 1;
    list-style: none;
    padding: 0;
  }
  .collapsed {
    padding-block-end: 0.7em;
  }
  .collapsed :is(.clock, .update-edited) {
    display: none;
  }
  .day {
    padding-block: 2.2em 0.4em;
    font-weight: 700;
  }
  .dated {
    border-color: currentColor;
  }
  .more {
    inline-size: 100%;
    text-align: center;
    margin-block: 0.4em 1.5em;
    border: 0.07em solid;
    padding: 0.5em 1.1em;
    font-weight: 700;
  }
  .links a {
    display: inline-block;
    padding-block: 0.25em;
  }
`;
