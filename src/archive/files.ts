/** The files of `content/` as bytes: what is there, and why it cannot be read where it cannot. */
import { lstat, readFile, readdir, stat } from 'node:fs/promises';

/** Why there is nothing to read: no such file, or something there that cannot be read as one. */
export type Unread = 'missing' | 'unreadable';

/** The bytes of a file. A folder, a link to nothing, a pipe or a file without permission is `unreadable`. */
export async function bytesOf(path: string): Promise<Uint8Array | Unread> {
  try {
    // A pipe would be waited for without end.
    return (await stat(path)).isFile() ? await readFile(path) : 'unreadable';
  } catch (error) {
    return (await isListed(path, error)) ? 'unreadable' : 'missing';
  }
}

/** The names in a folder, sorted, but for hidden ones, which systems and editors leave behind. */
export async function namesIn(folder: string): Promise<readonly string[] | Unread> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    return (await isListed(folder, error)) ? 'unreadable' : 'missing';
  }
}

/** Whether something stands at a path that could not be read: a link to nothing does, though nothing is behind it. */
async function isListed(path: string, error: unknown): Promise<boolean> {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return true;
  return lstat(path).then(
    () => true,
    () => false,
  );
}
