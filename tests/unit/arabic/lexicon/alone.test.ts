import { execFile } from 'node:child_process';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** As the README and the door's own docstring give it. */
const program = `
import { analyse, readLexicon, words } from './arabic/lexicon/index.ts';

const lexicon = await readLexicon();
const lemmas = (text) =>
  words(text).flatMap((word) => analyse(word.text, lexicon).map(({ readings: [best] }) => best.lemma));
console.log(lemmas('اعتقلوا قادة الفصائل').join(' '));
`;

test('the lexicon works in a folder of its own, with Node and one import', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lexicon-'));
  await cp('src/arabic', join(folder, 'arabic'), { recursive: true });
  await writeFile(join(folder, 'program.mjs'), program);
  const { stdout } = await promisify(execFile)(process.execPath, ['program.mjs'], { cwd: folder });
  expect(stdout).toBe('اعتقل قائد فصيل\n');
});
