/**
 * Loaded before a command (`node --import`), it stops the command before the change of the disk that `SIJILL_KILLED_AT`
 * names, `renameSync:2` for the second of its kind, by the signal that `SIJILL_KILLED_BY` names (`SIGKILL` when none).
 * Between two changes of the disk it is all the same when a command is killed: so every moment has a name, on every
 * machine, however busy.
 *
 * A command that ends by itself writes the name of each change, one a line, into the file `SIJILL_CHANGES`.
 */
import fs, { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { SIJILL_KILLED_AT: at, SIJILL_KILLED_BY: by = 'SIGKILL', SIJILL_CHANGES: list } = process.env;
const changes: string[] = [];
const times = new Map<string, number>();

/** The same function, before which the command may end. */
function counted<T extends (...given: never[]) => unknown>(name: string, change: T): T {
  return ((...given: Parameters<T>) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    changes.push(`${name}:${time}`);
    if (`${name}:${time}` === at) process.kill(process.pid, by);
    return change(...given);
  }) as T;
}

const { promises } = fs;
for (const name of ['rename', 'rm', 'mkdir', 'writeFile', 'cp', 'copyFile', 'unlink', 'link', 'open'] as const)
  Object.assign(promises, { [name]: counted(name, promises[name]) });
for (const name of ['renameSync', 'rmSync', 'mkdirSync', 'writeFileSync', 'write', 'unlinkSync', 'linkSync'] as const)
  Object.assign(fs, { [name]: counted(name, fs[name]) });
syncBuiltinESMExports();
if (list !== undefined) process.on('exit', () => writeFileSync(list, changes.join('\n')));
