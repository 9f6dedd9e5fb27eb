import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/archive/digest.ts';
import { checkChanged, fixtures } from './fixture.ts';

const base = join(fixtures, 'base');
const report = 'reports/0001.md';

/** What the checker wants of a figure whose text says `words`, of which `value` is the value. */
async function wantedOf(words: string, value: string, quantity: string): Promise<readonly string[]> {
  const captured = await readFile(join(base, 'captures/0001.txt'), 'utf8');
  const changed = captured.replace('12 سيارة', words);
  const { problems } = await checkChanged([
    { file: 'captures/0001.txt', bytes: Buffer.from(changed).toString('hex') },
    { file: report, find: sha256(Buffer.from(captured)), put: sha256(Buffer.from(changed)) },
    { file: report, find: 'quote: أن 12 سيارة', put: `quote: أن ${words}` },
    { file: report, find: 'السفح» أن 12 سيارة', put: `السفح» أن ${words}` },
    { file: report, find: 'value: "12"', put: `value: "${value}"` },
    { file: report, find: '{ kind: exact, n: 12 }', put: quantity },
  ]);
  return problems.map(({ rule, wanted }) => `${rule} ${wanted}`);
}

describe('quantity/words', () => {
  test.each([
    ['أحد عشر سيارة', 'أحد عشر', '{ kind: exact, n: 12 }', 'exact 11، كما في: أحد عشر'],
    [
      'مليون ونصف المليون سيارة',
      'مليون ونصف المليون',
      '{ kind: exact, n: 1000000 }',
      'exact 1500000، كما في: مليون ونصف المليون',
    ],
    ['مئة سيارة ونيف', 'مئة سيارة ونيف', '{ kind: about, n: 100 }', 'more_than 100، كما في: مئة سيارة ونيف'],
    ['10-15 سيارة', '10-15', '{ kind: exact, n: 10 }', 'between 10–15، كما في: 10-15'],
    ['بضع عشرات السيارات', 'بضع عشرات', '{ kind: about, n: 30 }', 'words، كما في: بضع عشرات'],
    ['أكثر من 12 سيارة', '12', '{ kind: exact, n: 12 }', 'more_than 12، كما في: أكثر من 12'],
    ['نحو 12 سيارة', '12', '{ kind: more_than, n: 12 }', 'about 12، كما في: نحو 12'],
    ['لم يتعدَّ 12 سيارة', '12', '{ kind: exact, n: 12 }', 'at_most 12، كما في: لم يتعدَّ 12'],
  ])('%s: «%s» is not %s', async (words, value, quantity, wanted) => {
    expect(await wantedOf(words, value, quantity)).toEqual([`quantity/words ${wanted}`]);
  });

  test.each([
    ['خلال 12 يومًا', '12', '{ kind: within, n: 12 }', 'the value leaves its qualifier out, the record does not'],
    ['12 سيارة', '12', '{ kind: at_most, n: 12 }', 'what bounds it may stand elsewhere in the line'],
    ['1.500 سيارة', '1.500', '{ kind: exact, n: 1500 }', 'a person may decide what is not sure'],
    ['أقل من 12 سيارة', 'أقل من 12', '{ kind: at_most, n: 12 }', 'less than has no kind'],
  ])('%s: «%s» may be %s: %s', async (words, value, quantity) => {
    expect(await wantedOf(words, value, quantity)).toEqual([]);
  });
});
