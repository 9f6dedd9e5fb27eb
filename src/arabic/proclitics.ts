/**
 * What is written before a word: conjunctions, prepositions, the article, the future.
 */
import { searchKey } from './fold.ts';
import type { Host } from './forms.ts';

/** A run of proclitics. */
export interface Proclitics {
  /** As it is written before the word: «ولل». */
  readonly key: string;
  /** The clitics one by one, ال among them. */
  readonly list: readonly string[];
  readonly definite: boolean;
  /** Before what it may stand. */
  readonly hosts: ReadonlySet<Host>;
  readonly cost: number;
}

/** The runs with which a key begins, shortest (none) first; something is left after each. */
export function procliticsOf(key: string): readonly Proclitics[] {
  return (byLetter.get(key[0] ?? '') ?? bareOnly).filter(
    (run) => key.length > run.key.length && key.startsWith(run.key),
  );
}

/** A word in its spelling without the proclitics that a reading finds on it; whole where they are not its beginning. */
export function withoutProclitics(written: string, list: readonly string[]): string {
  const run = procliticsOf(searchKey(written)).findLast((each) => each.list.join() === list.join());
  return written.slice(run?.key.length ?? 0);
}

const costs: Readonly<Record<string, number>> = { و: 0.35, ف: 0.5, ب: 0.35, ل: 0.35, ك: 0.7, س: 0.2, أ: 1.5, ال: 0.02 };

const hosts: readonly (readonly [clitics: readonly string[], hosts: readonly Host[]])[] = [
  [[], ['definite', 'nominal', 'perfect', 'imperfect', 'particle']],
  [['ب'], ['definite', 'nominal', 'particle']],
  [['ل'], ['definite', 'nominal', 'perfect', 'imperfect', 'particle']],
  [['ك'], ['definite', 'nominal', 'particle']],
  [['س'], ['imperfect']],
  [['أ'], ['perfect', 'imperfect', 'particle']],
  [['ال'], ['definite']],
  [['ب', 'ال'], ['definite']],
  [['ك', 'ال'], ['definite']],
  [['ل', 'ال'], ['definite']],
];

function run(list: readonly string[], of: readonly Host[], key = list.join('')): Proclitics {
  // «للجنة» is ل and لجنة rather than ل, ال and جنة.
  const swallowed = list.join('').endsWith('لال') ? 0.3 : 0;
  const cost = list.reduce((sum, each) => sum + (costs[each] ?? 0), swallowed);
  return { key: key.replace('أ', 'ا'), list, definite: list.includes('ال'), hosts: new Set(of), cost };
}

const all = ['', 'و', 'ف']
  .flatMap((and) =>
    hosts.flatMap(([clitics, of]) => {
      const list = and === '' ? clitics : [and, ...clitics];
      // Of ل and ال the alif is swallowed; «لالجيش» is a common slip.
      const keys = clitics.join('') === 'لال' ? [`${and}لل`, `${and}لال`] : [undefined];
      return and !== '' && clitics[0] === 'أ' ? [] : keys.map((key) => run(list, of, key));
    }),
  )
  .sort((a, b) => a.key.length - b.key.length);

const bareOnly = all.filter(({ key }) => key === '');
const byLetter: ReadonlyMap<string, readonly Proclitics[]> = new Map(
  [...'وفبلكسا'].map((letter) => [letter, all.filter(({ key }) => key === '' || key.startsWith(letter))] as const),
);
