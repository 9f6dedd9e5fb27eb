/** The program that builds a site, in one digest: what it gives of the same content is the same as long as this is. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../archive/digest.ts';

/** Its own sources, those of the pages among them, and what says which packages it runs with. */
const sources = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What of the environment a site is made by. */
const told = ['SITE_URL', 'SIJILL_PAGE_BYTES', 'SIJILL_SHARDS', 'NODE_ENV'];

/**
 * The digest of the program in the working directory, of Node with all that it brings along, and of what the environment
 * tells it: 64 hexadecimal digits.
 *
 * @param environment That of the command; a build adds to it.
 */
export function programDigest(environment: NodeJS.ProcessEnv = process.env): string {
  const given = told.map((name) => [name, environment[name] ?? null]);
  return sha256(JSON.stringify([sources.flatMap(digests), given, process.versions]));
}

function digests(path: string): readonly (readonly [path: string, sha256: string])[] {
  const entries = foldersIn(path);
  return entries === undefined
    ? [[path, sha256(readFileSync(path))]]
    : entries.flatMap((name) => digests(join(path, name)));
}

/** The names in a folder, in order; `undefined` of a file. */
function foldersIn(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
