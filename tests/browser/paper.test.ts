/** A report as it comes out of the printer: what of it can be checked with nothing but the sheets. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dist } from '../site/pages.ts';
import { addresses, connect, sample, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const reports = sample(
  addresses().filter((address) => /^reports\/\d+\/$/.test(address)),
  3,
);

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** The words of each sheet of a page that is printed, in the order in which they are drawn, and the page's edition. */
async function print(address: string): Promise<{ sheets: string[]; edition: string }> {
  const { pdf, sheet } = await visit(browser, home, address, async ({ page }) => ({
    sheet: await page.locator('html').getAttribute('data-sheet'),
    pdf: await page.pdf({ format: 'A4' }),
  }));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return { sheets: text, edition: /\d{4}\.\d+/.exec(sheet ?? '')?.[0] ?? 'no edition' };
}

const sum = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

describe.each(reports)('the sheets of %s', (address) => {
  test('tell edition, place and number each, and the checksums of the text and of each of its paragraphs', async () => {
    const { sheets, edition } = await print(address);
    for (const [place, sheet] of sheets.entries()) {
      const [head = '', foot = ''] = sheet.split('\n');
      const numbers = [edition, `${place + 1}`, `${sheets.length}`];
      expect(head.match(/\d[\d.]*/g)).toEqual(expect.arrayContaining(numbers));
      expect(foot).toContain(`/${address}`);
      // No sheet has but its head and foot.
      expect(sheet.length).toBeGreaterThan(head.length + foot.length + 100);
    }

    const text = readFileSync(join(dist, address, 'text.txt'));
    const all = sheets.join('\n').replaceAll(/\s+/g, '');
    const lines = text.toString('utf8').split('\n');
    const starts = lines.filter((line) => line !== '').map((line) => all.indexOf(sum(line).slice(0, 16)));
    expect(starts).not.toContain(-1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const told of [sum(text), 'sha256sumtext.txt', `/${address}text.txt`, '/verify/', '/SHA256SUMS', 'UTF-8'])
      expect(all.lastIndexOf(told)).toBeGreaterThan(starts.at(-1) ?? all.length);
  });
});
