import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSums, sumsFile, sumsText, writeSums } from '../../../src/distribution/sums.ts';

const sha256 = 'ff0aeebb38bfc7292d392f8df43503f99964a1e5492f4fa743aa017f2f5fd0d8';

describe('sumsText(files)', () => {
  test.each([
    ['reports/0001/index.html', `${sha256}  reports/0001/index.html\n`, 'a plain path'],
    ['لواء الأقصى.txt', `${sha256}  لواء الأقصى.txt\n`, 'letters and spaces as they are'],
    ['a\\b', `\\${sha256}  a\\\\b\n`, 'a backslash'],
    ['a\nb\rc', `\\${sha256}  a\\nb\\rc\n`, 'line breaks'],
    ['*a', `${sha256}  *a\n`, 'a star of the name is not the mark of a binary file'],
  ])('writes %j as %j: %s', (path, text) => {
    expect(sumsText([{ path, sha256 }])).toBe(text);
    expect(readSums(text)).toEqual({ sums: [{ path, sha256 }], strange: [] });
  });

  test('is read back, whatever the path', () => {
    const path = fc.string({ minLength: 1, unit: fc.constantFrom('a', '\\', '\n', '\r', 'n', ' ', '*', 'ل', '/') });
    fc.assert(
      fc.property(fc.array(path), (paths) => {
        const files = paths.map((each) => ({ path: each, sha256 }));
        expect(readSums(sumsText(files))).toEqual({ sums: files, strange: [] });
      }),
    );
  });
});

describe('readSums(text)', () => {
  test.each([
    [`${sha256} *a`, 'as a binary file'],
    [`${sha256.toUpperCase()}  a\n`, 'in capitals'],
  ])('takes %j: %s', (text) => {
    expect(readSums(text).sums).toEqual([{ path: 'a', sha256 }]);
  });

  test('tells which lines are none', () => {
    expect(readSums(`${sha256}  a\n\n${sha256.slice(1)}  b\n${sha256} c\n<html>\n`).strange).toEqual([2, 3, 4, 5]);
  });
});

/** GNU's own; systems without it are passed over. */
const tool = 'sha256sum';
const hasTool = spawnSync(tool, ['--version']).status === 0;

describe.runIf(hasTool)('writeSums(folder)', () => {
  test('makes a list that sha256sum checks, strange names too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sijill-sums-'));
    try {
      for (const path of ['index.html', 'a b/لواء.txt', 'back\\slash', 'line\nbreak', 'return\r', '%41', ' ']) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), path);
      }
      await writeSums(folder);
      const check = () => spawnSync(tool, ['--strict', '--quiet', '-c', sumsFile], { cwd: folder });
      expect(check().stderr.toString()).toBe('');
      expect(check().status).toBe(0);
      await writeFile(join(folder, 'line\nbreak'), 'altered');
      expect(check().status).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
