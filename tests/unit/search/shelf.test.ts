import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFiles, openShards, shardFiles } from '../../../src/search/shelf.ts';

const shards = [
  ['', 'أ\nب'],
  ['جم', 'جند\nجيش'],
  ['لو', 'لواء'],
] as const;
const files = shardFiles(shards, 'list.txt', 'folder/');

const opened = (all: ReadonlyMap<string, string>) =>
  openShards(
    openFiles(async (path) => {
      const text = all.get(path);
      if (text === undefined) throw new Error(`${path} is missing.`);
      return text;
    }),
    'list.txt',
    'folder/',
  )((names) => [...names].filter((name) => name <= 'جم'));

describe('openShards(file, list, folder)', () => {
  test('gives the shards that are chosen', async () => {
    expect(await opened(files)).toEqual(['أ\nب', 'جند\nجيش']);
  });

  test('gives the same or nothing at all, whatever letter of whatever file is another, the list included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files.keys()),
        fc.nat(),
        fc.integer({ min: 1, max: 0xff }),
        async (path, n, by) => {
          const text = files.get(path) ?? '';
          const at = n % text.length;
          const other = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ by) + text.slice(at + 1);
          const given = await opened(new Map([...files, [path, other]])).catch(() => 'failed');
          expect([JSON.stringify(['أ\nب', 'جند\nجيش']), '"failed"']).toContain(JSON.stringify(given));
        },
      ),
    );
  });
});
