/** A plain sheet of the kind that the widget has; articles far from the view are not laid out. */
export const styles = `
  .coverage { container-type: inline-size; max-width: 38em; font: 1em/1.5 sans-serif; color: #222; }
  .coverage h2, .coverage h3, .coverage p { margin: 0; }
  .coverage h2 { font-size: 1.6em; line-height: 1.2; }
  .coverage h3 { font-size: 1.1em; line-height: 1.3; }
  .coverage button { font: inherit; color: inherit; background: none; border: 1px solid #ccc; cursor: pointer; }
  .coverage :focus-visible { outline: 2px solid #c00; outline-offset: 2px; }
  .state { display: inline-block; padding: 0 0.5em; color: #fff; background: #c00; font-weight: bold; }
  .coverage .banner { display: flex; gap: 0.5em; width: 100%; margin: 0.8em 0; padding: 0.6em; text-align: start; }
  .banner b, .latest .meta { color: #c00; }
  .skip:not(:focus) { position: absolute; clip-path: inset(50%); }
  .toolbar, .tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em; }
  .count { flex: 1; }
  article { padding: 0.8em 0 1.4em; border-top: 1px solid #ccc; content-visibility: auto; contain-intrinsic-size: auto 14em; }
  .meta, .author, .tags, .status, .credits, .coverage footer { color: #666; font-size: 0.9em; }
  .meta a { color: inherit; font-weight: bold; }
  .coverage h3 button { display: block; width: 100%; padding: 0.2em 0; border: 0; text-align: start; }
  .body p + p { margin-top: 0.6em; }
  .body img { max-width: 100%; height: auto; }
  article footer { display: flex; flex-wrap: wrap; gap: 0.5em; margin-top: 0.6em; }
  .tags { display: flex; gap: 0.5em; margin: 0; padding: 0; list-style: none; }
  @container (max-width: 30em) { .tools:not(.open) { display: none; } }
`;
