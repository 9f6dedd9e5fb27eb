/** Small copies of an archive, whole until a test harms them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bagFiles } from '../../../../src/distribution/bag/bag.ts';
import type { PortableFile } from '../../../../src/distribution/portable/files.ts';
import { writeSums } from '../../../../src/distribution/sums.ts';
import { zipped } from '../../../../src/distribution/zip.ts';

/** The pages of a site: the longest is packed, the others are stored. */
export const pages: Readonly<Record<string, string>> = {
  'index.html': 'سجلّ',
  '404.html': 'الصفحة غير موجودة',
  'reports/0001/index.html': `<p>${'عشرات المقاتلين '.repeat(20)}</p>`,
  'reports/0001/text.txt': 'تقرير',
  'a b/لواء.txt': '%',
};

/** Write files below a folder. */
export async function place(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** A built site in a folder. */
export async function placeSite(folder: string): Promise<void> {
  await place(folder, pages);
  await writeSums(folder);
}

/** The files of a bag of that site, its folder's name before each path. */
export async function bagOf(): Promise<PortableFile[]> {
  const site = async function* () {
    for (const [path, text] of Object.entries(pages)) yield { path, bytes: Buffer.from(text) };
  };
  const edition = { id: '2026.1', date: '2026-03-01', scope: 'أخبار' };
  const content = { folder: '.', choice: { paths: [], withheld: [] } };
  return Array.fromAsync(bagFiles({ name: 'sijill-2026.1', edition, site: site(), content, licences: new Map() }));
}

/** A zip of files as it is made for readers. */
export async function zipOf(files: readonly PortableFile[]): Promise<Buffer> {
  const each = async function* () {
    yield* files;
  };
  return Buffer.concat(await Array.fromAsync(zipped(each(), '2026-03-01')));
}

/** Faults as short words: rule and path. */
export const short = (faults: readonly { readonly rule: string; readonly path: string }[]): readonly string[] =>
  faults.map(({ rule, path }) => `${rule} ${path}`).sort();
