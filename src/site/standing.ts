/** Whether source files are still as they were when something was made of them. */
import { statSync } from 'node:fs';

/** Milliseconds within which a file system may give two savings one time. */
const tick = 20;

/**
 * How files stand: another string when one of them is saved, replaced or renamed.
 *
 * @param since Milliseconds of `Date.now()` when it was begun to make something of them.
 * @returns `undefined` where that cannot be told, since one is missing or was changed only then.
 */
export function standing(files: readonly string[], since: number): string | undefined {
  const stats = files.map((file) => statSync(file, { throwIfNoEntry: false }));
  const marks = stats.flatMap((file) =>
    file && file.ctimeMs < since - tick ? [[file.ino, file.size, file.mtimeMs, file.ctimeMs].join(' ')] : [],
  );
  return marks.length < files.length ? undefined : [...files, ...marks].join('\n');
}
