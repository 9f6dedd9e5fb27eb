import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWriter } from '../../../src/distribution/outlet.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-outlet-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pieces = (...texts: readonly string[]) => texts.map((text) => new TextEncoder().encode(text));
const written = (path: string) => readFile(join(folder, path), 'utf8');

describe('openWriter(folder)', () => {
  test('writes them one after the other, in a folder that it makes', () => {
    openWriter(folder)('data/reports.csv', pieces('سطر\n', '', 'آخر\n'));
    return expect(written('data/reports.csv')).resolves.toBe('سطر\nآخر\n');
  });

  test('writes a file anew that stands there, and one of no pieces empty', async () => {
    openWriter(folder)('data/figures.csv', pieces('قديم وطويل'));
    openWriter(folder)('data/figures.csv', pieces('جديد'));
    await expect(written('data/figures.csv')).resolves.toBe('جديد');
    openWriter(folder)('data/figures.csv', []);
    await expect(written('data/figures.csv')).resolves.toBe('');
  });

  test('takes a piece only when the one before is written', () => {
    const taken: string[] = [];
    const each = function* () {
      for (const text of ['أ', 'ب']) {
        taken.push(text);
        yield new TextEncoder().encode(text);
      }
      throw new Error('no more');
    };
    expect(() => openWriter(folder)('data/mentions.csv', each())).toThrow('no more');
    expect(taken).toEqual(['أ', 'ب']);
    return expect(written('data/mentions.csv')).resolves.toBe('أب');
  });
});
