import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse, LexiconError } from '../../../../src/arabic/index.ts';
import { readLexicon } from '../../../../src/arabic/lexicon/read.ts';

async function folderOf(nouns: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lexicon-'));
  await writeFile(join(folder, 'nouns.txt'), nouns);
  await writeFile(join(folder, 'names.txt'), 'دمشق\n');
  await writeFile(join(folder, 'verbs.txt'), 'قاتل 3 n:قتال\n');
  await writeFile(join(folder, 'function-words.txt'), 'في b:في\n');
  return folder;
}

describe('readLexicon(folder, more)', () => {
  test('reads the four files of a folder', async () => {
    const lexicon = await readLexicon(await folderOf('كتيبة n كتائب\n'));
    const lemmas = ['والكتائب', 'يقاتلون', 'فيها', 'بدمشق'].map((word) => analyse(word, lexicon)[0]?.readings[0].lemma);
    expect(lemmas).toEqual(['كتيبة', 'قاتل', 'في', 'دمشق']);
  });

  test('gives what is related: the verb, its verbal nouns, its participles', async () => {
    const lexicon = await readLexicon(await folderOf(''));
    expect(lexicon.related('قتال')).toEqual(['قاتل', 'مقاتلة', 'مقاتل']);
  });

  test('says file and line of a fault', async () => {
    await expect(readLexicon(await folderOf('كتيبة n كتائب\nكتاب كتب\n'))).rejects.toThrow(LexiconError);
    await expect(readLexicon(await folderOf('كتيبة n كتائب\nكتاب كتب\n'))).rejects.toThrow('nouns.txt:2  ');
  });
});
