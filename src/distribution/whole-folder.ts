/**
 * Folders that change all at once. What is new is made in `<folder>.part` and takes the folder's place when it is whole;
 * what stood there is `<folder>.former` for the moment between the two renames. Whatever stops a command, even `kill -9`,
 * one of the two is whole: a folder that is missing beside a former one was killed in that moment, and comes back.
 */
import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/** Where the new folder is made, on the same disk. */
export const stagingOf = (folder: string): string => `${folder}.part`;

/** Where what stood there is between the renames: whole whenever it is there. */
export const formerOf = (folder: string): string => `${folder}.former`;

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

/** Put back what a command that was killed between the renames had set aside. A folder that is there is left alone. */
export function restore(folder: string): void {
  if (!existsSync(folder) && existsSync(formerOf(folder))) renameSync(formerOf(folder), folder);
}
