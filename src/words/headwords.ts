/** How an entry of the word index is headed. */
import { searchKey } from '../arabic/index.ts';
import type { LemmaKind } from '../arabic/index.ts';

/** What the texts have of a lemma or of a form. */
interface Standing {
  readonly times: number;
}

/**
 * The lemmas that share a search key, the most frequent first. Those of the lexicon are written as it writes them; an
 * unknown word and one in other letters as the texts do, most often.
 *
 * What kind of word each is, is not told: the search takes the likeliest reading, and a verb may be read as its noun.
 *
 * @param readings By lemma, at least one.
 * @param forms By the word as written.
 */
export function headwordsOf(
  readings: ReadonlyMap<string, Standing & { readonly kind: LemmaKind }>,
  forms: ReadonlyMap<string, Standing & { readonly stem: string }>,
): readonly [string, ...string[]] {
  const frequent = [...readings].sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1));
  const [first, ...others] = frequent.map(([lemma, { kind }]) =>
    kind === 'unknown' || kind === 'latin' ? asWritten(lemma, forms) : lemma,
  );
  if (first === undefined) throw new RangeError('An entry has a lemma.');
  return [first, ...new Set(others)];
}

function asWritten(lemma: string, forms: ReadonlyMap<string, Standing & { readonly stem: string }>): string {
  const times = new Map<string, number>();
  for (const [form, { stem, times: more }] of forms) {
    for (const written of new Set([form, stem])) {
      if (searchKey(written) === searchKey(lemma)) times.set(written, (times.get(written) ?? 0) + more);
    }
  }
  const [[written] = [lemma]] = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return written;
}
