import { execFile } from 'node:child_process';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

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
  const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: folder });
  expect(stdout).toBe('اعتقل قائد فصيل\n');
});

test('npm run forms prints each form once with its lemma, for other programs', async () => {
  const { stdout } = await run(process.execPath, ['scripts/forms.ts'], { maxBuffer: 1e8 });
  const lines = stdout.trimEnd().split('\n');
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines).toEqual(
    expect.arrayContaining([
      'أسرى\tأسير\tadjective\tbroken plural',
      'يعتقلون\tاعتقل\tverb\timperfect',
      'اعتقالات\tاعتقال\tnoun\tsound plural',
      'حلب\tحلب\tname\tsingular',
    ]),
  );
});
