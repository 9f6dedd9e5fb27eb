/** `npm run schemas`: write the JSON Schemas of `content/`, and the settings that lead an editor to them, anew. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { schemaFiles } from '../src/archive/json-schema.ts';
import { commandLine } from '../src/distribution/command-line.ts';
import { writeWhole } from '../src/distribution/whole-file.ts';

commandLine('npm run schemas');
try {
  for (const [path, text] of schemaFiles()) {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, [new TextEncoder().encode(text)]);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
