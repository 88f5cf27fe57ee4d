import {css} from 'lit';

/** How the parts are set, each by itself, and what feed HTML may hold. */
export const rows = css`
  .toolbar,
  .tools,
  .update-meta,
  .update-footer,
  .update-tags,
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.15em;
  }
  .state,
  .update-author {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .key-points li,
  .key-events button {
    display: flex;
    gap: 0.7em;
    padding-block: 0.15em;
  }
  .previous a,
  .update-permalink,
  .update-share,
  .toolbar-button,
  .links a {
    display: inline-block;
    padding-block: 0.25em;
    min-width: 2em;
  }
  .banner,
  .banner-headline,
  .skeleton i,
  img,
  video,
  audio {
    display: block;
  }
  img,
  video,
  audio {
    max-width: 100%;
    height: auto;
  }
  .banner,
  .update-toggle,
  .tools,
  .more,
  table {
    width: 100%;
  }
  ul,
  ol,
  dd {
    padding-inline-start: 1.2em;
  }
  .brief ul,
  .update-tags {
    list-style: none;
    padding: 0;
  }
  .skip:not(:focus),
  .announcer,
  .untitled.expanded .update-toggle > span {
    position: absolute;
    overflow: hidden;
    white-space: nowrap;
    width: 0.1em;
    height: 0.1em;
  }
  .header {
    padding-block: 0.9em 1.2em;
  }
  .state::before {
    content: '';
    padding: 0.2em;
    border: 0.13em solid;
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
  .previous,
  .update-body,
  .update-author,
  .update-footer {
    margin-top: 0.4em;
  }
  .banner {
    padding-block: 0.7em;
  }
  .banner-label {
    margin-inline-end: 0.7em;
  }
  .teased .banner {
    border-bottom: 0;
  }
  .key-events button {
    flex-wrap: wrap;
    gap: 0 0.7em;
  }
  .key-events span {
    flex: 1 1 8em;
  }
  .update-toggle > span {
    flex: 1;
  }
  /* English words stay in order on a page that runs right to left */
  time,
  .clock,
  .count,
  .update-edited,
  .toolbar-button {
    unicode-bidi: plaintext;
  }
  .toolbar,
  .correction,
  caption,
  figcaption {
    padding-block: 0.5em;
  }
  .count,
  .update-tags {
    flex: 1;
  }
  .tools,
  .clock,
  .collapsed :is(.clock, .update-edited) {
    display: none;
  }
  /* below the others where these fill the line, it stays clear of the notice */
  .options {
    margin-inline-start: auto;
  }
  .options[aria-expanded='true'] ~ .tools {
    display: flex;
  }
  .more,
  .frame button,
  .failure button {
    border: 0.07em solid;
    padding: 0.5em 1.1em;
  }
  .more {
    text-align: center;
    margin-block: 0.4em 1.5em;
  }
  .skeleton i {
    border-top: 1em solid var(--live-updates-surface, color-mix(in oklab, currentColor 7%, #0000));
    margin-bottom: 0.6em;
  }
  .skeleton i:first-child {
    width: 70%;
  }
  .day {
    padding-block: 2.2em 0.4em;
  }
  .update {
    break-inside: avoid;
    display: flow-root;
    padding-block: 0.85em var(--live-updates-gap, 1.4em);
  }
  .collapsed {
    padding-bottom: 0.7em;
  }
  .update-meta {
    gap: 0 0.9em;
    line-height: 1.4;
  }
  .update-toggle {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding-block: 0.1em;
  }
  .untitled.expanded [role='heading'] {
    float: inline-end;
    margin-inline-start: 1em;
  }
  .avatar {
    width: 1.9em;
    height: 1.9em;
    border-radius: 50%;
    object-fit: cover;
  }
`;
