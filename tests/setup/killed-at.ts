/**
 * Loaded before a command (`node --import`), kills it as `kill -9` does before the change of the disk that `SIJILL_KILLED_AT`
 * counts, from 1: a rename, a removal, a new folder or a file written whole. A command that makes fewer ends by itself.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env['SIJILL_KILLED_AT']);
let changes = 0;

/** The same function, which may be the last. */
function last<T extends (...given: never[]) => unknown>(change: T): T {
  return ((...given: Parameters<T>) => {
    changes += 1;
    if (changes === at) process.kill(process.pid, 'SIGKILL');
    return change(...given);
  }) as T;
}

const { promises } = fs;
for (const name of ['rename', 'rm', 'mkdir', 'writeFile', 'cp'] as const)
  Object.assign(promises, { [name]: last(promises[name]) });
for (const name of ['renameSync', 'rmSync'] as const) Object.assign(fs, { [name]: last(fs[name]) });
syncBuiltinESMExports();
