/**
 * Folders that change all at once. What is new is made in `<folder>.part` and takes the folder's place when it is whole;
 * what stood there is `<folder>.former` for the moment between the two renames. Whatever stops a command, even `kill -9`,
 * one of the two is whole: a folder that is missing beside a former one was killed in that moment, and comes back.
 */
import { existsSync, renameSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { claim, claimOf, ownerOf } from './claim.ts';
import { forgetWhenStopped, inPlainWords } from './whole-file.ts';

/** Where the new folder is made, on the same disk. */
export const stagingOf = (folder: string): string => `${folder}.part`;

/** Where what stood there is between the renames: whole whenever it is there. */
export const formerOf = (folder: string): string => `${folder}.former`;

/**
 * Make a folder anew: what `make` fills takes its place when it is whole, and goes when that fails or the command is
 * stopped. One command at a time does so.
 *
 * @param make Given the staging folder, which is empty.
 * @throws Error in plain words when another command is at it, or the disk cannot be written; what else `make` throws.
 */
export async function replaceFolder<T>(folder: string, make: (staging: string) => Promise<T>): Promise<T> {
  const staging = stagingOf(folder);
  let giveUp = (): void => undefined;
  try {
    await mkdir(dirname(folder), { recursive: true });
    giveUp = claim(folder);
  } catch (error) {
    throw inPlainWords(error, folder);
  }
  const settle = forgetWhenStopped(staging, claimOf(folder));
  try {
    restore(folder);
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging);
    const made = await make(staging);
    await takePlace(folder);
    return made;
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw inPlainWords(error, folder);
  } finally {
    giveUp();
    settle();
  }
}

/**
 * Put the staging folder in the place of the folder, which comes back should that fail. No signal is answered between
 * the renames; what stood there is removed under the name of a staging folder, so that no former one is ever half gone.
 */
export async function takePlace(folder: string): Promise<void> {
  const [staging, former] = [stagingOf(folder), formerOf(folder)];
  await rm(former, { recursive: true, force: true });
  const stood = existsSync(folder);
  if (stood) renameSync(folder, former);
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (stood) renameSync(former, folder);
    throw error;
  }
  if (stood) renameSync(former, staging);
  await rm(staging, { recursive: true, force: true });
}

/**
 * Put back what a command that was killed between the renames had set aside. A folder that is there is left alone, and
 * one that another command is writing.
 */
export function restore(folder: string): void {
  const owner = ownerOf(folder);
  if (owner !== undefined && owner !== process.pid) return;
  if (!existsSync(folder) && existsSync(formerOf(folder))) renameSync(formerOf(folder), folder);
}
