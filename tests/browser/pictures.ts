/**
 * `npm run pictures`: the pictures of the README, of the built site, into `.readme/`. Each shows a window, not the whole
 * page.
 */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../src/distribution/serve.ts';
import { dist } from '../site/pages.ts';
import { startChromium } from './chromium.ts';
import { addresses, connect, kindOf, visit } from './visits.ts';

const folder = '.readme';
const first = (kind: string): string => addresses().find((address) => kindOf(address) === kind) ?? '';
const drawn = (address: string): boolean =>
  kindOf(address) === 'figures/*' && readFileSync(join(dist, address, 'index.html'), 'utf8').includes('question-chart');
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 860 };

/** What each picture shows: the page, the part of it that is scrolled to, the window and its colours. */
const pictures = [
  { name: 'home', address: '', part: 'h1', viewport: desk, colorScheme: 'light' },
  { name: 'report', address: first('reports/*'), part: '#p3', viewport: desk, colorScheme: 'light' },
  {
    name: 'question',
    address: addresses().find(drawn) ?? first('figures/*'),
    part: '#side-by-side',
    viewport: desk,
    colorScheme: 'light',
  },
  { name: 'phone', address: first('reports/*'), part: 'h1', viewport: phone, colorScheme: 'dark' },
] as const;

await mkdir(folder, { recursive: true });
const site = await serve(dist, { port: 0 });
const chromium = await startChromium();
const browser = await connect(chromium.endpoint);
try {
  for (const { name, address, part, viewport, colorScheme } of pictures) {
    await visit(
      browser,
      site.address,
      address,
      async ({ page }) => {
        await page.waitForLoadState('networkidle');
        if (part !== 'h1') await page.locator(part).evaluate((element) => element.scrollIntoView());
        await page.screenshot({ path: join(folder, `${name}.png`) });
      },
      { viewport, colorScheme },
    );
    process.stdout.write(`${join(folder, `${name}.png`)}\n`);
  }
} finally {
  await browser.close();
  await chromium.close();
  await site.close();
}
