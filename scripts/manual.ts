/** `node scripts/manual.ts`: write the tables of the editor's manual anew, from the schema. */
import { readFile, writeFile } from 'node:fs/promises';
import { withTables } from '../src/archive/manual.ts';

const manual = 'content/README.md';
await writeFile(manual, withTables(await readFile(manual, 'utf8')));
