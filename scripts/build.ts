/**
 * `npm run build [-- folder]`: check the content, build the pages, then the search bundle, into `dist` (or the folder
 * given). Content that breaks a rule stops it before anything is written.
 */
import { describeProblems } from '../src/archive/problems.ts';
import { build } from '../src/distribution/build.ts';

try {
  const problems = await build({ out: process.argv[2] ?? 'dist' });
  process.stderr.write(describeProblems(problems));
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
