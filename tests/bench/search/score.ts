/** How well found lines answer a query. */

/** A query with the lines that were judged, `report:line`; see the note in `queries.json`. */
export interface Judged {
  readonly id: string;
  readonly query: string;
  readonly category: string;
  readonly groups: readonly string[];
  readonly relevant: readonly string[];
  readonly neutral: readonly string[];
}

export interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  /** One divided by the place of the first relevant line. */
  readonly rank: number;
  readonly missed: readonly string[];
  readonly strange: readonly string[];
}

/** The score of found lines, best first; neutral lines count neither way. A query without relevant lines must find nothing. */
export function score({ relevant, neutral }: Judged, found: readonly string[]): Score {
  const judged = [...new Set(found)].filter((line) => !neutral.includes(line));
  const strange = judged.filter((line) => !relevant.includes(line));
  const missed = relevant.filter((line) => !judged.includes(line));
  if (relevant.length === 0) {
    const all = judged.length === 0 ? 1 : 0;
    return { recall: 1, precision: all, f1: all, rank: all, missed, strange };
  }
  const right = judged.length - strange.length;
  const recall = right / relevant.length;
  const precision = judged.length === 0 ? 0 : right / judged.length;
  const f1 = right === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  const first = judged.findIndex((line) => relevant.includes(line));
  return { recall, precision, f1, rank: first < 0 ? 0 : 1 / (first + 1), missed, strange };
}

/** A table of means by category, and over all queries, line by line. */
export function table(rows: readonly { readonly query: Judged; readonly score: Score }[]): string[] {
  const categories = [...new Set(rows.map(({ query }) => query.category))].sort();
  const line = (name: string, of: typeof rows): string => {
    const mean = (value: (score: Score) => number) => of.reduce((sum, { score }) => sum + value(score), 0) / of.length;
    const values = [mean((s) => s.recall), mean((s) => s.precision), mean((s) => s.f1), mean((s) => s.rank)];
    return `${name.padEnd(14)}${String(of.length).padStart(4)}${values.map((value) => value.toFixed(3).padStart(11)).join('')}`;
  };
  return [
    `${'category'.padEnd(14)}   n     recall  precision         F1        MRR`,
    ...categories.map((name) =>
      line(
        name,
        rows.filter(({ query }) => query.category === name),
      ),
    ),
    line('all', rows),
  ];
}
