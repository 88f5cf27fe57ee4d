import {css} from './css.js';

/** The banner: the latest update in one line. It is larger where the element is folded and shows little else. */
export const banner = css`
  .banner {
    width: 100%;
    border-radius: 0;
    padding-block: 0.7em;
    border-bottom: var(--_l);
  }
  .teased .banner {
    border-bottom: 0;
    --_w: 0.25em;
    --_c: var(--_a);
  }
  /* the header above it has the tick */
  .teased .header + .banner {
    padding-top: 0;
    border-top: 0;
  }
  .teased .header + .banner::before {
    content: none;
  }
  .banner-label {
    font-weight: 700;
    color: var(--_i);
  }
  .ended .banner-label {
    color: inherit;
  }
  .banner-headline {
    display: block;
    text-wrap: balance;
  }
  .teased .banner-headline {
    font-size: 1.4em;
  }
  /* nothing stands between it and the same headline in the stream */
  @container (width >= 64em) {
    .briefed .banner-headline {
      font-weight: 400;
    }
  }
`;
