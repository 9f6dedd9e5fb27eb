/**
 * `npm run check [folder]`: read all of `content/`, print every fault at once, exit 1 when there is one. Of sound content
 * it tells how much there is, and what is left open.
 */
import { checkContent } from '../src/archive/check.ts';
import { describeNotices, noticesOf } from '../src/archive/notices.ts';
import { describeProblems } from '../src/archive/problems.ts';
import { contentFolder } from '../src/archive/read.ts';

const folder = process.argv[2] ?? contentFolder();
const { content, problems } = await checkContent(folder);
if (problems.length > 0) {
  process.stderr.write(describeProblems(problems));
  process.exitCode = 1;
} else {
  const figures = content.reports.reduce((sum, { record }) => sum + record.figures.length, 0);
  process.stdout.write(`Content is sound: ${content.reports.length} reports, ${figures} figures.\n`);
  const notices = describeNotices(noticesOf(content));
  if (notices !== '') process.stdout.write(`\n${notices}`);
}
