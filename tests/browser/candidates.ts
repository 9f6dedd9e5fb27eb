/** Where a Chromium may be on this machine, in the order in which it is tried. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export interface Candidate {
  readonly origin: 'CHROME_PATH' | 'system' | 'Playwright' | 'bundled';
  /** The program; none for the bundled one, which has to be unpacked first. */
  readonly path?: string;
}

/** What the search looks at: passed in so that every machine can be tried on one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly arch: NodeJS.Architecture;
  readonly home: string;
  readonly exists: (path: string) => boolean;
  readonly list: (folder: string) => readonly string[];
  /** Where Playwright's own version would be. */
  readonly playwright: string;
}

/** This machine. */
export const machine: Machine = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  playwright: chromium.executablePath(),
};

/**
 * Every Chromium to try: the one that `CHROME_PATH` names (there or not, so that a slip is seen), the one inside npm where
 * it runs, the system's, then Playwright's cache (newest first).
 *
 * The one inside npm is a headless shell of the version that the lock names, so that one machine tests as another does,
 * and opens a page with a fourth of what a whole Chrome needs, windows and all. `SIJILL_BROWSER=bundled` leaves only it,
 * `SIJILL_BROWSER=system` tries it last.
 */
export function candidates(here: Machine = machine): Candidate[] {
  const { env, platform, arch, exists } = here;
  const bundled: Candidate = { origin: 'bundled' };
  if (env['SIJILL_BROWSER'] === 'bundled') return [bundled];
  const named = env['CHROME_PATH'];
  const own = [
    ...unique(system(here).filter(exists)).map((path) => ({ origin: 'system' as const, path })),
    ...unique(cached(here).filter(exists)).map((path) => ({ origin: 'Playwright' as const, path })),
  ];
  const bundledRuns = platform === 'linux' && arch === 'x64' && env['SIJILL_BROWSER'] !== 'system';
  return [
    ...(named === undefined || named === '' ? [] : [{ origin: 'CHROME_PATH' as const, path: named }]),
    ...(bundledRuns ? [bundled, ...own] : [...own, bundled]),
  ];
}

const unique = (paths: readonly string[]): string[] => [...new Set(paths)];

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

function system({ env, platform, home }: Machine): string[] {
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = env[name];
      return folder === undefined ? [] : windowsPrograms.map((program) => `${folder}\\${program}`);
    });
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const applications = ['/Applications', join(home, 'Applications')];
  return [...macApplications.flatMap((name) => applications.map((folder) => join(folder, name))), ...onPath];
}

/** Programs inside a folder of Playwright's cache, by its versions' layouts. */
const layouts = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-linux/headless_shell',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

function cached({ env, platform, home, list, playwright }: Machine): string[] {
  const usual: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library/Caches/ms-playwright'),
    win32: join(env['LOCALAPPDATA'] ?? home, 'ms-playwright'),
  };
  const cache = env['PLAYWRIGHT_BROWSERS_PATH'] ?? usual[platform] ?? join(home, '.cache/ms-playwright');
  const versions = list(cache)
    .flatMap((name) => {
      const version = /^chromium(?:_headless_shell)?-(\d+)$/.exec(name)?.[1];
      return version === undefined ? [] : [{ name, version: Number(version) }];
    })
    .sort((a, b) => b.version - a.version || (a.name < b.name ? -1 : 1));
  return [playwright, ...versions.flatMap(({ name }) => layouts.map((layout) => join(cache, name, layout)))];
}
