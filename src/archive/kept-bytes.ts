/** Texts by keys in a file on the disk, of which no more is held than where each stands, and its checksum. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { sha256 } from './digest.ts';

/** Where a text stands, in bytes. */
export interface Place {
  readonly at: number;
  readonly length: number;
  readonly sha256: string;
}

/** A file of texts. */
export interface TextFile {
  /** The bytes at a place; `undefined` where they are not what they were. */
  read(place: Place): Buffer | undefined;
  /** Write behind what was written, at once or later. */
  append(bytes: Buffer): Place;
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
export function openTexts(path: string, flags: 'r' | 'w+'): TextFile {
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
      const place = { at: written + waiting, length: bytes.length, sha256: sha256(bytes) };
      gathered.push(bytes);
      waiting += bytes.length;
      if (waiting >= atOnce) flush();
      return place;
    },
    flush,
    close: () => closeSync(file),
  };
}
