import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {resolveChrome} from './browser.mjs';
import {webkitLauncher} from './webkit-launcher.mjs';

const onPath = (name, env) =>
  (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map(folder => join(folder, name))
    .find(place => existsSync(place));

const firefoxPath = env => env.FIREFOX_PATH || (onPath('firefox-esr', env) ?? onPath('firefox', env));

async function chrome() {
  const {source, ...launchOptions} = await resolveChrome();
  console.log(`Browser: ${source}`);
  // One context a page: in full Chromium, background tabs of one context hang on requestAnimationFrame.
  const createPage = async ({browser}) => (await browser.createBrowserContext()).newPage();
  return chromeLauncher({launchOptions, createPage});
}

function firefox() {
  const launchOptions = {browser: 'firefox', executablePath: firefoxPath(process.env)};
  return chromeLauncher({puppeteer, concurrency: 1, launchOptions});
}

const LAUNCHERS = {chrome, firefox, webkit: webkitLauncher};

/** The engines that the tests can run in. */
export const ENGINES = Object.keys(LAUNCHERS);

/** What the runner starts an engine with. */
export const launcherOf = engine => LAUNCHERS[engine]();

/** Opens a page in a browser of its own. Returns it, and a function that ends the browser. */
export async function openIn(engine, url) {
  if (engine === 'webkit') {
    const launcher = webkitLauncher();
    await launcher.startSession('page', url);
    return {page: launcher.getPage(), close: () => launcher.stop()};
  }
  const isFirefox = engine === 'firefox';
  const {executablePath, headless, args, env} = isFirefox
    ? {executablePath: firefoxPath(process.env)}
    : await resolveChrome();
  const browser = await puppeteer.launch({browser: engine, executablePath, headless, args, env});
  const page = await browser.newPage();
  await page.goto(url);
  return {page, close: () => browser.close()};
}

/** What an engine lacks on this machine and how to get it, in a sentence; nothing if it can start. Chrome looks for itself. */
export function lackOf(engine, env = process.env) {
  if (!ENGINES.includes(engine)) return `There is no engine "${engine}": choose among ${ENGINES.join(', ')}`;
  if (engine === 'firefox' && !existsSync(firefoxPath(env) ?? '')) {
    return 'No Firefox: install one (Debian: apt-get install firefox-esr), or set FIREFOX_PATH';
  }
  const missing = engine === 'webkit' ? ['WebKitWebDriver', 'Xvfb'].filter(program => !onPath(program, env)) : [];
  if (!missing.length) return undefined;
  return `No ${missing.join(', no ')}: WebKit needs Linux (Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb)`;
}
