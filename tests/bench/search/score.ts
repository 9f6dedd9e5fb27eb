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

/** A query and how well it was answered. */
export interface Row {
  readonly query: Judged;
  readonly score: Score;
}

/** The mean of a value of the scores; not a number when there are none. */
export function mean(rows: readonly Row[], value: (score: Score) => number): number {
  return rows.reduce((sum, { score }) => sum + value(score), 0) / rows.length;
}

/** The categories of the queries, sorted. */
export function categories(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ query }) => query.category))].sort();
}

/** A table of means by category, and over all queries, line by line. */
export function table(rows: readonly Row[]): string[] {
  const line = (name: string, of: readonly Row[]): string => {
    const values = [(s: Score) => s.recall, (s: Score) => s.precision, (s: Score) => s.f1, (s: Score) => s.rank];
    return `${name.padEnd(14)}${String(of.length).padStart(4)}${values.map((value) => mean(of, value).toFixed(3).padStart(11)).join('')}`;
  };
  return [
    `${'category'.padEnd(14)}   n     recall  precision         F1        MRR`,
    ...categories(rows).map((name) =>
      line(
        name,
        rows.filter(({ query }) => query.category === name),
      ),
    ),
    line('all', rows),
  ];
}
