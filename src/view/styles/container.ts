import {css} from './css.js';

/**
 * The column that holds all parts, `--_m` wide. Times and labels stand in a rail of the width `--_r`, text in the column
 * beside it. A tick on the line above a part is `--_t` long. A narrow element has no rail, and a page may take it away: then
 * `--_u` is 100 % and `--_b` 0, else it is the other way round, and what stands in the rail stands above the column instead.
 */
export const container = css`
  .container {
    --_r: 0em;
    --_t: max(3em, var(--_r) - 1.5em);
    --_u: clamp(0%, (1em - var(--_r)) * 999, 100%);
    --_b: clamp(0%, var(--_r) * 999, 100%);
    --_m: calc(var(--_r) + var(--live-updates-measure, 34em));
    max-width: var(--_m);
    display: flow-root; /* the place of the notice, with nothing above it, would pull the box up with itself */
    outline: 0; /* takes the focus only to tell the keyboard where to go on */
  }
  @container (width >= 34em) {
    .container {
      --_r: var(--live-updates-rail, 8em);
    }
  }
  /* a zero without a unit is no length in a calculation */
  @container style(--live-updates-rail: 0) {
    .container.container {
      --_r: 0em;
    }
  }
  .split {
    gap: 0;
  }
  .split > .rail {
    flex: none;
    width: var(--_r);
  }
  .split > .column {
    flex: 1 1 calc(100% - var(--_r) - 1em);
    min-width: 0;
  }
  .rail {
    min-width: var(--_u);
    gap: 0 0.9em;
    overflow-wrap: break-word;
    /* our words may run against the page's direction, and stand at the edge of the page's all the same */
    text-align: left;
  }
  .rail:dir(rtl) {
    text-align: right;
  }
  .rail > * {
    min-width: var(--_b);
  }
  /* the width of the rail counts in the size of the container's text, which these have too */
  :is(.box, .update) > .column {
    margin-inline-start: var(--_r);
  }
  /* a mark that keeps the place of who reads on below the stream, and an element without height is none */
  #end {
    height: 0.1em;
    margin-bottom: -0.1em;
  }
  .skip {
    position: absolute;
    z-index: 3;
    padding-inline: 0.5em;
    background: Canvas;
    color: CanvasText;
  }
  /* what only screen readers notice */
  .skip:not(:focus),
  .announcer,
  .untitled.expanded .update-toggle > span {
    position: absolute;
    overflow: hidden;
    white-space: nowrap;
    width: 0.1em;
    height: 0.1em;
    min-width: 0;
    min-height: 0;
    padding: 0;
    clip-path: inset(50%);
  }
`;
