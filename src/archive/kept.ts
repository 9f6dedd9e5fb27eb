/** What earlier builds worked out, each by what it was worked out of, in a folder. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtOnce } from './built-once.ts';
import { sha256 } from './digest.ts';
import { openStretches } from './kept-bytes.ts';
import type { Stretch, StretchFile } from './kept-bytes.ts';

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
  const [valuesFile, indexFile] = [join(folder, 'values'), join(folder, 'index.json')];
  const part = join(folder, partOf);
  const last = stretches(indexFile, program);
  const asked = new Set<string>();
  const now = new Map<string, Stretch>();
  let old = last.size === 0 ? undefined : ifThere(() => openStretches(valuesFile, 'r'));
  let made: StretchFile | undefined;
  let failure: unknown;
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return failure === undefined ? act() : undefined;
    } catch (error) {
      failure = error;
      return undefined;
    }
  };
  const put = (key: string, bytes: Buffer) =>
    attempt(() => {
      if (made === undefined) mkdirSync(folder, { recursive: true });
      made ??= openStretches(part, 'w+');
      now.set(key, made.append(bytes));
    });
  const letGo = () => {
    const files = [old, made];
    [old, made] = [undefined, undefined];
    for (const file of files) file?.close();
  };
  return {
    find(key) {
      const [own, before] = [now.get(key), last.get(key)];
      asked.add(key);
      const bytes = own ? attempt(() => made?.read(own)) : before && ifThere(() => old?.read(before));
      return bytes && JSON.parse(bytes.toString());
    },
    keep: (key, value) => put(key, Buffer.from(JSON.stringify(value))),
    save() {
      const rest = [...last].filter(([key]) => !now.has(key));
      const again = (key: string, stretch: Stretch) => {
        const bytes = ifThere(() => old?.read(stretch));
        if (bytes) put(key, bytes);
      };
      for (const [key, stretch] of rest) if (asked.has(key)) again(key, stretch);
      let room = 2 * [...now.values()].reduce((sum, { length }) => sum + length, 0);
      for (const [key, stretch] of rest) if (!asked.has(key) && (room -= stretch.length) >= 0) again(key, stretch);
      attempt(() => made?.flush());
      if (failure !== undefined) throw failure;
      if (made === undefined) return;
      letGo();
      renameSync(part, valuesFile);
      const index = [...now].map(([key, { at, length, sha256: sum }]) => [key, at, length, sum]);
      writeFileSync(`${indexFile}.part`, JSON.stringify({ program, index }));
      renameSync(`${indexFile}.part`, indexFile);
    },
    close() {
      const isHalf = made !== undefined;
      letGo();
      if (isHalf) rmSync(part, { force: true });
    },
  };
}

/** What is being written, by its name in the folder; it goes when the build is stopped. */
export const partOf = 'values.part';

/** Where the values of a program stand, by their keys. */
function stretches(indexFile: string, program: string): ReadonlyMap<string, Stretch> {
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
