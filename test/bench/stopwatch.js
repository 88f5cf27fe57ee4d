/** Whether the frame about to be painted shows what is expected: an article, counted from 1, that holds a text. */
function shows({at, text}) {
  const {root} = window.subject;
  if (!root) return false;
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, ({localName}) =>
    localName === 'article' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  for (let count = 0; count < at; count++) if (!walk.nextNode()) return false;
  return walk.currentNode.textContent.includes(text);
}

/** Resolves when a frame has been painted: whether it showed what is expected. */
const frame = expected =>
  new Promise(resolve => {
    requestAnimationFrame(() => {
      const isShown = !expected || shows(expected);
      const {port1, port2} = new MessageChannel();
      port2.onmessage = () => resolve(isShown);
      port1.postMessage(0);
    });
  });

/** Loads scripts one after the other; milliseconds until the last has run. */
window.loadScripts = async names => {
  const start = performance.now();
  for (const src of names) {
    const script = Object.assign(document.createElement('script'), {src});
    await new Promise((resolve, reject) => {
      Object.assign(script, {onload: resolve, onerror: reject});
      document.body.append(script);
    });
  }
  return performance.now() - start;
};

/**
 * Milliseconds from the beginning of an act until the first frame that shows what it was to bring. Resolves once the page
 * has come to rest after it, so that what was put off is counted too.
 */
window.stopwatch = async (act, argument, expected) => {
  const start = performance.now();
  const done = window.subject[act](argument);
  if (!expected) await done;
  while (!(await frame(expected)));
  const wall = performance.now() - start;
  await done;
  await frame();
  await new Promise(resolve => setTimeout(resolve, 150));
  return wall;
};
