/** What earlier builds worked out, each by what it was worked out of, in a folder. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtOnce } from './built-once.ts';
import { sha256 } from './digest.ts';
import { openTexts } from './kept-bytes.ts';
import type { Place, TextFile } from './kept-bytes.ts';

/** Values by keys; a key is a digest of all that its value was made of, the program aside. */
export interface Kept {
  /** The value under a key, as JSON gives it; `undefined` where there is none. */
  find(key: string): unknown;
  /** Keep a value that JSON can write, until it is long not asked for. */
  keep(key: string, value: unknown): void;
}

/** Values that are kept in a folder. */
export interface KeptFolder extends Kept {
  /**
   * Put what was kept or asked for since in the place of what was there. Of the rest, which a change of another kind may
   * ask for, what was asked for last stays: up to twice as many bytes.
   *
   * @throws Error of the file system, also of what was kept before.
   */
  save(): void;
  /** Let go of the files, once or more; without `save` what was there stays as it was. */
  close(): void;
}

const nothing: Kept = { find: () => undefined, keep: () => undefined };

/** What this build has of earlier ones; nothing unless it was told to keep. */
export function keptValues(): Kept {
  return told() ?? nothing;
}

/** Whether this build keeps what it works out for the next. */
export function isKeeping(): boolean {
  return told() !== undefined;
}

/** The pages' copy of this module and the build's have one answer, but not one `nothing`. */
const told = () => builtOnce<Kept | undefined>('kept', () => undefined);

/** What `make` gives of its grounds, or gave of the same in an earlier build: no more than JSON can write. */
export function keptValue<Value>(kind: string, grounds: readonly string[], make: () => Value): Value {
  if (!isKeeping()) return make();
  const kept = keptValues();
  const key = sha256([kind, ...grounds].join('\n'));
  const known = kept.find(key);
  if (known !== undefined) return known as Value;
  const made = make();
  kept.keep(key, made);
  return made;
}

/**
 * The values of a folder: their bytes in one file, and in another where each stands and with which checksum. Where there is
 * none, of another program, or one that is not as it was written, nothing is found.
 *
 * @param program What tells the program from every other.
 */
export function openKept(folder: string, program: string): KeptFolder {
  const [valuesFile, indexFile] = ['values', 'index.json'].map((name) => join(folder, name)) as [string, string];
  const part = `${valuesFile}.part`;
  const last = places(indexFile, program);
  const old = last.size === 0 ? undefined : ifThere(() => openTexts(valuesFile, 'r'));
  const now = new Map<string, Place>();
  let made: TextFile | undefined;
  let failure: unknown;
  const put = (key: string, bytes: Buffer) => {
    if (failure !== undefined) return;
    try {
      if (made === undefined) mkdirSync(folder, { recursive: true });
      made ??= openTexts(part, 'w+');
      now.set(key, made.append(bytes));
    } catch (error) {
      failure = error;
    }
  };
  let isOpen = true;
  const letGo = () => {
    if (isOpen) for (const file of [old, made]) file?.close();
    isOpen = false;
  };
  return {
    find(key) {
      const [own, before] = [now.get(key), last.get(key)];
      const bytes = own ? made?.read(own) : before && old?.read(before);
      if (bytes === undefined) return undefined;
      if (!own) put(key, bytes);
      return JSON.parse(bytes.toString());
    },
    keep: (key, value) => put(key, Buffer.from(JSON.stringify(value))),
    save() {
      let left = 2 * [...now.values()].reduce((sum, { length }) => sum + length, 0);
      for (const [key, place] of last) {
        if (now.has(key) || (left -= place.length) < 0) continue;
        const bytes = old?.read(place);
        if (bytes) put(key, bytes);
      }
      if (failure !== undefined) throw failure;
      if (made === undefined) return;
      made.flush();
      letGo();
      renameSync(part, valuesFile);
      const index = [...now].map(([key, { at, length, sha256: sum }]) => [key, at, length, sum]);
      writeFileSync(`${indexFile}.part`, JSON.stringify({ program, index }));
      renameSync(`${indexFile}.part`, indexFile);
    },
    close() {
      letGo();
      rmSync(part, { force: true });
    },
  };
}

/** Where the values of a program stand, by their keys. */
function places(indexFile: string, program: string): ReadonlyMap<string, Place> {
  const read = ifThere(() => {
    const { program: own, index } = JSON.parse(readFileSync(indexFile, 'utf8')) as Index;
    return own === program && index.map(([key, at, length, sum]) => [key, { at, length, sha256: sum }] as const);
  });
  return new Map(read || []);
}

interface Index {
  readonly program: string;
  readonly index: readonly (readonly [key: string, at: number, length: number, sha256: string])[];
}

/** What `read` gives, if the file is there and is one. */
function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
