import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContents } from '../../bench/fuzz/contents.ts';
import type { Contents } from '../../bench/fuzz/contents.ts';
import { units } from '../../bench/fuzz/growth.ts';
import { pagesHold } from '../../bench/fuzz/passages.ts';
import { readers } from '../../bench/fuzz/readers.ts';
import { attacks } from '../../bench/fuzz/texts.ts';
import { random } from '../../bench/random.ts';

/** A few cases of what `npm run bench -- fuzz` tries by the thousand; a fault is made small. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...units, ...attacks), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

describe('what reads a text that somebody else wrote', () => {
  test.each(readers)('$name holds of every text', async ({ read }) => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        await read(given);
      }),
      { numRuns: 25, seed: 9 },
    );
  });

  test('a passage comes out of a page as it went in', async () => {
    await fc.assert(fc.asyncProperty(text, pagesHold), { numRuns: 25, seed: 9 });
  });
});

describe('content with something done to a file', () => {
  let contents: Contents;
  beforeAll(async () => {
    contents = await openContents();
  });
  afterAll(() => contents.close());

  test('is sound, or told in words for people', async () => {
    const told = [];
    for (let seed = 1; seed <= 40; seed += 1) told.push(await contents.check(random(seed)));
    expect(new Set(told)).toEqual(new Set(['sound', 'told']));
  }, 60_000);
});
