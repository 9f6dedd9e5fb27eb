/**
 * A process that builds the site and prints each stage as it begins: `node site.ts <folder> [folder of kept pages]`. Of the
 * pages it prints at last, after `#`, which kind of them took how many CPU seconds of this process, and under `paths` what
 * it took to know which there are: the word index, what is split, what each page is made of.
 */
import fs from 'node:fs';
import { build } from '../../../src/distribution/build.ts';
import { kindOf } from './kinds.ts';

const [out = '', keptPages] = process.argv.slice(2);
const spent: Record<string, number> = {};
let before = 0;

/** Astro makes one page after another, and writes each when it is made. */
const write = fs.promises.writeFile;
fs.promises.writeFile = async (file, ...rest) => {
  if (typeof file === 'string' || file instanceof URL) {
    const now = seconds();
    const kind = madeBy(String(file));
    spent[kind] = (spent[kind] ?? 0) + now - before;
    before = now;
  }
  await write(file, ...rest);
};

const problems = await build({
  out,
  keptPages,
  stage: (begins) => {
    if (begins === 'pages') before = seconds();
    if (begins === 'headers') fs.promises.writeFile = write;
    process.stdout.write(`${begins}\n`);
  },
});
if (problems.length > 0) throw new Error('The content is not sound.');
process.stdout.write(`#${JSON.stringify(spent)}\n`);

function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** What was made when a file is written: which pages there are is known when the first of them is. */
function madeBy(path: string): string {
  const [, within = ''] = path.split(`${out}.part/`);
  if (within === '' || within.startsWith('.')) return 'bundling';
  return spent['paths'] === undefined ? 'paths' : kindOf(within);
}
