/**
 * `npm run release [-- --dry-run]`: publish the edition that `content/edition.yaml` names: check, build, compare with all
 * that was published, and add it to `content/published/`. Refused, nothing is written and it exits 1.
 */
import { describeProblems } from '../src/archive/problems.ts';
import { contentFolder } from '../src/archive/read.ts';
import { build } from '../src/distribution/build.ts';
import { commandLine } from '../src/distribution/command-line.ts';
import { release } from '../src/distribution/release.ts';
import { describeOutcome } from '../src/distribution/release-report.ts';

try {
  const { values } = commandLine('npm run release [-- --dry-run]', {
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const dryRun = values['dry-run'];
  const outcome = await release({ content: contentFolder(), build: (out) => build({ out }), dryRun });
  if (outcome.kind === 'faults') process.stderr.write(describeProblems(outcome.problems));
  else if (outcome.kind === 'missing' || outcome.kind === 'differs') process.stderr.write(describeOutcome(outcome));
  else process.stdout.write(describeOutcome(outcome, { dryRun }));
  if (outcome.kind !== 'released' && outcome.kind !== 'unchanged') process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
