/** What stands in a copy of the tree, to be compared with what stood there before a command was killed. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { measure, pathsIn } from '../../../src/distribution/site-files.ts';

/** Checksum of each file that a command may write, by its path: the site, the content and the zip. */
export type State = ReadonlyMap<string, string>;

const isStaged = (path: string) => /\.(?:part|former)(?:\/|$)/.test(path);

/** The state of a tree, without what is half written or set aside. */
export async function stateOf(tree: string): Promise<State> {
  const zips = (await readdir(tree)).filter((name) => /^sijill-.*\.zip$/.test(name));
  const folders = ['dist', 'content'].map(async (folder) =>
    (await pathsIn(join(tree, folder)).catch(() => [])).map((path) => `${folder}/${path}`),
  );
  const paths = [...zips, ...(await Promise.all(folders)).flat()].filter((path) => !isStaged(path));
  const state = new Map<string, string>();
  for (const path of paths) state.set(path, (await measure(createReadStream(join(tree, path)))).sha256);
  return state;
}

/** What changes all at once: folders, and files beside them. */
const wholes = [/^dist\//, /^content\/published\//, /^sijill-[^/]*\.zip$/];

/** What of a state is neither as before a command nor as after it: each in words; none when nothing was lost. */
export function losses(state: State, before: State, after: State): readonly string[] {
  const part = (of: State, whole: RegExp) => JSON.stringify([...of].filter(([path]) => whole.test(path)).sort());
  const torn = wholes.filter((whole) => ![before, after].some((known) => part(known, whole) === part(state, whole)));
  const single = new Set(
    [...state.keys(), ...before.keys()].filter((path) => !wholes.some((whole) => whole.test(path))),
  );
  const lost = [...single].filter((path) => ![before, after].some((known) => known.get(path) === state.get(path)));
  return [...torn.map((whole) => `${whole.source} is torn`), ...lost.map((path) => `${path} is lost`)];
}

/** What a command left beside its place: half written, set aside, or in the folder of temporary files. */
export async function leavings(tree: string, temporary: string): Promise<readonly string[]> {
  const below = ['content', '.kept'].map(async (folder) =>
    (await readdir(join(tree, folder)).catch(() => [])).map((name) => `${folder}/${name}`),
  );
  const inTree = [...(await readdir(tree)), ...(await Promise.all(below)).flat()];
  return [...inTree.filter(isStaged), ...(await readdir(temporary))];
}
