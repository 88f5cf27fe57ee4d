import {css} from './css.js';

/** The looks that several parts share. The rules of a part come later, so they win. */
export const looks = css`
  /* what stands in one line, or in several where there is no room */
  .split,
  .rail,
  .toolbar,
  .tools,
  .filter,
  .orders,
  .shares,
  .update-footer,
  .update-tags,
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.95em;
  }
  /* the line above a part, and the tick on it: --_w is its weight, --_c its colour */
  .header,
  .banner,
  .update,
  .skeleton i {
    position: relative;
    border-top: var(--_l);
  }
  .header::before,
  .banner::before,
  .update::before,
  .new::after,
  .skeleton i::before {
    content: '';
    position: absolute;
    top: -0.07em;
    inset-inline-start: 0;
    width: var(--_t);
    border-top: var(--_w, 0.07em) solid var(--_c,);
  }
  /* a button that stands by itself */
  .more,
  .failure button,
  .frame button {
    padding: 0.5em 1.1em;
    border: 0.07em solid;
    font-weight: 700;
  }
  .title,
  .banner-headline,
  .box-title,
  .update-title {
    font-family: var(--live-updates-heading-font);
    font-weight: 700;
  }
  .banner-headline,
  .box-title,
  .update-toggle {
    font-size: 1.2em;
    line-height: 1.2;
  }
  /* of a line that is a button the headline alone is underlined */
  .banner:hover,
  .update-toggle:hover {
    text-decoration: none;
  }
  button:hover :is(.banner-headline, .update-title) {
    text-decoration-line: underline;
  }
  /* what is small beside the text */
  :is(.rail, .status, .marker, .lifted, .place, .rest, .update-footer, .footer) > *,
  .toolbar-button,
  .notice,
  .previous,
  .key-events time,
  .key-events .key-events-toggle,
  .update-author,
  caption,
  figcaption,
  .frame :is(span, bdi),
  .frame > a {
    font-size: 0.82em;
  }
  /* what is said in passing */
  [aria-expanded]::after,
  img:not([src], [srcset]),
  .description,
  .banner-time,
  .key-events time,
  .count,
  .filter span,
  .place > *,
  .clock,
  .update-edited,
  .update-label,
  .withdrawn .update-title,
  .update-author,
  .update-tags,
  caption,
  figcaption,
  .frame :is(span, bdi),
  .frame > a,
  :is(.live, .ended) .status,
  .footer {
    color: var(--live-updates-muted, var(--_s));
  }
  /* words of ours stay in order on a page of the other direction */
  time,
  .clock,
  .update-edited,
  .count,
  .toolbar-button,
  .key-events .key-events-toggle,
  .frame span,
  .status > * {
    unicode-bidi: plaintext;
  }
  time,
  td,
  .clock,
  .filter span {
    font-variant-numeric: tabular-nums;
  }
`;
