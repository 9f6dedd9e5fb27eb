/**
 * `npm run screenshots [-- folder --site dist --each 1 --find words]`: a picture of every kind of page at four widths,
 * light, dark, printed and without JavaScript, into the folder given, or a new one among the system's temporary files;
 * `--site` is the built site, `--each` how many pages of a kind, `--find` what is searched. Not a test: for people to
 * look at.
 */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../src/distribution/serve.ts';
import { dist } from '../site/pages.ts';
import { startChromium } from './chromium.ts';
import { connect, specimens, visit } from './visits.ts';

const widths = [390, 768, 1280, 1600];

const ways: readonly [name: string, options: BrowserContextOptions, prepare?: (page: Page) => Promise<void>][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['print', { colorScheme: 'light' }, (page) => page.emulateMedia({ media: 'print' })],
  ['no-script', { colorScheme: 'light', javaScriptEnabled: false }],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: dist },
    each: { type: 'string', default: '1' },
    find: { type: 'string', default: 'الأقصى' },
  },
});
const folder = positionals[0] ?? (await mkdtemp(join(tmpdir(), 'sijill-screenshots-')));
await mkdir(folder, { recursive: true });
const site = await serve(values.site, { port: 0 });
const chromium = await startChromium();
const browser = await connect(chromium.endpoint);
try {
  const found = encodeURIComponent(values.find);
  const pages = specimens(Number(values.each), values.site);
  const report = pages.find(([kind]) => kind === 'reports/*')?.[1];
  const asked: [string, string][] = [
    ['search-results', `search/?q=${found}`],
    ['verify-verdict', `verify/?q=${found}`],
    ...(report === undefined
      ? []
      : [['report-cited-otherwise', `${report}?sum=${'0'.repeat(16)}#p1`] as [string, string]]),
  ];
  for (const [kind, address] of [...pages, ...asked]) {
    for (const [way, options, prepare] of ways) {
      for (const width of widths) {
        // Of a kind that is shown once the name stays when its page does not.
        const shown = pages.filter((other) => other[0] === kind).length > 1 ? address.replace(/\/$/, '') : kind;
        const name = `${shown.replaceAll('/', '-').replaceAll('*', 'one')}.${width}.${way}.png`;
        await visit(
          browser,
          site.address,
          address,
          async ({ page }) => {
            await page.waitForLoadState('networkidle');
            await page.screenshot({ path: join(folder, name), fullPage: true });
          },
          { ...options, viewport: { width, height: 900 } },
          prepare,
        );
        process.stdout.write(`${name}\n`);
      }
    }
  }
} finally {
  await browser.close();
  await chromium.close();
  await site.close();
}
process.stdout.write(`Pictures in ${folder}\n`);
