/**
 * A process that builds the site and prints each stage as it begins: `node site.ts <folder> [folder of what is kept]`. Of the
 * pages it prints at last, after `#`, which kind of them took how many CPU seconds of this process, and under `paths` what
 * it took to know which there are: the word index, what is split, what each page is made of.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { build } from '../../../src/distribution/build.ts';
import { kindOf } from './kinds.ts';

const [out = '', kept] = process.argv.slice(2);
const spent: Record<string, number> = {};
let before = 0;
let isFirst = true;

/** Astro makes one page after another, and writes each when it is made. */
const write = fs.promises.writeFile;
fs.promises.writeFile = async (file, ...rest) => {
  if (typeof file === 'string' || file instanceof URL) spend(madeBy(String(file)), seconds());
  await write(file, ...rest);
};

/** Others the build writes before, many of a kind in turn, and each is made while it stands open or before that. */
const { openSync, closeSync } = fs;
const standing = new Map<number, { readonly kind: string; readonly since: number }>();
let lastWritten = '';
fs.openSync = (path, ...rest) => {
  const file = openSync(path, ...rest);
  const within = withinSite(String(path));
  if (within !== '') standing.set(file, { kind: kindOf(within), since: seconds() });
  return file;
};
fs.closeSync = (file) => {
  closeSync(file);
  const written = standing.get(file);
  if (written === undefined || !standing.delete(file)) return;
  if (written.kind !== lastWritten) spend('paths', written.since);
  spend((lastWritten = written.kind), seconds());
};

const problems = await build({
  out,
  kept,
  stage: (begins) => {
    if (begins === 'pages') {
      before = seconds();
      syncBuiltinESMExports();
    }
    if (begins === 'headers') {
      fs.promises.writeFile = write;
      Object.assign(fs, { openSync, closeSync });
      syncBuiltinESMExports();
    }
    process.stdout.write(`${begins}\n`);
  },
});
if (problems.length > 0) throw new Error('The content is not sound.');
process.stdout.write(`#${JSON.stringify(spent)}\n`);

function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function spend(kind: string, until: number): void {
  spent[kind] = (spent[kind] ?? 0) + until - before;
  before = until;
}

/** What was made when a page is written: which pages there are is known when the first of them is. */
function madeBy(path: string): string {
  const within = withinSite(path);
  if (within === '' || within.startsWith('.')) return 'bundling';
  const kind = isFirst ? 'paths' : kindOf(within);
  isFirst = false;
  lastWritten = '';
  return kind;
}

/** The path of a file from the site's root; the empty string of any other. */
function withinSite(path: string): string {
  return path.split(`${out}.part/`)[1] ?? '';
}
