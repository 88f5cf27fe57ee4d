import {css} from './css.js';

/** The place of another site's frame: a button and a note until it is loaded, then the frame alone. */
export const frame = css`
  .frame > div {
    display: grid;
    grid-auto-rows: max-content;
    place-content: center;
    gap: 0.6em;
    padding: 1em;
    border: 0.07em solid #0000; /* in forced colours it is seen */
    border-radius: var(--live-updates-radius);
    background: var(--live-updates-surface, var(--_f));
    text-align: center;
  }
  .frame button {
    justify-self: center;
  }
  .frame > div:has(iframe) {
    display: block;
    padding: 0;
    border: 0;
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
`;
