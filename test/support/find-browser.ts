import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const windowsPrograms = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
  const folder = process.env[name];
  return folder === undefined ? [] : [folder];
});

/** Where browsers are installed on systems that do not put them on the path. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...windowsPrograms.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
];

function onPath(command: string): string | undefined {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(finder, [command], { encoding: 'utf8' });
  return status === 0 ? stdout.split(/\r?\n/)[0] : undefined;
}

function findInstalled(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  for (const command of commands) {
    const path = onPath(command);
    if (path !== undefined) return path;
  }
  return places.find((place) => existsSync(place));
}

function run(command: string, arguments_: string[]): boolean {
  const { status } = spawnSync(command, arguments_, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Debian's Chromium and Chinese fonts, where apt may be used without a password. */
function installWithApt(): string | undefined {
  if (process.platform !== 'linux' || onPath('apt-get') === undefined) return undefined;
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  if (!isRoot && !run('sudo', ['-n', 'true'])) return undefined;
  console.log('no browser found: installing Debian’s chromium and fonts-noto-cjk with apt');
  const apt = (...words: string[]) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...words];
    return run(command, rest);
  };
  if (!apt('update', '-qq')) return undefined;
  if (!apt('install', '-y', '-qq', 'chromium', 'fonts-noto-cjk')) return undefined;
  return findInstalled();
}

/** Playwright's own Chromium, downloaded into its cache. */
function installWithPlaywright(): string | undefined {
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('no browser found: downloading Playwright’s Chromium');
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  try {
    execFileSync(process.execPath, [cli, 'install', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    return undefined;
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * A browser to test with: one that is installed, else Debian's, else Playwright's own.
 * @returns path of the program
 * @throws Error in one line when there is none: a browser test is never silently skipped
 */
export function findBrowser(): string {
  const found = findInstalled() ?? installWithApt() ?? installWithPlaywright();
  if (found === undefined)
    throw new Error(
      'the browser tests need a browser: install Chromium, Chrome or Edge, or set CHROME_PATH to one',
    );
  return found;
}
