import {css} from './css.js';

/**
 * The column that holds all parts, `--_m` wide. Times and labels stand in a rail of the width `--_r`, text beside it. A tick
 * on the line above a part is `--_t` long. A narrow element has no rail.
 */
export const container = css`
  .container {
    --_r: 0em;
    --_t: 3em;
    --_m: calc(var(--_r) + var(--live-updates-measure, 38em));
    max-width: var(--_m);
  }
  @container (width >= 34em) {
    .container {
      --_r: 8em;
      --_t: 6.5em;
    }
  }
  /* these take the focus only to tell the keyboard where to go on */
  .container,
  #end {
    outline: 0;
  }
  .skip:not(:focus),
  .announcer {
    position: absolute;
    overflow: hidden;
    white-space: nowrap;
    width: 0.1em;
    height: 0.1em;
  }
`;
