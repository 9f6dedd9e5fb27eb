/**
 * The benches' own packages, apart from the project's, in folders with a `package.json` and a lock file of their own: a
 * bench installs what it needs itself, when it is asked for. Lighthouse alone is larger than all that the site is made
 * with, and brings a reporter of errors, which is never switched on here.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** A folder with packages of its own. */
export interface Packages {
  /**
   * Install what the lock file names, unless it is there. Says so first: it is the one thing of this project that asks
   * the network for more than `npm ci` did.
   */
  install(print: (line: string) => void): Promise<void>;
  /** A module of a package, by its path: `lighthouse/core/index.js`. It has the type that the caller says. */
  load<T>(path: string): Promise<T>;
  /** The version of a package that `package.json` names; empty when it names none. */
  version(name: string): string;
}

/** The packages of a folder; the size is what all of them take on a disk. */
export function openPackages(folder: string, size: string): Packages {
  const wanted = versions(join(folder, 'package.json'));
  return {
    async install(print) {
      if (Object.entries(wanted).every(([name, version]) => installed(folder, name) === version)) return;
      const names = Object.entries(wanted).map(([name, version]) => `${name} ${version}`);
      print(`Installing ${names.join(', ')} into ${folder}/node_modules, some ${size}, this once…`);
      const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
      await promisify(execFile)('npm', ['ci', '--prefix', folder, ...options], { shell: process.platform === 'win32' });
    },
    load: async <T>(path: string) => (await import(pathToFileURL(resolve(folder, 'node_modules', path)).href)) as T,
    version: (name) => wanted[name] ?? '',
  };
}

function versions(path: string): Readonly<Record<string, string>> {
  return (JSON.parse(readFileSync(path, 'utf8')) as { dependencies: Record<string, string> }).dependencies;
}

function installed(folder: string, name: string): string | undefined {
  const path = join(folder, 'node_modules', name, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version : undefined;
}
