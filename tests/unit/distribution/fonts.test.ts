import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { makeFonts } from '../../../src/distribution/fonts.ts';

describe('the font files', () => {
  test('are what `npm run fonts` makes of the whole ones', { timeout: 60_000 }, async () => {
    const made = await makeFonts();
    expect(made.map(({ path }) => path)).toEqual([
      'src/styles/fonts/naskh-400.woff2',
      'src/styles/fonts/naskh-700.woff2',
      'src/styles/fonts/sans-400.woff2',
      'src/styles/fonts/sans-600.woff2',
      'public/licences/scheherazade-new.txt',
      'public/licences/ibm-plex-sans-arabic.txt',
    ]);
    for (const { path, bytes } of made) {
      expect(Buffer.from(bytes).equals(await readFile(path)), `${path}: run \`npm run fonts\``).toBe(true);
    }
  });
});
