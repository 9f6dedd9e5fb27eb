/**
 * `npm run ingest -- <file…|folder…> [--dry-run]`: of each text or HTML file saved of a page, a capture and a draft of its
 * report in `content/`, under the next number. A file that is there already is passed over. Faults are told at the end, and it
 * exits 1; stopped (Ctrl+C), it ends after the file it is at, with exit code 130.
 */
import { contentFolder } from '../src/archive/read.ts';
import { commandLine } from '../src/distribution/command-line.ts';
import { ingest } from '../src/ingest/index.ts';
import { describeIngested, describeOutcome } from '../src/ingest/ingest-report.ts';

const usage = `npm run ingest -- <file…|folder…> [--dry-run]
  of each .txt or .html file saved of a page, a capture and a draft in content/, under the next number;
  with --dry-run nothing is written, and the drafts are printed`;

let stopped = false;
process.once('SIGINT', () => {
  stopped = true;
});
try {
  const { values, positionals } = commandLine(usage, {
    options: { 'dry-run': { type: 'boolean', default: false } },
    most: Infinity,
  });
  const dryRun = values['dry-run'];
  if (positionals.length === 0) throw new Error(`Name the files to ingest.\n${usage}`);
  const result = await ingest({
    content: contentFolder(),
    paths: positionals,
    dryRun,
    told: (outcome, at) => process.stdout.write(describeOutcome(outcome, at, { dryRun })),
    stopped: () => stopped,
  });
  const { summary, faults } = describeIngested(result, { dryRun });
  process.stdout.write(summary);
  process.stderr.write(faults);
  if (faults !== '') process.exitCode = 1;
  if (result.left > 0) process.exitCode = 130;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
