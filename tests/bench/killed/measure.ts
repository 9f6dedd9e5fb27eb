/**
 * `npm run bench -- killed`: what becomes of the site, the zip and the content when a command that writes them is killed
 * (SIGKILL) or stopped (SIGTERM, SIGINT) before any change that it makes to the disk, and whether the next run works.
 */
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { restore } from '../../../src/distribution/whole-folder.ts';
import { copyTree } from '../../setup/tree.ts';
import { random } from '../random.ts';
import { runCommand } from './command.ts';
import { commands } from './commands.ts';
import type { Killed } from './commands.ts';
import { leavings, losses, stateOf } from './state.ts';

export interface Options {
  /** How many times each command is killed. */
  readonly cases: number;
  readonly seed: number;
  /** The commands meant; all when none. */
  readonly only?: string | undefined;
}

/** Kill each command, and print what was lost. @throws When something was. */
export async function measureKilled(print: (line: string) => void, { cases, seed, only }: Options): Promise<void> {
  const faults: string[] = [];
  for (const command of commands.filter(({ name }) => only === undefined || name === only)) {
    const found = await killed(command, cases, random(seed));
    faults.push(...found.faults);
    print(
      `${command.name.padEnd(11)} killed ${cases} times before one of ${found.changes} changes of the disk ` +
        `(${found.between} times between the renames), then run to its end ${found.ended} times: ` +
        `${found.faults.length} faults`,
    );
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** What a complete run makes differs from what stands there, since it is told another origin. */
const origin = { SITE_URL: 'https://archive.invalid' };
const signals = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT'] as const;
/** A run to the end after so many kills. */
const often = 6;

async function killed(
  { name, given, first = given, edits = [], env: environment = origin }: Killed,
  cases: number,
  next: () => number,
) {
  const tree = await copyTree(`sijill-killed-${name}-`);
  // Below the tree, where the packages are found.
  const [temporary, kept] = [join(tree, 'node_modules/.temporary'), `${tree}-kept`];
  const faults: string[] = [];
  const tally = { changes: 0, between: 0, ended: 0, faults };
  try {
    await mkdir(temporary);
    const env = { ...environment, TMPDIR: temporary };
    await runCommand({ tree, given: first, env: { TMPDIR: temporary } });
    for (const [file, words, others] of edits) {
      const path = join(tree, 'content', file);
      await writeFile(path, (await readFile(path, 'utf8')).replace(words, others));
    }
    await keep(tree, kept);
    const before = await stateOf(tree);
    const whole = await runCommand({ tree, given, env });
    if (whole.code !== 0) throw new Error(`${name} does not run:\n${whole.told}`);
    const after = await stateOf(tree);
    const { changes } = whole;
    tally.changes = changes.length;
    // Where places change, each moment is tried in turn, the last first: those are ours. Every other one is drawn.
    const sharp = changes.filter((change) => /^(?:rename|link)/.test(change)).toReversed();
    for (let i = 0; i < cases; i += 1) {
      await putBack(tree, kept);
      const drawn = [pick(changes, next()), pick(signals, next())] as const;
      const [at, by] =
        i % 2 === 0 ? ([pick(sharp, ((i / 2) % sharp.length) / sharp.length), 'SIGKILL'] as const) : drawn;
      const where = `${name}, ${by} before ${at}`;
      const already = await leavings(tree, temporary);
      const { code, told, orphans } = await runCommand({ tree, given, env, at, by });
      const left = await leavings(tree, temporary);
      if (left.some((each) => each.endsWith('.former'))) tally.between += 1;
      for (const folder of ['dist', 'content/published']) restore(join(tree, folder));
      faults.push(...losses(await stateOf(tree), before, after).map((loss) => `${where}: ${loss}`));
      if (orphans) faults.push(`${where}: something still runs`);
      if (/^\s+at .+:\d+/m.test(told)) faults.push(`${where}: tells a stack: ${told}`);
      const more = left.filter((each) => !already.includes(each));
      if (by !== 'SIGKILL' && code !== 0 && more.length > 0) faults.push(`${where}: leaves ${more.join(', ')}`);
      if (i % often !== often - 1 && i !== cases - 1) continue;
      tally.ended += 1;
      const again = await runCommand({ tree, given, env });
      if (again.code !== 0) faults.push(`${where}: the next run fails: ${again.told}`);
      faults.push(...losses(await stateOf(tree), after, after).map((loss) => `${where}: after the next run ${loss}`));
      const still = await leavings(tree, temporary);
      if (still.length > 0) faults.push(`${where}: the next run leaves ${still.join(', ')}`);
    }
    return tally;
  } finally {
    for (const folder of [tree, kept]) await rm(folder, { recursive: true, force: true });
  }
}

const pick = <T>(list: readonly T[], chance: number): T => list[Math.floor(chance * list.length)] as T;

const isWritten = (name: string) => /^(?:dist|content|\.kept|sijill-.*\.zip)$/.test(name);

/** Keep what stands in the tree before a command. */
async function keep(tree: string, kept: string): Promise<void> {
  for (const name of (await readdir(tree)).filter(isWritten))
    await cp(join(tree, name), join(kept, name), { recursive: true });
}

/** Put it back, and leave what killed commands left beside it. */
async function putBack(tree: string, kept: string): Promise<void> {
  for (const name of (await readdir(tree)).filter(isWritten)) {
    const own = name === 'content' ? (await readdir(join(tree, name))).filter((each) => !each.includes('.part')) : [''];
    for (const each of own) await rm(join(tree, name, each), { recursive: true, force: true });
  }
  await cp(kept, tree, { recursive: true });
}
