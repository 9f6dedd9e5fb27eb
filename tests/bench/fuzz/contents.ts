/** Content folders with something done to them: whether the checker tells what is wrong with each, in words and in time. */
import { readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { describeProblems, rules } from '../../../src/archive/problems.ts';
import { changedContent } from '../../unit/archive/fixture.ts';
import { mutated, pick } from './texts.ts';
import type { Next } from './texts.ts';

/** A folder in which one file after another is changed and put back. */
export interface Contents {
  /** Change a file once to thrice, and check; throws when what is told is no message for people. Tells whether it is sound. */
  readonly check: (next: Next) => Promise<'sound' | 'told'>;
  readonly close: () => Promise<void>;
}

/**
 * Open a copy of a content folder.
 *
 * @param base The folder; the small one of the tests when none is given.
 */
export async function openContents(base?: string): Promise<Contents> {
  const parent = await changedContent([], base);
  const folder = join(parent, 'content');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:ya?ml|md|txt|json)$/.test(name));
  const whole = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  return {
    close: () => rm(parent, { recursive: true }),
    check: async (next) => {
      const name = pick(next, names);
      let changed = whole.get(name) ?? '';
      for (let times = 1 + Math.floor(next() * 3); times > 0; times -= 1) changed = mutated(next, changed);
      await writeFile(join(folder, name), changed);
      try {
        const { content, problems } = await checkContent(folder);
        if (problems.length === 0) openArchive(content);
        for (const { file, line, column, rule } of problems) {
          const isPlaced = file.includes('content') && line >= 1 && column >= 1 && rule in rules;
          if (!isPlaced) throw new Error(`${file}:${line}:${column} ${rule} is no place`);
        }
        const told = describeProblems(problems);
        if (unprintable.test(told)) throw new Error(`it tells what no terminal should get: ${told.slice(0, 500)}`);
        return problems.length === 0 ? 'sound' : 'told';
      } catch (error) {
        const stack = error instanceof Error ? error.stack : String(error);
        throw new Error(`${name}: ${stack}\n${JSON.stringify(changed).slice(0, 3000)}`, { cause: error });
      } finally {
        await writeFile(join(folder, name), whole.get(name) ?? '');
      }
    },
  };
}

/** Controls, a stack, a dump of a program's own. */
const unprintable =
  /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|^\s+at .+:\d+:\d+|ZodError|RangeError|\[object Object\]/mu;
