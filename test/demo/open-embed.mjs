// The page "Embed it", opened, changed and read.
import {newPage, server} from './open-page.mjs';

export async function openEmbed(query = '', {site = server, width = 1200, scheme = 'light'} = {}) {
  const opened = await newPage();
  await opened.page.setViewport({width, height: 900});
  await opened.page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await opened.page.goto(new URL(`embed.html${query}`, site.url).href);
  return opened;
}

export const choose = (page, name, value) =>
  page.$eval(
    '#settings',
    (form, name, value) => {
      const field = form.elements[name];
      if (field.type === 'checkbox') field.checked = value;
      else field.value = value;
      (field[0] instanceof HTMLInputElement ? field[0] : field).dispatchEvent(new Event('change', {bubbles: true}));
    },
    name,
    value,
  );
export const codeIn = page => page.$eval('#code', ({textContent}) => textContent);
export const frameIn = async page => (await page.waitForSelector('#preview:not([hidden])')).contentFrame();
export const reported = page =>
  page.waitForFunction(() => !/^(Asking …)?$/.test(document.querySelector('#report').textContent));
export const shows = page =>
  page.waitForFunction(() => document.querySelector('live-updates')?.shadowRoot?.querySelector('article'));

/** Types an address as a person does, and waits for the report. */
export async function checkIn(page, address) {
  await page.$eval('#src', field => field.select());
  await page.type('#src', address);
  await page.keyboard.press('Enter');
  await reportIn(page);
}

/** How good it is and what it says, once it is there. */
export async function reportIn(page) {
  await reported(page);
  return page.$eval('#report', ({dataset, innerText}) => ({level: dataset.level, text: innerText}));
}
