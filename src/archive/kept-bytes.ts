/** Stretches of a file that is larger than what should be held of it, each with its checksum. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { sha256 } from './digest.ts';

/** Where something stands in the file, in bytes. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
  readonly sha256: string;
}

/** Such a file, open. */
export interface StretchFile {
  /** The bytes of a stretch; `undefined` where they are not what they were. */
  read(stretch: Stretch): Buffer | undefined;
  /** Write behind what was written, at once or later. */
  append(bytes: Buffer): Stretch;
  /** Write what was not written yet. */
  flush(): void;
  /** Nothing is read or written after this. */
  close(): void;
}

/** Bytes that are gathered before they are written. */
const atOnce = 1_000_000;

/**
 * Open a file to read it, or an empty one to write it and read what was written.
 *
 * @throws Error of the file system.
 */
export function openStretches(path: string, flags: 'r' | 'w+'): StretchFile {
  const file = openSync(path, flags);
  const gathered: Buffer[] = [];
  let [written, waiting] = [0, 0];
  const flush = () => {
    const bytes = Buffer.concat(gathered.splice(0));
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, written + done);
    [written, waiting] = [written + bytes.length, 0];
  };
  return {
    read({ at, length, sha256: sum }) {
      flush();
      const bytes = Buffer.allocUnsafe(length);
      let done = 0;
      for (let got = 1; done < length && got > 0; done += got)
        got = readSync(file, bytes, done, length - done, at + done);
      return done === length && sha256(bytes) === sum ? bytes : undefined;
    },
    append(bytes) {
      const stretch = { at: written + waiting, length: bytes.length, sha256: sha256(bytes) };
      gathered.push(bytes);
      waiting += bytes.length;
      if (waiting >= atOnce) flush();
      return stretch;
    },
    flush,
    close: () => closeSync(file),
  };
}
