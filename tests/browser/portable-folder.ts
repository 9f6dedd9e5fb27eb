/** The portable edition in a folder of its own, as a reader would have it on a disk: its path has spaces and Arabic letters. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { portableFiles } from '../../src/distribution/portable/files.ts';

export interface PortableFolder {
  readonly folder: string;
  /** Its first page: `file:///…/index.html`. */
  readonly home: string;
  remove(): Promise<void>;
}

/** Unpack the portable edition of a built site. */
export async function unpackPortable(site: string): Promise<PortableFolder> {
  const around = await mkdtemp(join(tmpdir(), 'sijill-disk-'));
  const folder = join(around, 'نسخة من الأرشيف (1)');
  for await (const { path, bytes } of portableFiles(site)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return {
    folder,
    home: pathToFileURL(join(folder, 'index.html')).href,
    remove: () => rm(around, { recursive: true, force: true }),
  };
}
