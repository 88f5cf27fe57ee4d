import {css} from './css.js';

/** The toolbar: the count and the controls. Where there is little room, some of these wait behind a button. */
export const toolbar = css`
  .toolbar {
    padding-block: 0.4em;
  }
  .toolbar > .rail {
    flex: 1;
    min-width: max-content;
  }
  /* the notice stands in its place */
  :host(:state(pending)) .count {
    visibility: hidden;
  }
  .toolbar-button {
    padding-block: 0.25em;
  }
  /* a sign that these words are pressed, but no louder than what is read */
  .toolbar-button,
  .update-share {
    text-decoration: underline #8888;
  }
  /* at the end of the line it stays clear of the notice, even where it has a line of its own */
  .options {
    margin-inline-start: auto;
  }
  .tools {
    display: none;
    width: 100%;
    padding-inline-start: var(--_r);
  }
  .options[aria-expanded='true'] ~ .tools {
    display: flex;
  }
  .filter span {
    font-weight: 400;
  }
  .pressed {
    font-weight: 700;
    text-decoration: underline 0.16em;
    text-underline-offset: 0.4em;
  }
  @container (width >= 46em) {
    .options {
      display: none;
    }
    .toolbar > .rail {
      flex: none;
      width: calc(var(--_r) - 0.95em);
    }
    .tools {
      display: flex;
      flex: 1;
      justify-content: end;
      padding: 0;
    }
    .filter {
      flex: auto;
      padding-inline-start: 0.95em;
      border-inline-start: var(--_l);
    }
    .orders {
      flex: none;
    }
  }
`;
