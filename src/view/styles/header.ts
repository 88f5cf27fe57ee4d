import {css} from './css.js';

/** The header: state, title, description and the link to the coverage before. */
export const header = css`
  .header {
    padding-block: 0.9em 1.2em;
    --_w: 0.25em;
  }
  .header:has(.live) {
    --_c: var(--_a);
  }
  .state {
    display: flex;
    align-items: baseline; /* the mark stands at the first line of a time that needs two */
    gap: 0.5em;
    min-width: 0;
    font-weight: 700;
  }
  .state.live {
    color: var(--_i);
  }
  /* a square in outline; filled while live, two bars while paused, one line without a connection */
  .state::before {
    content: '';
    padding: 0.2em;
    border: 0.13em solid;
  }
  .state.live::before {
    padding: 0;
    border-width: 0.33em;
  }
  .state:is(.paused, .held)::before {
    padding: 0.33em 0.12em;
    border-width: 0 0.2em;
  }
  .state:is(.offline, .retrying)::before {
    padding: 0 0.33em 0.25em;
    border-width: 0.2em 0 0;
  }
  .title {
    margin-block: 0.15em 0.3em;
    font-size: clamp(1.5em, 1em + 2.6cqi, 2.4em);
    line-height: 1.12;
    text-wrap: balance;
  }
  .description {
    font-size: clamp(1em, 0.8em + 0.9cqi, 1.12em);
    line-height: 1.4;
  }
  .teased .header {
    padding-bottom: 0.7em;
  }
  .teased .title {
    margin-block: 0;
    font-size: 1em;
    line-height: 1.4;
  }
  .teased :is(.description, .previous) {
    display: none;
  }
  .previous {
    margin-top: 0.4em;
  }
  .previous a::before {
    content: '← ' / '';
  }
  .previous:dir(rtl) a::before {
    content: '→ ' / '';
  }
`;
