/**
 * `npm run check [-- folder] [--watch]`: read all of `content/`, print every fault at once, exit 1 when there is one. Of
 * sound content it tells how much there is, and what is left open. With `--watch` it does so again at each change.
 */
import { checkContent } from '../src/archive/check.ts';
import { describeSound } from '../src/archive/notices.ts';
import { describeProblems } from '../src/archive/problems.ts';
import { contentFolder } from '../src/archive/read.ts';
import { watchContent } from '../src/archive/watch.ts';
import { commandLine } from '../src/distribution/command-line.ts';

const { values, positionals } = commandLine('npm run check [-- folder] [--watch]', {
  options: { watch: { type: 'boolean' } },
  most: 1,
  fault: 2,
});
const folder = positionals[0] ?? contentFolder();
if (values.watch) await watchContent(folder, process.stdout);
else {
  const { content, problems } = await checkContent(folder);
  if (problems.length > 0) {
    process.stderr.write(describeProblems(problems));
    process.exitCode = 1;
  } else process.stdout.write(describeSound(content));
}
