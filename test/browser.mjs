import {existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const INSTALLED = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const pathIn = (specifier, relative) => fileURLToPath(new URL(relative, import.meta.resolve(specifier)));

/** Chromium takes its fonts from the system, which may have none: this names the ones that come with npm, and no others. */
function fontConfig(directory) {
  const alias = (generic, family) =>
    `<alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${pathIn('dejavu-fonts-ttf/package.json', './ttf')}</dir><cachedir>${join(directory, 'fontcache')}</cachedir>
${alias('sans-serif', 'DejaVu Sans')}${alias('serif', 'DejaVu Serif')}${alias('monospace', 'DejaVu Sans Mono')}
</fontconfig>`;
}

/** @sparticuz/chromium unpacks into os.tmpdir(), and its libraries (nss, nspr, expat) only on one cloud: done here. */
async function unpackInto(temporary) {
  const saved = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  try {
    const {default: chromium, inflate} = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(pathIn('@sparticuz/chromium', '../bin/al2023.tar.br'));
  } finally {
    if (saved === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = saved;
  }
}

/** Unpacks beside the place and renames, so that nobody ever sees a half-written browser; one folder a version, so none is stale. */
async function unpack(directory) {
  const cache = join(directory, '..');
  mkdirSync(cache, {recursive: true});
  const temporary = mkdtempSync(join(cache, 'unpack-'));
  await unpackInto(temporary);
  writeFileSync(join(temporary, 'fonts/fonts.conf'), fontConfig(directory));
  try {
    renameSync(temporary, directory);
  } catch {
    rmSync(temporary, {recursive: true, force: true}); // another process was first
  }
}

async function bundled() {
  const home = pathIn('@sparticuz/chromium', '..');
  const {version} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const directory = join(home, '../../.cache', `chromium-${version}`);
  if (!existsSync(directory)) await unpack(directory);
  const libraries = [join(directory, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    source: `@sparticuz/chromium ${version}`,
    executablePath: join(directory, 'chromium'),
    headless: 'shell',
    args: ['--no-sandbox'], // its own launch flags would switch off web security
    env: {...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(directory, 'fonts')},
  };
}

/**
 * Launch options for puppeteer, with the browser's `source` in words: what `CHROME_PATH` names, else the one that npm
 * brings (Linux on x64, unless `CHROME=system`), else an installed one. Throws an error that says what to do.
 */
export async function resolveChrome({env = process.env, platform = process.platform, arch = process.arch} = {}) {
  const args = process.getuid?.() === 0 || env.CI ? ['--no-sandbox'] : [];
  const at = (source, executablePath) => ({source, executablePath, headless: true, args, env});
  const given = env.CHROME_PATH;
  if (given && !existsSync(given)) throw new Error(`There is no browser at CHROME_PATH=${given}`);
  if (given) return at('CHROME_PATH', given);
  if (platform === 'linux' && arch === 'x64' && env.CHROME !== 'system') return bundled();
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = [...folders.flatMap(folder => INSTALLED.map(name => join(folder, name))), ...ELSEWHERE];
  const found = places.find(place => existsSync(place));
  if (found) return at('installed', found);
  throw new Error('No Chrome or Chromium: install one (Debian, Ubuntu: apt-get install chromium), or set CHROME_PATH');
}
