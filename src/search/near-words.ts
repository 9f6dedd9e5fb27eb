/**
 * What a word that stands nowhere was perhaps meant to be.
 */
import { closeness } from '../arabic/closeness.ts';
import { searchKey } from '../arabic/fold.ts';
import { procliticsOf } from '../arabic/proclitics.ts';
import { spelling } from '../arabic/spelling.ts';
import type { KnownWord } from './vocabulary-loader.ts';

/** A known word in place of one that was typed, with the clitics that were typed. */
export interface NearWord {
  readonly written: string;
  /** The `closeness` of the two, a little more where a clitic must be cut to see it. */
  readonly weight: number;
  readonly reports: number;
}

/**
 * The known words that a typed one is near enough to, nearest first, of equally near ones those of more reports first.
 *
 * A longer word may differ more; one of three letters or fewer, and one that is not Arabic, is near to none. A word that
 * the lexicon explains is probably meant as it stands: it is near only to what is written all but the same.
 *
 * @param cost Of the likeliest reading by the lexicon; infinite for a word that it does not explain.
 */
export function nearWords(typed: string, cost: number, words: readonly KnownWord[]): readonly NearWord[] {
  const key = searchKey(typed);
  if (!/^[ء-ي]{4,30}$/u.test(key)) return [];
  const letters = spelling(typed);
  const near = new Map<string, NearWord>();
  for (const run of procliticsOf(key)) {
    const rest = key.slice(run.key.length);
    const more = run.key === '' || run.definite ? 0 : 0.25;
    for (const { key: other, written: name, reports } of words) {
      if (rest.length < 3 || Math.abs(rest.length - other.length) > 3) continue;
      const weight = closeness(rest, other) + more;
      if (weight > limitOf(rest.length, other.length, cost)) continue;
      const written = letters.slice(0, run.key.length) + name;
      const known = near.get(written);
      if (written !== typed && (known === undefined || known.weight > weight))
        near.set(written, { written, weight, reports });
    }
  }
  return [...near.values()].sort(
    (a, b) => a.weight - b.weight || b.reports - a.reports || (a.written < b.written ? -1 : 1),
  );
}

/** By the letters of both words. */
function limitOf(typed: number, meant: number, cost: number): number {
  if (cost <= 0.3) return 0.25;
  if (Math.min(typed, meant) < 4) return 0.35;
  if (cost <= 0.7) return 0.45;
  const letters = Math.max(typed, meant);
  return letters < 5 ? 0.7 : letters < 6 ? 0.9 : letters < 8 ? 1.15 : 1.3;
}
