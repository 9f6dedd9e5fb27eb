/** More builds of the site, each of a copy of the tree, so that nothing passes from one to another. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { cleanEnvironment } from '../setup/environment.ts';
import { copyTree } from '../setup/tree.ts';

const run = promisify(execFile);

export interface OtherBuild {
  /** The built site. */
  readonly dist: string;
  remove(): Promise<void>;
}

/**
 * Copy the tree and build it into a folder beside the copy, whose name begins with the copy's.
 *
 * @param name Begins the folder's name, so that two copies have names of different lengths.
 * @param env Set for the build alone, on a clean environment.
 * @param prepare Changes the copy before it is built.
 */
export async function buildCopy(
  name: string,
  env: Readonly<Record<string, string>>,
  prepare: (folder: string) => Promise<void> = async () => undefined,
): Promise<OtherBuild> {
  const folder = await copyTree(name);
  const dist = `${folder}-dist`;
  const remove = async () => {
    for (const each of [folder, dist]) await rm(each, { recursive: true, force: true });
  };
  try {
    await prepare(folder);
    await run(process.execPath, ['scripts/build.ts', dist], { cwd: folder, env: cleanEnvironment(env) });
  } catch (error) {
    await remove();
    throw error;
  }
  return { dist, remove };
}
