/** Folders that many files are written into. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives what makes a folder with those above it, each once: Node's own way looks at each of them for every file, and is slow
 * where there are tens of thousands.
 */
export function openFolders(): (folder: string) => void {
  const made = new Set<string>();
  const make = (folder: string): void => {
    if (made.has(folder)) return;
    try {
      mkdirSync(folder);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' && dirname(folder) !== folder) {
        make(dirname(folder));
        mkdirSync(folder);
      } else if (code !== 'EEXIST') throw error;
    }
    made.add(folder);
  };
  return make;
}
