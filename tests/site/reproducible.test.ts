import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCopy } from './builds.ts';
import { dist, siteFiles } from './pages.ts';

/** The checksum of each file of a built site. */
async function sums(folder: string): Promise<Record<string, string>> {
  const each = siteFiles(folder).map(async (path) => {
    const sum = createHash('sha256').update(await readFile(join(folder, path)));
    return [path, sum.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(each));
}

test('a build in another folder, time zone and language gives the same bytes', { timeout: 600_000 }, async () => {
  const build = await buildCopy('sijill-longer-name-', {
    TZ: 'Pacific/Kiritimati',
    LANG: 'ar_SY.UTF-8',
    LC_ALL: 'ar_SY.UTF-8',
  });
  try {
    const here = await sums(dist);
    expect(Object.keys(here).length).toBeGreaterThan(0);
    expect(await sums(build.dist)).toEqual(here);
  } finally {
    await build.remove();
  }
});
