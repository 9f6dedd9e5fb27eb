import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/archive/check.ts';
import { namesOf, proposals } from '../../../src/site/proposals.ts';
import { changedContent } from '../archive/fixture.ts';
import type { Change } from '../archive/fixture.ts';

async function proposed(changes: readonly Change[]) {
  const parent = await changedContent(changes);
  const { content } = await checkContent(join(parent, 'content'));
  await rm(parent, { recursive: true });
  return content.reports.flatMap((entry) => proposals(entry, namesOf(content)));
}

describe('proposals(entry, names)', () => {
  test('is empty of a report that is decided', async () => {
    expect(await proposed([])).toEqual([]);
  });

  test('tells a mark of the whole record with its line in the file', async () => {
    const [summary, ...more] = await proposed([
      { file: 'reports/0002.md', find: 'summary: ', put: 'needs: [summary]\nsummary: ' },
    ]);
    expect(more).toEqual([]);
    expect(summary).toMatchObject({ kind: 'الخلاصة والقوائم', name: 'الخلاصة', line: undefined });
    expect(summary?.at).toBeGreaterThan(1);
  });

  test('puts what is inferred in brackets, and says that it is', async () => {
    const [source] = await proposed([
      { file: 'reports/0001.md', find: 'basis: inferred\n', put: 'basis: inferred\n  needs: review\n' },
    ]);
    expect(source?.says[0]).toBe('مستنتَج');
    expect(source?.says[1]).toMatch(/^\[.+\]$/);
  });
});
