import {css} from './css.js';

/**
 * The element itself, and the values that all parts share: `--_n` is the accent as a ground, `--_a` as a mark, `--_i` ink
 * tinted with it, `--_s` the ink of secondary text, `--_l` a line, `--_f` the ground of an empty field. Every colour but `--_n`
 * derives from `currentColor`, so a page that never says `color-scheme` works too: the accent is light where the ink is, and
 * secondary text is as strong as the ink where that is grey. Sizes are in `em` of the page's text.
 */
export const host = css`
  :host {
    --_n: var(--live-updates-accent, light-dark(#b10a27, #ff6369));
    --_a: var(--_n);
    --_l: thin solid var(--live-updates-border, color-mix(in oklab, currentColor 22%, #0000));
    --_i: color-mix(in oklab, currentColor 22%, var(--_a));
    --_s: color-mix(in oklab, currentColor 78%, #0000);
    --_f: color-mix(in oklab, currentColor 7%, #0000);
    display: block;
    min-width: min(100%, 15em);
    /* each of these inherits, or keeps its initial value, until a page sets the property */
    color: var(--live-updates-text);
    background: var(--live-updates-background);
    font-family: var(--live-updates-font);
    font-size: var(--live-updates-font-size);
    line-height: 1.55;
    text-align: start;
    overflow-wrap: anywhere;
    text-wrap: wrap;
    /* a page's settings for its own words would fall on some of ours and not on others */
    white-space: normal;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
  }
  /* what \`@container\` rules ask for its width; where a page makes it as narrow as it can be, it is so wide */
  .room {
    container-type: inline-size;
    contain-intrinsic-width: min(12em, 192px);
  }
  /* where a page shrinks it to fit, it is as wide as these two words, or as there is room */
  :host::before {
    content: '. .';
    display: block;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    word-spacing: calc(var(--live-updates-measure, 34em) + 8em);
  }
  :host([hidden]) {
    display: none !important;
  }
  /* WebKit, which has no scroll anchoring, crashes where it prettifies some lines after a forced break */
  @supports (overflow-anchor: auto) {
    :host {
      text-wrap: pretty;
    }
  }
  @supports (color: oklch(from currentColor l c h)) {
    :host {
      --_a: var(
        --live-updates-accent,
        oklch(from currentColor calc(0.48 + clamp(0, (l - 0.6) * 99, 0.24)) 0.19 22)
      );
      --_s: oklab(from currentColor l a b / clamp(0.78, 1.06 - max(l - 0.5, 0.5 - l), 1));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_s: currentColor;
      --_l: thin solid;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_a: Highlight;
      --_n: Highlight;
    }
  }
`;
