/** One part of the fuzzing, in a thread: says what it begins, so that what never ends is known by its name. */
import { parentPort, workerData } from 'node:worker_threads';
import { random } from '../random.ts';
import { openContents } from './contents.ts';
import { superlinear } from './growth.ts';
import { pagesHold } from './passages.ts';
import { readers } from './readers.ts';
import { text } from './texts.ts';

export type Part = 'readers' | 'growth' | 'contents' | 'archive' | 'pages';

export type Message =
  | { readonly kind: 'begins'; readonly what: string }
  | { readonly kind: 'fault'; readonly what: string }
  | { readonly kind: 'cases'; readonly count: number };

const { part, cases, seed } = workerData as { part: Part; cases: number; seed: number };
const say = (message: Message) => parentPort?.postMessage(message);

/** The same numbers for the same seed and case, whatever was asked before. */
const drawn = (i: number) => random(seed * 1_000_003 + i);

/** Run a case; what it throws is told with its number and input. */
async function each(what: string, run: () => unknown): Promise<void> {
  say({ kind: 'begins', what });
  try {
    await run();
  } catch (error) {
    say({ kind: 'fault', what: `${what}: ${error instanceof Error ? error.message : String(error)}` });
  }
  say({ kind: 'cases', count: 1 });
}

switch (part) {
  case 'readers':
    for (let i = 0; i < cases; i += 1) {
      const given = text(drawn(i));
      for (const { name, read, most = Infinity } of readers)
        await each(`${name}, case ${i}`, () => read(given.slice(0, most)));
    }
    break;
  case 'growth':
    for (const reader of readers)
      await each(reader.name, async () => {
        const grown = await superlinear(reader, (unit) => say({ kind: 'begins', what: `${reader.name} of ${unit}` }));
        if (grown.length > 0) throw new Error(grown.map((growth) => JSON.stringify(growth)).join('; '));
      });
    break;
  case 'contents':
  case 'archive': {
    const contents = await openContents(part === 'archive' ? 'content' : undefined);
    for (let i = 0; i < cases; i += 1) await each(`case ${i}`, () => contents.check(drawn(i)));
    await contents.close();
    break;
  }
  case 'pages':
    for (let i = 0; i < cases; i += 1) await each(`case ${i}`, () => pagesHold(text(drawn(i))));
    break;
}
