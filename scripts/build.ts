/**
 * `npm run build [-- [folder] [--incremental] [--kept folder]]`: check the content, make the search bundle, then the pages,
 * into `dist` (or the folder given). Content that breaks a rule stops it before anything is written. With `--incremental`,
 * files that would be the same are taken from the site that stands there; what tells which these are is kept in the folder
 * after `--kept`.
 */
import { describeProblems } from '../src/archive/problems.ts';
import { build } from '../src/distribution/build.ts';
import { commandLine } from '../src/distribution/command-line.ts';

try {
  const { values, positionals } = commandLine('npm run build [-- [folder] [--incremental] [--kept folder]]', {
    most: 1,
    options: { incremental: { type: 'boolean', default: false }, kept: { type: 'string' } },
  });
  const { incremental, kept = 'node_modules/.sijill/kept' } = values;
  const [out = 'dist'] = positionals;
  if (!incremental && values.kept !== undefined) throw new Error('--kept goes with --incremental.');
  const problems = await build({ out, kept: incremental ? kept : undefined });
  process.stderr.write(describeProblems(problems));
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
