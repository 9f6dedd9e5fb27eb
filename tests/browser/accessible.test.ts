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

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  test.each(specimens())('finds nothing on %s (%s)', async (_, address) => {
    await visit(browser, home, address, async ({ page }) => expect(await violations(page)).toEqual([]), { colorScheme });
  });

  test('finds nothing on a search with results, or with none', async () => {
    const look = async ({ page }: { page: Page }): Promise<void> => {
      await page.locator('[role=status]').filter({ hasText: /\S/ }).waitFor();
      expect(await violations(page)).toEqual([]);
    };
    await visit(browser, home, `search/?q=${encodeURIComponent('الأقصى')}`, look, { colorScheme });
    await visit(browser, home, `search/?q=${encodeURIComponent('ظظظظظظ')}`, look, { colorScheme });
  });
});
