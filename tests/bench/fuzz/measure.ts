/**
 * `npm run bench -- fuzz`: texts and content that nobody would write, made of a seed, given to everything that reads what
 * somebody else wrote. Each part runs in a thread of its own, so that one that never ends is seen and told.
 */
import { Worker } from 'node:worker_threads';
import type { Message, Part } from './thread.ts';

export interface Options {
  /** How many cases of each part. */
  readonly cases: number;
  readonly seed: number;
  /** The one part that is meant; all when none. */
  readonly only?: string;
}

/** What each part gives to what. */
const parts: Readonly<Record<Part, string>> = {
  readers:
    'texts to each reader: words, names, numbers, dates, EDTF, queries, completions, quotations, addresses, Markdown, CSV',
  growth: 'repeated signs, 10,000 and 100,000 units of each, to each reader: work may grow as the text does',
  contents: 'changes of one file of a small content folder',
  archive: 'changes of one file of the real content',
  pages: 'Markdown of a passage, rendered',
};

/** What nobody hears of for so long hangs, in milliseconds. */
const patience = 120_000;

/** Run every part, and print how many cases there were and what was found. @throws When something was. */
export async function measureFuzz(print: (line: string) => void, { cases, seed, only }: Options): Promise<void> {
  const faults: string[] = [];
  for (const [part, about] of Object.entries(parts) as [Part, string][]) {
    if (only !== undefined && only !== part) continue;
    // The real content takes twenty times as long to check as the small one.
    const few = part === 'archive' ? Math.ceil(cases / 20) : cases;
    const found = await inThread(part, few, seed);
    faults.push(...found.faults);
    print(`${part.padEnd(9)} ${String(found.cases).padStart(7)} cases, ${found.faults.length} faults: ${about}`);
  }
  if (faults.length > 0) throw new Error(faults.slice(0, 20).join('\n\n'));
}

/** One part to its end, or until it says nothing any more. */
async function inThread(part: Part, cases: number, seed: number) {
  const tally = { cases: 0, faults: [] as string[] };
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { part, cases, seed } });
  let at = '';
  await new Promise<void>((done) => {
    const hangs = setTimeout(() => {
      tally.faults.push(`${part}: ${at} never ends`);
      void thread.terminate();
    }, patience);
    thread.on('message', (message: Message) => {
      hangs.refresh();
      if (message.kind === 'begins') at = message.what;
      else if (message.kind === 'fault') tally.faults.push(`${part}: ${message.what}`);
      else tally.cases += message.count;
    });
    thread.on('error', (error: Error) => tally.faults.push(`${part}: ${at}: ${error.stack ?? error.message}`));
    thread.on('exit', () => {
      clearTimeout(hangs);
      done();
    });
  });
  return tally;
}
