/** What was read of files, kept as long as the files stay as they are: who reads again reads only what was changed. */
import { statSync } from 'node:fs';
import type { Problem } from './problems.ts';

export interface Memory {
  /** Where faults are told: one list for good, emptied as each reading begins. */
  readonly problems: Problem[];
  /** A reading begins. */
  readonly begin: () => void;
  /**
   * What `make` gives of a file, or gave of it as it still is; the faults that it told then are told again.
   *
   * @param path Of the one file that `make` reads.
   */
  readonly of: <T>(path: string, make: () => Promise<T>) => Promise<T>;
  /** Whether the last reading asked for the same files as the one before, and none was changed. */
  readonly isUnchanged: () => boolean;
}

/** A memory for one reading. */
export function forgetful(): Memory {
  return { problems: [], begin: () => undefined, of: (_, make) => make(), isUnchanged: () => false };
}

/** A memory for readings one after the other, never two at once. */
export function lasting(): Memory {
  const problems: Problem[] = [];
  let known = new Map<string, Kept>();
  let former = new Map<string, Kept>();
  return {
    problems,
    begin: () => {
      problems.length = 0;
      // What was not asked for again is forgotten.
      former = known;
      known = new Map();
    },
    async of<T>(path: string, make: () => Promise<T>) {
      const mark = markOf(path);
      const kept = former.get(path);
      if (kept && mark !== undefined && kept.mark === mark) {
        known.set(path, kept);
        problems.push(...kept.faults);
        return kept.made as T;
      }
      const before = problems.length;
      const made = await make();
      known.set(path, { mark, made, faults: problems.slice(before) });
      return made;
    },
    isUnchanged: () => known.size === former.size && [...known].every(([path, kept]) => former.get(path) === kept),
  };
}

interface Kept {
  readonly mark: string | undefined;
  readonly made: unknown;
  readonly faults: readonly Problem[];
}

/** Milliseconds within which a file system may give two savings one time. */
const tick = 20;

/**
 * What differs when a file was saved again; `undefined` of one that is not there, or was saved only now. Asked at once and
 * not in turn: thousands of files then take some milliseconds.
 */
function markOf(path: string): string | undefined {
  const file = statOf(path);
  if (!file || Math.abs(Date.now() - Number(file.mtimeMs)) < tick) return undefined;
  return [file.ino, file.size, file.mtimeNs, file.ctimeNs].join(' ');
}

function statOf(path: string) {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
