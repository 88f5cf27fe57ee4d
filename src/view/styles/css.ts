import {unsafeCSS, type CSSResult} from 'lit';

/** Makes a sheet of a template without expressions. The `css` of Lit, which takes expressions too, weighs 0.15 kB more. */
export const css = ([sheet]: TemplateStringsArray): CSSResult => unsafeCSS(sheet);
