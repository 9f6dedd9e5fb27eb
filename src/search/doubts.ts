/**
 * The words of a query that a reader perhaps meant otherwise.
 */
import { everyReading } from '../arabic/analyse.ts';
import type { Lexicon } from '../arabic/lexicon.ts';
import type { Reading } from '../arabic/readings.ts';
import type { Asked } from './found.ts';
import { propose } from './proposals.ts';
import type { AskCode } from './proposals.ts';
import type { Mode } from './query.ts';
import { slotsOf } from './slots.ts';

/** A word that stands in no report, as typed. */
export interface Doubt {
  readonly word: string;
  /** Whether it stood in quotation marks. */
  readonly quoted: boolean;
  /** The cost of the likeliest reading by the lexicon, infinite without any: a likely word is hardly a slip. */
  readonly cost: number;
}

/** The words in doubt of terms that stand nowhere: a term's only word; of several, those that the index has not. */
export async function doubtsOf(
  terms: readonly Asked[],
  mode: Mode,
  lexicon: Lexicon,
  ask: AskCode,
): Promise<readonly Doubt[]> {
  const all = terms.flatMap(({ term: { words, quoted, text } }) =>
    words.map(async (word): Promise<Doubt[]> => {
      const slots = slotsOf({ text, words: [word], quoted: true }, mode, lexicon);
      if (words.length > 1 && (await propose(slots, ask)).size > 0) return [];
      const readings = everyReading(word, lexicon).filter(({ kind }) => kind !== 'unknown');
      return [{ word, quoted, cost: Math.min(...readings.map(likelihood)) }];
    }),
  );
  return (await Promise.all(all)).flat();
}

/** What stands nowhere and is a word only without its first letter («فيلف» as ف and «يلف») is more likely a slip. */
function likelihood({ cost, clitics: { before } }: Reading): number {
  return before.some((clitic) => !['و', 'ال'].includes(clitic)) ? cost + 0.25 : cost;
}
