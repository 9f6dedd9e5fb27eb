/** A copy in a folder: a built site, or a bag that was unzipped. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Collected, marks } from './copy.ts';
import type { Copy } from './copy.ts';

/**
 * Read every file of a folder. Links are not followed.
 *
 * @param folder The copy's top, or a folder that holds nothing but it.
 * @param anyTop Read a folder without a list as well.
 * @returns The copy, and its top: the folder that its paths begin at.
 */
export async function openFolder(
  folder: string,
  { anyTop = false }: { readonly anyTop?: boolean } = {},
): Promise<Copy & { readonly top: string }> {
  const top = (await topOf(folder)) ?? (anyTop ? folder : undefined);
  const copy = new Collected();
  if (top === undefined) {
    copy.tell({ rule: 'list/missing', path: '', found: 'لا قائمة في هذا المجلّد' });
    return { ...copy, sees: 'some files', top: folder };
  }
  const unreadable = (path: string) => (error: NodeJS.ErrnoException) => {
    copy.tell({ rule: 'file/unreadable', path, found: error.code ?? error.message });
  };
  const folders = [''];
  for (const below of folders) {
    const entries = await readdir(join(top, below), { withFileTypes: true }).catch(unreadable(below));
    for (const entry of entries ?? []) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isSymbolicLink()) copy.tell({ rule: 'file/link', path, found: 'رابط' });
      else if (!entry.isFile()) copy.tell({ rule: 'file/unreadable', path, found: 'ليس ملفًّا ولا مجلّدًا' });
      else await copy.add(path, createReadStream(join(top, path))).catch(unreadable(path));
    }
  }
  return { ...copy, sees: 'all files', top };
}

async function topOf(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (marks.some((mark) => entries.some(({ name }) => name === mark))) return folder;
  const [only, ...others] = entries;
  return only?.isDirectory() && others.length === 0 ? topOf(join(folder, only.name)) : undefined;
}
