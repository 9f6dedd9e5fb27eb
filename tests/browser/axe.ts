/** What axe finds on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In the page, once it is there. */
declare const axe: typeof import('axe-core');

/** What depends on colours, and differs from scheme to scheme. */
export const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * Every fault, serious and minor alike: its rule, where, and why. The program is given to a page once, however often it
 * is asked: that costs as much as what it finds.
 *
 * @param rules The names of some, or of their tags; all that axe has on by itself if not given.
 * @param part Selects what is looked at; the whole page if not given.
 */
export async function violations(page: Page, rules?: readonly string[], part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([runOnly, looked]) => {
      const { violations: found } = await axe.run(looked, {
        ...(runOnly === undefined ? {} : { runOnly: [...runOnly] }),
        resultTypes: ['violations'],
      });
      return found.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
      );
    },
    [rules, part] as const,
  );
}
