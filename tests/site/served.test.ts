import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/distribution/serve.ts';
import type { Served } from '../../src/distribution/serve.ts';
import { dist, isForeign, references, siteFiles, sitePages } from './pages.ts';

/** What a file of the site leads to, as written. */
const leads = new Map<string, readonly string[]>([
  ...sitePages().map((page) => [page.path, references(page).map(({ address }) => address)] as const),
  ...siteFiles()
    .filter((path) => path.endsWith('.css'))
    .map((path) => {
      const found = readFileSync(join(dist, path), 'utf8').matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g);
      return [
        path,
        [...found].map((match) => match[2] ?? '').filter((address) => !address.startsWith('data:')),
      ] as const;
    }),
]);

describe.each(['/', '/archive/x/'])('the same dist/ served under %s', (base) => {
  let site: Served;
  beforeAll(async () => {
    site = await serve(dist, { base, port: 0 });
  });
  afterAll(() => site.close());

  test('answers 200 to every address that a reader can follow from the home page, and every page is among them', async () => {
    const seen = new Set([site.address]);
    const failed: string[] = [];
    const reached = new Set<string>();
    for (const address of seen) {
      const response = await fetch(address, { redirect: 'manual' });
      await response.arrayBuffer();
      if (response.status !== 200) failed.push(`${response.status} ${address}`);
      const path = decodeURIComponent(address.slice(site.address.length))
        .replace(/\?.*$/s, '')
        .replace(/(^|\/)$/, '$1index.html');
      reached.add(path);
      for (const next of leads.get(path) ?? []) {
        if (!isForeign(next)) seen.add(new URL(next, address).href.replace(/#.*$/s, ''));
      }
    }
    expect(failed).toEqual([]);
    const pages = sitePages().map(({ path }) => path);
    expect(pages.filter((path) => !reached.has(path))).toEqual(pages.filter((path) => path === '404.html'));
  });

  test('answers 404 with its own page to what is not there', async () => {
    const response = await fetch(new URL('reports/no-such-report/', site.address));
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(readFileSync(join(dist, '404.html'), 'utf8'));
  });
});
