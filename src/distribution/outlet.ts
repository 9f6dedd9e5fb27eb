/** Files of a site that come in pieces, written as they come. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Write a file below a folder; what stood there goes. */
export function writePieces(folder: string, path: string, pieces: Iterable<Uint8Array>): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  const file = openSync(target, 'w');
  try {
    for (const piece of pieces) {
      for (let done = 0; done < piece.length;) done += writeSync(file, piece, done);
    }
  } finally {
    closeSync(file);
  }
}
