import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { contentFolder, readContent } from '../../src/archive/read.ts';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const folder = contentFolder();
const { content } = await readContent(folder);

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** A word that the text of a report holds, or one that an archive of no report cannot hold. */
function word(): string {
  const [report] = content.reports;
  if (report === undefined) return 'الجسر';
  const { title, capture } = report.record;
  const line = readFileSync(`${folder}/captures/${capture.file}`, 'utf8').split(/\r?\n/)[title.line - 1] ?? '';
  return /\p{Script=Arabic}{4,}/u.exec(line)?.[0] ?? '';
}

test('a search finds the reports that there are, and says so when there is none', async () => {
  await visit(browser, home, `search/?q=${encodeURIComponent(word())}`, async ({ page, troubles }) => {
    const answer = page.locator('main [role=status]');
    await answer.filter({ hasText: /النتائج|لا نتائج|تعذّر/ }).waitFor();
    expect(await answer.innerText()).toMatch(content.reports.length === 0 ? /لا نتائج/ : /النتائج/);
    expect((await page.locator('main a[href*="reports/0"]').count()) > 0).toBe(content.reports.length > 0);
    expect(troubles).toEqual([]);
  });
});
