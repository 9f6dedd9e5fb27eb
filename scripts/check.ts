/**
 * `npm run check [-- folder] [--watch]`: read all of `content/`, print every fault at once, exit 1 when there is one. Of
 * sound content it tells how much there is, and what is left open. With `--watch` it does so again at each change.
 */
import { parseArgs } from 'node:util';
import { checkContent } from '../src/archive/check.ts';
import { describeSound } from '../src/archive/notices.ts';
import { describeProblems } from '../src/archive/problems.ts';
import { contentFolder } from '../src/archive/read.ts';
import { watchContent } from '../src/archive/watch.ts';

const usage = 'npm run check [-- folder] [--watch]';

const given = readArguments();
if (given === undefined) process.exitCode = 2;
else if (given.watch) await watchContent(given.folder, process.stdout);
else {
  const { content, problems } = await checkContent(given.folder);
  if (problems.length > 0) {
    process.stderr.write(describeProblems(problems));
    process.exitCode = 1;
  } else process.stdout.write(describeSound(content));
}

/** `undefined` after telling what was not understood. */
function readArguments(): { readonly folder: string; readonly watch: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { watch: { type: 'boolean' } } });
    if (positionals.length > 1) throw new Error(`One folder at a time: ${positionals.join(', ')}`);
    return { folder: positionals[0] ?? contentFolder(), watch: values.watch ?? false };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    return undefined;
  }
}
