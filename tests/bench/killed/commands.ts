/** The commands that are killed. What holds of one holds of each: the site, the zip and the content are as before, or as after. */

import { existsSync } from 'node:fs';

/** A command that writes. */
export interface Killed {
  readonly name: string;
  /** The script with what it is given, in a copy of the tree. */
  readonly given: readonly string[];
  /** What was run before it, if not the same. */
  readonly first?: readonly string[];
  /** Changes of the content before it, so that it has something to do: file, words that stand there, and others. */
  readonly edits?: readonly (readonly [file: string, words: RegExp, others: string])[];
  /** What the environment tells it besides; another origin of the site than before, if nothing is given. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Texts that no record is made of. */
const texts = ['0001', '0002'].map((id) => `tests/fixtures/check/base/captures/${id}.txt`);

const all: readonly Killed[] = [
  { name: 'build', given: ['scripts/build.ts'] },
  {
    name: 'incremental',
    given: ['scripts/build.ts', '--incremental', '--kept', '.kept'],
    edits: [['glossary.yaml', /^ {2}meaning: /m, '  meaning: قبل ذلك، ']],
    // Of another origin nothing would be kept.
    env: {},
  },
  { name: 'portable', given: ['scripts/portable.ts'] },
  {
    name: 'release',
    given: ['scripts/release.ts'],
    first: ['scripts/build.ts'],
    edits: [['edition.yaml', /^id: .*$/m, 'id: "9999.1"']],
  },
  { name: 'ingest', given: ['scripts/ingest.ts', ...texts], first: ['scripts/check.ts'] },
];

/** Those that there are. */
export const commands = all.filter(({ given: [script = ''] }) => existsSync(script));
