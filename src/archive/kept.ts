/** What earlier builds worked out, each by what it was worked out of, in one file on the disk. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { builtOnce } from './built-once.ts';
import { sha256 } from './digest.ts';

/** Values by keys; a key is a digest of all that its value was made of, the program aside. */
export interface Kept {
  /** The value under a key, as JSON gives it; `undefined` where there is none. */
  find(key: string): unknown;
  /** Keep a value that JSON can write, until it is long not asked for. */
  keep(key: string, value: unknown): void;
}

/** A file of values, read. */
export interface KeptFile extends Kept {
  /**
   * Write what was kept or asked for since in the place of what was read. Of the rest, which a change of another kind may
   * ask for, what was asked for last stays: up to twice as many bytes.
   */
  save(): void;
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
 * The values of a file: a line that says of which program they are, a checksum of all that follows, and a line for each
 * value. A file that is not there, of another program, or not as it was written, has none.
 *
 * @param program What tells the program from every other; without line breaks.
 */
export function openKept(file: string, program: string): KeptFile {
  const read = readLines(file, program);
  const now = new Map<string, Buffer>();
  return {
    find(key) {
      const line = now.get(key) ?? read.get(key);
      if (line === undefined) return undefined;
      now.set(key, line);
      return JSON.parse(line.toString('utf8', keyLength + 1));
    },
    keep(key, value) {
      now.set(key, Buffer.from(`${key} ${JSON.stringify(value)}\n`));
    },
    save() {
      const asked = [...now.values()];
      let room = 2 * asked.reduce((sum, { length }) => sum + length, 0);
      const unasked = [...read].flatMap(([key, line]) => (now.has(key) ? [] : [line]));
      const rest = Buffer.concat([...asked, ...unasked.filter(({ length }) => (room -= length) >= 0)]);
      const part = `${file}.part`;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(part, Buffer.concat([Buffer.from(headOf(program, rest)), rest]));
      renameSync(part, file);
    },
  };
}

const keyLength = 64;
const headOf = (program: string, rest: Buffer) => `${program}\n${sha256(rest)}\n`;

function readLines(file: string, program: string): ReadonlyMap<string, Buffer> {
  const lines = new Map<string, Buffer>();
  const bytes = bytesOf(file);
  const head = Buffer.byteLength(headOf(program, Buffer.alloc(0)));
  const rest = bytes.subarray(head);
  if (bytes.toString('utf8', 0, head) !== headOf(program, rest)) return lines;
  for (let at = 0; at < rest.length;) {
    const end = rest.indexOf('\n', at) + 1;
    const line = rest.subarray(at, end);
    lines.set(line.toString('latin1', 0, keyLength), line);
    at = end;
  }
  return lines;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
