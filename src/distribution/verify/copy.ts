/** A copy of the archive as it was found: in a folder, in a zip, or as a server gives it. */
import { sitePath } from '../bag/reading.ts';
import { measure } from '../site-files.ts';
import type { Measured } from '../site-files.ts';
import { sumsFile } from '../sums.ts';
import type { Fault } from './faults.ts';

/** A copy, read whole. */
export interface Copy {
  /** By path below the copy's top, with `/` on every machine. */
  readonly files: ReadonlyMap<string, Measured>;
  /** The bytes of those that are lists or tell of the bag. */
  readonly lists: ReadonlyMap<string, Uint8Array>;
  /** What was wrong with the copy before any list was looked at. */
  readonly faults: readonly Fault[];
  /** Paths of which those faults tell all: they are not missed as well. */
  readonly told: ReadonlySet<string>;
  /** Whether files that no list names would be among `files`. */
  readonly sees: 'all files' | 'listed files' | 'some files';
  /** What a person is told of how it was read. */
  readonly note?: string;
}

/** The lists and tag files that are read as text, wherever they stand. */
export const lists = {
  site: sumsFile,
  siteInBag: `${sitePath}${sumsFile}`,
  payload: 'manifest-sha256.txt',
  tags: 'tagmanifest-sha256.txt',
  info: 'bag-info.txt',
  declaration: 'bagit.txt',
} as const;

/** Whether a file is one of the lists. */
const isList = (path: string): boolean => names.has(path);
const names: ReadonlySet<string> = new Set(Object.values(lists));

/** What a copy's top holds: one of these tells that it is one. */
export const marks: readonly string[] = [lists.declaration, lists.tags, lists.payload, lists.site];

/** Whether a path stays inside its folder: relative, with no step up and none that is empty. */
export function staysInside(path: string): boolean {
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

/** A path as a disk may take it that tells neither case nor composed letters apart. */
export const alike = (path: string): string => path.normalize('NFC').toLowerCase();

/** The parts of a copy, as they are read one after the other. */
export class Collected {
  readonly files = new Map<string, Measured>();
  readonly lists = new Map<string, Uint8Array>();
  readonly faults: Fault[] = [];
  readonly told = new Set<string>();

  /** Measure a file, and keep its bytes where it is a list. Errors of the pieces are thrown. */
  async add(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const kept: Uint8Array[] = [];
    const seen = async function* () {
      for await (const piece of pieces) {
        if (isList(path)) kept.push(piece);
        yield piece;
      }
    };
    this.files.set(path, await measure(seen()));
    if (isList(path)) this.lists.set(path, Buffer.concat(kept));
  }

  /** Take note of a fault that tells all there is to tell of a path. */
  tell(fault: Fault): void {
    this.faults.push(fault);
    this.told.add(fault.path);
  }
}
