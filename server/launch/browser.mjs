// Finds a Chromium for the browser tests, or gets one: Playwright's download first, then the system's package.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { LaunchError } from './launch-error.mjs';
import { rootFolder } from './root-folder.mjs';

const DOWNLOAD_PATIENCE_MS = 60_000;
const APT_PATIENCE_MS = 300_000;
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const FIXED_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A browser that is there: {path}, where null means the one Playwright downloaded and finds by itself.
 * Null when there is none. Throws when CHROMIUM_PATH names no file.
 */
export function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return { path: env.CHROMIUM_PATH };
    throw new LaunchError(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, but there is no such file.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...FIXED_PATHS,
  ];
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path) return { path };
  return hasPlaywrightsOwn(env) ? { path: null } : null;
}

/** Finds a browser or installs one, saying what it does; throws one sentence when neither works. */
export function findOrInstallBrowser(env = process.env) {
  const found = findBrowser(env) ?? download(env) ?? installWithApt(env);
  if (!found) {
    throw new LaunchError(
      'no Chromium was found and none could be installed; install Chromium or Chrome, or set CHROMIUM_PATH to one.',
    );
  }
  console.log(found.path ?? "Playwright's own Chromium");
}

function download(env) {
  console.log('no browser found: asking Playwright for its own');
  const cli = join(rootFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [cli, 'install', 'chromium', '--only-shell'];
  spawnSync(process.execPath, args, { stdio: 'inherit', timeout: DOWNLOAD_PATIENCE_MS, env });
  return findBrowser(env);
}

function installWithApt(env) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  console.log('Playwright could not: installing the chromium package');
  const options = {
    stdio: 'inherit',
    timeout: APT_PATIENCE_MS,
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return findBrowser(env);
}

/** Playwright keeps downloads by revision; one of another revision would not be used. */
function hasPlaywrightsOwn(env) {
  const list = join(rootFolder, 'node_modules', 'playwright-core', 'browsers.json');
  if (!existsSync(list)) return false;
  const { browsers } = JSON.parse(readFileSync(list, 'utf8'));
  const { revision } = browsers.find(({ name }) => name === 'chromium-headless-shell');
  const folder = join(downloadFolder(env), `chromium_headless_shell-${revision}`);
  return existsSync(join(folder, 'INSTALLATION_COMPLETE'));
}

function downloadFolder(env) {
  const own = env.PLAYWRIGHT_BROWSERS_PATH;
  if (own && own !== '0') return own;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}
