/** `npm run manual`: write the tables of the editor's manual anew, from the schema and the glossary. */
import { readFile, writeFile } from 'node:fs/promises';
import { withTables } from '../src/archive/manual.ts';
import { describeProblems } from '../src/archive/problems.ts';
import { readContent } from '../src/archive/read.ts';

const manual = 'content/README.md';
const { content, problems } = await readContent('content');
if (problems.length > 0) {
  process.stderr.write(describeProblems(problems));
  process.exitCode = 1;
} else {
  const glossary = content.glossary.map(({ record }) => record);
  await writeFile(manual, withTables(await readFile(manual, 'utf8'), glossary));
}
