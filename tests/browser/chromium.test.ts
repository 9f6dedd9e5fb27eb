import { describe, expect, test } from 'vitest';
import { candidates } from './candidates.ts';
import type { Machine } from './candidates.ts';
import { startChromium } from './chromium.ts';

const none: Machine = {
  env: {},
  platform: 'linux',
  arch: 'x64',
  home: '/h',
  exists: () => false,
  list: () => [],
  playwright: '/h/.cache/ms-playwright/chromium-9/chrome-linux64/chrome',
};
const having = (machine: Partial<Machine>, ...paths: string[]): string[] =>
  candidates({ ...none, ...machine, exists: (path) => paths.includes(path) }).map(
    ({ origin, path }) => `${origin} ${path ?? ''}`,
  );

describe('candidates(machine)', () => {
  test('gives the bundled one where there is no other', () => {
    expect(candidates(none)).toEqual([{ origin: 'bundled' }]);
  });

  test('begins with CHROME_PATH, though nothing be there', () => {
    expect(having({ env: { CHROME_PATH: '/x/chrome', PATH: '/a:/b' } }, '/b/chromium')).toEqual([
      'CHROME_PATH /x/chrome',
      'bundled ',
      'system /b/chromium',
    ]);
  });

  test.each<[string, Partial<Machine>]>([
    ['where npm has none for the processor', { arch: 'arm64' }],
    ['when it is asked for', { env: { SIJILL_BROWSER: 'system', PATH: '/b' } }],
  ])("takes the system's before the bundled one %s", (_, machine) => {
    expect(having({ env: { PATH: '/b' }, ...machine }, '/b/chromium')).toEqual(['system /b/chromium', 'bundled ']);
  });

  test("takes Playwright's cache after the system's, the newest first", () => {
    const folder = '/h/.cache/ms-playwright';
    const [old, recent] = ['chromium-9', 'chromium-10'].map((name) => `${folder}/${name}/chrome-linux64/chrome`);
    const list = (): string[] => ['chromium-9', 'chromium-10', 'firefox-99'];
    expect(having({ env: { PATH: '/b' }, list }, '/b/google-chrome', old ?? '', recent ?? '')).toEqual([
      'bundled ',
      'system /b/google-chrome',
      `Playwright ${old}`,
      `Playwright ${recent}`,
    ]);
  });

  test('looks among the applications of a Mac', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(having({ platform: 'darwin' }, chrome)).toEqual([`system ${chrome}`, 'bundled ']);
  });

  test('looks among the programs of Windows', () => {
    const env = { 'PROGRAMFILES(X86)': 'C:\\Programs' };
    const edge = 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(having({ platform: 'win32', env }, edge)).toEqual([`system ${edge}`, 'bundled ']);
  });

  test('leaves only the bundled one when it is asked for', () => {
    expect(having({ env: { SIJILL_BROWSER: 'bundled', CHROME_PATH: '/x', PATH: '/b' } }, '/b/chromium')).toEqual([
      'bundled ',
    ]);
  });
});

describe('startChromium(found, print)', () => {
  test('fails when none starts, with the reason of each', async () => {
    const told: string[] = [];
    const starting = startChromium([{ origin: 'CHROME_PATH', path: process.execPath }], (line) => void told.push(line));
    await expect(starting).rejects.toThrow(/^No Chromium starts here[^]*CHROME_PATH, /);
    expect(told).toEqual([expect.stringContaining('does not start')]);
  });

  test('fails when none was found', async () => {
    await expect(startChromium([], () => undefined)).rejects.toThrow('None was found');
  });
});
