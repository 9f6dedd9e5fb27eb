/** Builds that keep in a folder what they work out, for the next. */
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { builtOnce } from '../archive/built-once.ts';
import { openKept, partOf } from '../archive/kept.ts';
import { claim, claimOf } from './claim.ts';
import { programDigest } from './program.ts';
import { forgetWhenStopped, inPlainWords } from './whole-file.ts';

/**
 * Build with what the last build left in a folder, and leave it there for the next. One build at a time does so.
 *
 * @param build Gives what is wrong with the content; when there is anything, what was left stays as it was.
 * @throws Error in plain words when another build is at it, or the disk cannot be written: then also after the build has
 *   made its site; what else `build` throws.
 */
export async function whileKeeping<Problem>(
  folder: string,
  build: () => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  const environment = { ...process.env };
  const program = programDigest(environment);
  const giveUp = await claimed(folder);
  const settle = forgetWhenStopped(join(folder, partOf), claimOf(resolve(folder)));
  const kept = builtOnce('kept', () => openKept(folder, program));
  try {
    const problems = await build();
    // Of a program that was changed meanwhile nobody knows what was made by which.
    if (problems.length === 0 && programDigest(environment) === program) plainly(folder, () => kept.save());
    return problems;
  } finally {
    kept.close();
    giveUp();
    settle();
  }
}

async function claimed(folder: string): Promise<() => void> {
  const path = resolve(folder);
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw inPlainWords(error, path);
  }
  return plainly(folder, () => claim(path));
}

function plainly<T>(folder: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw inPlainWords(error, folder);
  }
}
