/** Files of a site that come in pieces, written as they come. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openFolders } from './folders.ts';

/** Gives what writes files below a folder; what stood at their paths goes. */
export function openWriter(folder: string): (path: string, pieces: Iterable<Uint8Array>) => void {
  const makeFolder = openFolders();
  return (path, pieces) => {
    const target = join(folder, path);
    makeFolder(dirname(target));
    write(target, pieces);
  };
}

function write(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) {
      for (let done = 0; done < piece.length;) done += writeSync(file, piece, done);
    }
  } finally {
    closeSync(file);
  }
}
