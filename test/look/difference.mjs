const ROUNDING = 2; // of 255: the edge of a letter or a corner now and then is one lighter, by the tile it is drawn in

/** How many pixels of two PNG files differ, and a picture of it: the new one, pale, and red where it differs. */
export async function difference(browser, before, now) {
  const page = await browser.newPage();
  try {
    const {count, url} = await page.evaluate(
      compare,
      ROUNDING,
      ...[before, now].map(bytes => `data:image/png;base64,${bytes.toString('base64')}`),
    );
    return {count, picture: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')};
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
async function compare(rounding, ...addresses) {
  const images = await Promise.all(
    addresses.map(async src => {
      const image = Object.assign(new Image(), {src});
      await image.decode();
      return image;
    }),
  );
  const width = Math.max(...images.map(image => image.width));
  const height = Math.max(...images.map(image => image.height));
  const [old, fresh] = images.map(image => {
    const context = Object.assign(document.createElement('canvas'), {width, height}).getContext('2d');
    context.drawImage(image, 0, 0);
    return {context, data: context.getImageData(0, 0, width, height)};
  });
  const bytes = fresh.data.data;
  let count = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const colour = bytes.slice(at, at + 4);
    const differs = colour.some((value, index) => Math.abs(value - old.data.data[at + index]) > rounding);
    if (differs) count++;
    bytes.set(differs ? [255, 0, 0, 255] : [...colour.slice(0, 3).map(value => 192 + value / 4), 255], at);
  }
  fresh.context.putImageData(fresh.data, 0, 0);
  return {count, url: fresh.context.canvas.toDataURL('image/png')};
}
