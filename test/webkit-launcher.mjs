import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {freePort} from './free-port.mjs';
import {ask, WebkitPage} from './webkit-page.mjs';

const SIZE = {width: 800, height: 600}; // as the runner has it elsewhere
const STARTS_WITHIN = 20_000; // milliseconds
const PAGES = 10; // of one browser: WebKit keeps some 100 MB of each, and stands still when it has 5 GB

/** Waits for `ready`, but not longer than the program lives. */
async function started(program, ready) {
  const ended = new Promise((_, fail) => {
    program.once('error', fail); // it is not there
    program.once('exit', code => fail(new Error(`${program.spawnfile} ended with ${code} before it was ready`)));
  });
  return Promise.race([ready, ended]);
}

/** A screen that nobody sees: WebKitGTK has no headless mode. Gives its name, such as ":99". */
async function startScreen(programs) {
  const options = ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', options, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  programs.push(xvfb);
  return started(xvfb, new Promise(done => xvfb.stdio[3].once('data', data => done(`:${String(data).trim()}`))));
}

async function isUp(address, program) {
  const end = Date.now() + STARTS_WITHIN;
  while (program.exitCode === null) {
    try {
      return await ask('GET', `${address}/status`);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await wait(50);
  }
}

/** A home for the browser where its bar, which would keep the window wider than a phone, takes no room. */
function makeHome() {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), 'window * {min-width: 0; padding: 0; margin: 0; font-size: 1px}');
  return home;
}

async function startDriver(programs, DISPLAY, home) {
  const port = await freePort();
  // English as in the other engines; no accessibility bus, for which a system without one has it wait.
  const env = {...process.env, DISPLAY, XDG_CONFIG_HOME: home, LC_ALL: 'en_US.UTF-8', NO_AT_BRIDGE: '1'};
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {stdio: 'ignore', env});
  programs.push(driver);
  const address = `http://127.0.0.1:${port}`;
  await started(driver, isUp(address, driver));
  return address;
}

/**
 * Runs the tests in WebKitGTK: Debian's `webkit2gtk-driver` on a screen of `xvfb`. One page after the other in one window,
 * because WebKit slows the windows in the background down. `type` says what `getPage()` gives.
 */
class WebkitLauncher {
  name = 'WebKit';
  type = 'puppeteer';
  concurrency = 1;
  #programs = [];
  #home = '';
  #urls = new Map();
  #started;
  #page;
  #pages = 0;

  constructor() {
    process.once('exit', () => this.#end());
  }

  async #start() {
    try {
      await this.#startAll();
    } catch (error) {
      this.#end(); // so that the next file tries again
      throw error;
    }
  }

  async #startAll() {
    this.#home = makeHome();
    const driver = await startDriver(this.#programs, await startScreen(this.#programs), this.#home);
    const capabilities = {alwaysMatch: {pageLoadStrategy: 'none', timeouts: {script: 10_000}}};
    const {sessionId} = await ask('POST', `${driver}/session`, {capabilities});
    this.#page = new WebkitPage(`${driver}/session/${sessionId}`);
    await this.#page.setViewport(SIZE);
  }

  async startSession(id, url) {
    this.#urls.set(id, url);
    await (this.#started ??= this.#start());
    await this.#page.goto(url);
  }

  isActive(id) {
    return this.#urls.has(id);
  }

  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  getPage() {
    return this.#page;
  }

  /**
   * Leaves the page, and with it all that still runs there; the next one finds keys, mouse and window as this one did. A
   * page that took the browser along fails its own tests alone: the next one finds another browser.
   */
  async stopSession(id) {
    this.#urls.delete(id);
    if (!this.#page) return {};
    try {
      await this.#page.isAlive();
      await this.#page.mouse.reset();
      await this.#page.setViewport(SIZE);
      await this.#page.goto('about:blank');
      if (++this.#pages % PAGES === 0) this.#end();
    } catch (error) {
      this.#end();
      throw error;
    }
    return {};
  }

  async stop() {
    try {
      await this.#page?.close();
    } finally {
      this.#end();
    }
  }

  #end() {
    this.#started = this.#page = undefined;
    for (const program of this.#programs.splice(0).reverse()) program.kill();
    if (this.#home) rmSync(this.#home, {recursive: true, force: true});
  }
}

export const webkitLauncher = () => new WebkitLauncher();
