/** `npm run schemas`: write the JSON Schemas of `content/`, and the settings that lead an editor to them, anew. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { schemaFiles } from '../src/archive/json-schema.ts';
import { commandLine } from '../src/distribution/command-line.ts';

commandLine('npm run schemas');
for (const [path, text] of schemaFiles()) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
