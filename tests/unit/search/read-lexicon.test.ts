import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse, LexiconError } from '../../../src/arabic/index.ts';
import { openArchive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { fromArchive, readLexicon } from '../../../src/search/read-lexicon.ts';

async function folderOf(nouns: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lexicon-'));
  await writeFile(join(folder, 'nouns.txt'), nouns);
  await writeFile(join(folder, 'verbs.txt'), 'قاتل 3 n:قتال\n');
  await writeFile(join(folder, 'function-words.txt'), 'في b:في\n');
  return folder;
}

describe('readLexicon(folder, more)', () => {
  test('reads the three files of a folder', async () => {
    const lexicon = await readLexicon(await folderOf('كتيبة n كتائب\n'));
    const lemmas = ['والكتائب', 'يقاتلون', 'فيها'].map((word) => analyse(word, lexicon)[0]?.readings[0].lemma);
    expect(lemmas).toEqual(['كتيبة', 'قاتل', 'في']);
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

describe('fromArchive(archive)', () => {
  test('gives every form of every name, and the words of the reports by their keys', async () => {
    const { names, attested } = fromArchive(openArchive((await checkContent('content')).content));
    expect(names).toEqual(expect.arrayContaining(['جند الأقصى', 'كفرزيتا', 'خان شيخون', 'داعش']));
    expect([...attested]).toEqual(expect.arrayContaining(['سيخرجون', 'الرقه']));
  });
});
