import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCopy } from './builds.ts';
import type { OtherBuild } from './builds.ts';
import { siteFiles } from './pages.ts';

const builds: OtherBuild[] = [];

afterAll(() => Promise.all(builds.map((build) => build.remove())));

/** Build a copy; gives each file's checksum. */
async function sums(name: string, env: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const build = await buildCopy(name, env);
  builds.push(build);
  const each = siteFiles(build.dist).map(async (path) => {
    const sum = createHash('sha256').update(await readFile(join(build.dist, path)));
    return [path, sum.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(each));
}

test(
  'two builds in different folders, time zones and languages give the same bytes',
  { timeout: 600_000 },
  async () => {
    const here = await sums('sijill-a-', { TZ: 'Pacific/Kiritimati', LANG: 'ar_SY.UTF-8', LC_ALL: 'ar_SY.UTF-8' });
    const there = await sums('sijill-longer-name-b-', { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' });
    expect(Object.keys(here).length).toBeGreaterThan(0);
    expect(there).toEqual(here);
  },
);
