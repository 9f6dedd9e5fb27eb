/** `npm run manual`: write the tables of the editor's manual anew, from the schema and the glossary. */
import { readFile } from 'node:fs/promises';
import { withTables } from '../src/archive/manual.ts';
import { describeProblems } from '../src/archive/problems.ts';
import { readContent } from '../src/archive/read.ts';
import { commandLine } from '../src/distribution/command-line.ts';
import { writeWhole } from '../src/distribution/whole-file.ts';

const manual = 'content/README.md';

commandLine('npm run manual');
try {
  const { content, problems } = await readContent('content');
  if (problems.length > 0) {
    process.stderr.write(describeProblems(problems));
    process.exitCode = 1;
  } else {
    const glossary = content.glossary.map(({ record }) => record);
    const text = withTables(await readFile(manual, 'utf8'), glossary);
    await writeWhole(manual, [new TextEncoder().encode(text)]);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
