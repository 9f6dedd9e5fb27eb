/** What a process and those that it started have cost so far, as Linux tells it. */
import { readdirSync, readFileSync } from 'node:fs';

/** CPU seconds of user and system, of ended children too, and the memory that is held now, in bytes. */
export interface Cost {
  readonly cpu: number;
  readonly memory: number;
}

interface Process {
  readonly parent: number;
  readonly ticks: number;
  readonly pages: number;
}

/** `CLK_TCK` and the size of a page are these on every Linux that Node is made for. */
const ticksPerSecond = 100;
const pageSize = 4096;

/**
 * The cost of a process with all below it. What a child of a child cost that ended before this one is in it as well, as
 * long as somebody waited for it.
 *
 * @throws Error where there is no `/proc`: on other systems than Linux.
 */
export function costOf(root: number): Cost {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const known = read(name);
        return known ? [[Number(name), known] as const] : [];
      }),
  );
  const within = (pid: number): boolean => {
    const parent = all.get(pid)?.parent;
    return pid === root || (parent !== undefined && parent !== 0 && within(parent));
  };
  const tree = [...all].filter(([pid]) => within(pid)).map(([, each]) => each);
  return {
    cpu: tree.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond,
    memory: tree.reduce((sum, { pages }) => sum + pages, 0) * pageSize,
  };
}

function read(pid: string): Process | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name stands in brackets, and may hold some itself.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1);
    // utime, stime and those of children that were waited for; rss.
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    return { parent, ticks, pages: fields[21] ?? 0 };
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
