/** A page of its own in which a script of dist/ has run, inside this one; `remove` takes it away. */
export async function openBuilt(file: string): Promise<{page: Window & typeof globalThis; remove: () => void}> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow as Window & typeof globalThis;
  const script = page.document.createElement('script');
  script.src = new URL(`../../dist/${file}`, import.meta.url).href;
  const loaded = new Promise(done => {
    script.onload = done;
  });
  page.document.head.append(script);
  await loaded;
  return {
    page,
    remove: () => {
      frame.remove();
    },
  };
}
