/**
 * The scores of a joined index: as if its shards were one.
 *
 * Pagefind ranks a report by how rare a word is and how long reports are on average (BM25), in the shard that it stands
 * in: a word that is rare in one year would put its reports before those of a year that speaks of nothing else. What
 * Pagefind's playground mode tells of each report is enough to count anew over all shards. The formula, its order and its
 * rounding to 32 bits are those of Pagefind 1.6 with the weights that it has unasked (`pagefind_web/src/search.rs`).
 */

/** What Pagefind tells of a report in playground mode, as far as its score needs it. */
export interface ScoredResult {
  readonly score: number;
  readonly params?: { readonly document_length: number };
  /** One for each word of the index that begins with the code. */
  readonly scores?: readonly {
    readonly params: { readonly weighted_term_frequency: number; readonly length_bonus: number };
  }[];
  readonly verbose_meta_scores?: readonly { readonly field_weight: number }[];
}

/** How many reports a search of one code is over and finds, and how many words all of them have. */
export interface Totals {
  readonly reports: number;
  readonly found: number;
  readonly words: number;
}

/** The score that a report would have in one index; of a search for no code in particular the one that it has. */
export function joinedScore({ score, params, scores, verbose_meta_scores }: ScoredResult, totals: Totals): number {
  if (params === undefined || scores === undefined || scores.length === 0) return score;
  const idf = rarity(totals);
  const length = f32(params.document_length / f32(totals.words / totals.reports));
  const words = scores.reduce((sum, { params: { weighted_term_frequency, length_bonus } }) => {
    const frequency = f32(weighted_term_frequency * length_bonus);
    const most = f32(f32(saturation + one) * frequency);
    const normal = f32(f32(one - pageLength) + f32(pageLength * length));
    const saturated = f32(most / f32(f32(saturation * normal) + frequency));
    return f32(sum + f32(f32(idf * saturated) * asWritten));
  }, 0);
  // A search of one code covers a field of the report wholly or not at all.
  const fields = (verbose_meta_scores ?? []).reduce((sum, { field_weight }) => f32(sum + f32(field_weight * idf)), 0);
  return f32(words + fields);
}

const f32 = Math.fround;
const one = 1;
const saturation = f32(1.4);
const pageLength = f32(0.75);
/** What a word gets that is written as it was asked; codes are. */
const asWritten = f32(1.8);

const rarity = ({ reports, found }: Totals) =>
  f32(Math.log(f32(f32(f32(f32(reports - found) + 0.5) / f32(found + 0.5)) + 1)));
