/**
 * Writes the content of the extreme archive that a project is about, and builds it, where the project's `env` says.
 *
 * `SIJILL_SKIP_BUILD=1` takes what was built before, for work on the tests themselves.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { extremes } from '../fixtures/extremes/index.ts';
import { buildSite } from './build.ts';
import { writeFiles } from './files.ts';

export default async function setup({ name, config }: TestProject): Promise<void> {
  const { SIJILL_CONTENT: content = '', SIJILL_SITE: site = '' } = config.env as Readonly<Record<string, string>>;
  const files = Object.entries(extremes).find(([extreme]) => extreme === name)?.[1];
  if (files === undefined || content === '' || site === '') throw new Error(`${name} is no extreme archive.`);
  if (process.env['SIJILL_SKIP_BUILD'] === '1' && existsSync(join(site, 'index.html'))) return;
  await writeFiles(files(), content);
  await buildSite(site, { SIJILL_CONTENT: content });
}
