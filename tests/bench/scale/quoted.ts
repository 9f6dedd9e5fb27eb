/** What a reader loads of the index by which quotations are verified. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openLibrary, wordsFolder, wordsList } from '../../../src/verify/library.ts';
import { verify } from '../../../src/verify/verify.ts';

/** Bytes of index after gzip for each quotation, the reports that it proposes aside; the median. */
export async function weighQuotations(site: string, quotations: readonly string[]): Promise<number> {
  const loaded: number[] = [];
  for (const quotation of quotations) {
    let bytes = 0;
    const library = openLibrary(async (path) => {
      const text = await readFile(join(site, 'verify', path), 'utf8');
      if (path === wordsList || path.startsWith(wordsFolder)) bytes += gzipSync(text).length;
      return text;
    });
    await verify(quotation, library);
    loaded.push(bytes);
  }
  return loaded.sort((a, b) => a - b)[Math.floor(loaded.length / 2)] ?? 0;
}
