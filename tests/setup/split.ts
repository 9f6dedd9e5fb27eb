/** Builds the archive with pages of few bytes, so that its lists are split, where the project's `env` says. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build.ts';

export default async function setup({ config }: TestProject): Promise<void> {
  const { SIJILL_SITE: site = '', SIJILL_PAGE_BYTES = '' } = config.env as Readonly<Record<string, string>>;
  if (process.env['SIJILL_SKIP_BUILD'] === '1' && existsSync(join(site, 'index.html'))) return;
  await buildSite(site, { SIJILL_PAGE_BYTES });
}
