/**
 * The bench's own packages, apart from the project's: Lighthouse alone is larger than all that the site is made with,
 * and brings a reporter of errors, which is never switched on here.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const folder = 'tests/bench';

/**
 * Install what `tests/bench/package-lock.json` names, unless it is there. Says so first: it is the one thing of this
 * project that asks the network for more than `npm ci` did.
 */
export async function install(print: (line: string) => void): Promise<void> {
  const wanted = versions(join(folder, 'package.json'));
  const there = Object.entries(wanted).every(([name, version]) => installed(name) === version);
  if (there) return;
  const names = Object.entries(wanted).map(([name, version]) => `${name} ${version}`);
  print(`Installing ${names.join(', ')} into ${folder}/node_modules, some 180 MB, this once…`);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await promisify(execFile)('npm', ['ci', '--prefix', folder, ...options], { shell: process.platform === 'win32' });
}

/** A module of the bench's packages, by its path: `lighthouse/core/index.js`. It has the type that the caller says. */
export async function load<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(resolve(folder, 'node_modules', path)).href)) as T;
}

function versions(path: string): Readonly<Record<string, string>> {
  return (JSON.parse(readFileSync(path, 'utf8')) as { dependencies: Record<string, string> }).dependencies;
}

function installed(name: string): string | undefined {
  const path = join(folder, 'node_modules', name, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version : undefined;
}
