/**
 * `npm run build`: check the content, build the pages, then the search bundle, into `dist/` (or the folder given).
 * Content that breaks a rule stops it before anything is written.
 */
import { build } from '../src/distribution/build.ts';
import { describeProblems } from '../src/archive/problems.ts';

const problems = await build({ out: process.argv[2] ?? 'dist' });
if (problems.length > 0) {
  process.stderr.write(describeProblems(problems));
  process.exitCode = 1;
}
