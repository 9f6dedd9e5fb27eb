/**
 * `npm run bench -- damage`: whether the search, its completions and the verifier ever answer wrongly in silence when a
 * file that they read is damaged. Programs are not damaged: what a wrong bit in them does, no check of theirs can tell.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { random } from '../random.ts';
import { answerers } from './answerers.ts';
import type { Answered, Ask, ReadBytes } from './answerers.ts';
import { damaged } from './damage.ts';
import { questions } from './questions.ts';
import type { Questions } from './questions.ts';

/** What became of the answers while files of one kind were damaged. */
export interface Tally {
  /** `pagefind/lexicon.json`, `verify/reports/`: a file, or a folder's files. */
  readonly kind: string;
  /** How many times a file was damaged; each time eight questions were asked. */
  readonly cases: number;
  /** The answer of the whole file. */
  readonly same: number;
  /** No answer, and it is said; or one that says what is missing in it, the rest as ever. */
  readonly failed: number;
  readonly less: number;
  /** Another answer, with nothing said: where, how and to what. */
  readonly wrong: readonly string[];
}

interface Options {
  /** How many times a file of each kind is damaged. */
  readonly cases: number;
  readonly seed: number;
}

/** Damage the files of a built site that its answers are made of, one at a time, and ask. The same seed, the same damages. */
export async function damages(site: string, { cases, seed }: Options): Promise<readonly Tally[]> {
  const folder = resolve(site);
  const asked = questions(folder, random(seed));
  const tallies: Tally[] = [];
  for (const [place, part] of (Object.keys(answerers) as (keyof Questions)[]).entries()) {
    const open = (read: ReadBytes) => answerers[part](folder, read);
    tallies.push(...(await ofPart(folder, open, asked[part], { cases, seed: seed + place })));
  }
  return tallies;
}

async function ofPart(
  site: string,
  open: (read: ReadBytes) => Ask,
  asked: readonly string[],
  { cases, seed }: Options,
): Promise<Tally[]> {
  const next = random(seed);
  const files = new Map<string, Uint8Array>();
  const whole = open((path) => {
    const bytes = readFileSync(join(site, path));
    files.set(path, bytes);
    return bytes;
  });
  const right = await inTurn(asked, whole);
  const kinds = Map.groupBy(files.keys(), kindOf);
  const tallies: Tally[] = [];
  for (const [kind, paths] of kinds) {
    const tally = { kind, cases, same: 0, failed: 0, less: 0, wrong: [] as string[] };
    for (let i = 0; i < cases; i += 1) {
      const path = paths[Math.floor(next() * paths.length)] ?? '';
      const { way, bytes } = damaged(files.get(path) ?? new Uint8Array(), next);
      const ask = open((other) => (other === path ? bytes : (files.get(other) ?? readFileSync(join(site, other)))));
      const answers = await inTurn(asked, (question) => ask(question).catch(() => undefined));
      for (const [at, answer] of answers.entries()) {
        const outcome = judge(answer, right[at]);
        if (outcome === 'wrong') tally.wrong.push(`${path} (${way}, case ${i}): ${asked[at]}`);
        else tally[outcome] += 1;
      }
    }
    tallies.push(tally);
  }
  return tallies;
}

/** One after another, as a reader asks. */
async function inTurn<T>(asked: readonly string[], ask: (question: string) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (const question of asked) answers.push(await ask(question));
  return answers;
}

/** A file that has its own place, or the folder of its like. */
const kindOf = (path: string) =>
  /^pagefind\/[^/]+$|\.json$/.test(path) ? path.replace(/\.[^.]+_[0-9a-f]+\./, '.*.') : path.replace(/[^/]+$/, '');

function judge(answer: Answered | undefined, right: Answered | undefined): 'same' | 'failed' | 'less' | 'wrong' {
  if (answer === undefined) return 'failed';
  const { missing } = answer;
  const expected = [...(right?.parts ?? [])].filter(([part]) => !missing.includes(part));
  const isSame =
    expected.length === answer.parts.size && expected.every(([part, text]) => answer.parts.get(part) === text);
  if (!isSame) return 'wrong';
  return missing.length > 0 ? 'less' : 'same';
}

/** Print what became of the answers. @throws When some were wrong. */
export async function measureDamage(print: (line: string) => void, options: readonly string[]): Promise<void> {
  const [option, value, ...more] = options;
  const cases = option === undefined ? 40 : Number(value);
  if ((option !== undefined && option !== '--cases') || !(cases > 0) || more.length > 0)
    throw new Error(`«${options.join(' ')}» is not known here: npm run bench -- damage [--cases N]`);
  const tallies = await quietly(() => damages('dist', { cases, seed: 8 }));
  for (const { kind, same, failed, less, wrong } of tallies)
    print(`${kind.padEnd(34)} ${same} same, ${failed} failed and said, ${less} less and said, ${wrong.length} wrong`);
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, tally) => all + of(tally), 0);
  const wrong = tallies.flatMap((tally) => tally.wrong);
  const answers = sum((tally) => tally.same + tally.failed + tally.less) + wrong.length;
  print(`${sum((tally) => tally.cases)} damages, ${answers} answers, ${wrong.length} wrong in silence`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** Pagefind's program tells the console of each failure, and rejects once more what nobody awaits. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error } = console;
  const pass = () => undefined;
  console.error = pass;
  process.on('unhandledRejection', pass);
  try {
    return await work();
  } finally {
    console.error = error;
    process.off('unhandledRejection', pass);
  }
}
