/** `npm run fonts`: make the site's font files anew, from Fontsource's and the ranges of the style sheet. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { commandLine } from '../src/distribution/command-line.ts';
import { makeFonts } from '../src/distribution/fonts.ts';

commandLine('npm run fonts');
for (const { path, bytes } of await makeFonts()) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  process.stdout.write(`${path} ${bytes.length}\n`);
}
