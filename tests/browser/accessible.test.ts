import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, specimens, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** What axe finds, serious and minor alike: the rule, where, and why. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Colours do not depend on what an archive holds: the extreme ones are looked at in one scheme. */
const schemes = process.env['SIJILL_SITE'] === undefined ? (['light', 'dark'] as const) : (['light'] as const);

/** The same page in each scheme, each fault under the scheme that has it. */
async function inEachScheme(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

describe('axe', () => {
  test.each(specimens())('finds nothing on %s (%s)', async (_, address) => {
    await visit(browser, home, address, async ({ page }) => expect(await inEachScheme(page)).toEqual([]));
  });

  test.each(['الأقصى', 'ظظظظظظ'])('finds nothing on the answer to «%s»', async (query) => {
    await visit(browser, home, `search/?q=${encodeURIComponent(query)}`, async ({ page }) => {
      await page.locator('[role=status]').filter({ hasText: /\S/ }).waitFor();
      expect(await inEachScheme(page)).toEqual([]);
    });
  });
});
