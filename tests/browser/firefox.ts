/**
 * `npm run test:firefox`: goes a reader's way through the site in Firefox, over the network and from a disk, and tells
 * every difference and complaint; exit 1 when there is any. Where no Firefox is, it says so and has nothing to fail.
 * Looks for the one that `FIREFOX_PATH` names, then in the usual places.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import puppeteer from 'puppeteer-core';
import { serve } from '../../src/distribution/serve.ts';
import { buildSite } from '../setup/build.ts';
import { unpackPortable } from './portable-folder.ts';
import { tour, watch } from './tour.ts';
import type { Seen } from './tour.ts';

const places = [
  ...(process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name))),
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];
const named = process.env['FIREFOX_PATH'];
const firefox = named ?? places.find((place) => existsSync(place));

if (firefox === undefined)
  console.log('No Firefox is installed here, so nothing was tested in it. FIREFOX_PATH names one.');
else process.exitCode = await test(firefox);

/** How many faults there are, one at most. */
async function test(executablePath: string): Promise<number> {
  const browser = await puppeteer
    .launch({
      browser: 'firefox',
      executablePath,
      // Puppeteer lets pages on a disk fetch what stands beside them; a reader's Firefox does not.
      extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, 'intl.accept_languages': 'ar' },
    })
    .catch((error: unknown) => console.error(`${executablePath} does not start: ${String(error)}`));
  if (!browser) return 1;
  if (!existsSync('dist/index.html')) await buildSite();
  const [site, disk] = await Promise.all([serve('dist', { port: 0 }), unpackPortable('dist')]);
  const faults: string[] = [];
  try {
    console.log(`Browser: ${await browser.version()} (${executablePath})`);
    const go = async (home: string): Promise<Seen> => {
      const page = await browser.newPage();
      const root = home.replace(/[^/]*$/, '');
      await page.evaluateOnNewDocument(watch);
      page.on('console', (message) => faults.push(`${home}: console: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`${home}: thrown: ${String(error)}`));
      page.on('request', (request) => {
        // Firefox draws its own controls with a font that it names so, and asks nobody for it.
        if (!request.url().startsWith(root) && !request.url().startsWith('data:'))
          faults.push(`${home}: foreign: ${request.url()}`);
      });
      const seen = await tour(page, home);
      await page.close();
      return seen;
    };
    const [network, onDisk] = [await go(site.address), await go(disk.home)];
    for (const [step, seen] of Object.entries(network)) {
      const same = isDeepStrictEqual(seen, onDisk[step]);
      console.log(`${same ? '  same' : 'OTHER '}  ${step}`);
      if (!same)
        faults.push(`${step}: ${JSON.stringify(seen)} over the network, ${JSON.stringify(onDisk[step])} from a disk`);
    }
  } finally {
    await Promise.all([browser.close(), site.close(), disk.remove()]);
  }
  for (const fault of faults) console.error(fault);
  return Math.min(faults.length, 1);
}
