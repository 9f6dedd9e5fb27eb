/** Engines beside each other. */
import { categories, mean } from './score.ts';
import type { Row } from './score.ts';

/** An engine with its answers to the same queries, in the same order. */
export interface Compared {
  readonly name: string;
  readonly version?: string;
  readonly rows: readonly Row[];
}

/**
 * A table of means over all queries, an engine a line; last, of the queries for words that are not there, the share to
 * which the engine finds nothing.
 */
export function overall(engines: readonly Compared[]): string[] {
  const labels = engines.map(({ name, version }) => [name, version].filter(Boolean).join(' '));
  const width = Math.max(...labels.map(({ length }) => length)) + 2;
  const line = (label: string, values: readonly string[]): string =>
    label.padEnd(width) + values.map((value) => value.padStart(11)).join('');
  return [
    line('engine', ['recall', 'precision', 'F1', 'MRR', 'absent']),
    ...engines.map(({ rows }, place) => {
      const absent = rows.filter(({ query }) => query.relevant.length === 0);
      const values = [
        mean(rows, ({ recall }) => recall),
        mean(rows, ({ precision }) => precision),
        mean(rows, ({ f1 }) => f1),
        mean(rows, ({ rank }) => rank),
        mean(absent, ({ f1 }) => f1),
      ];
      return line(
        labels[place] ?? '',
        values.map((value) => value.toFixed(3)),
      );
    }),
  ];
}

/** A table of mean F1, a category a line, an engine a column. */
export function byCategory(engines: readonly Compared[]): string[] {
  const all = engines[0]?.rows ?? [];
  const line = (name: string, count: string, values: readonly string[]): string =>
    name.padEnd(14) + count.padStart(4) + values.map((value) => value.padStart(12)).join('');
  const means = (name: string, chosen: (row: Row) => boolean): string =>
    line(
      name,
      String(all.filter(chosen).length),
      engines.map(({ rows }) => mean(rows.filter(chosen), ({ f1 }) => f1).toFixed(3)),
    );
  return [
    line(
      'category',
      'n',
      engines.map(({ name }) => name),
    ),
    ...categories(all).map((category) => means(category, ({ query }) => query.category === category)),
    means('all', () => true),
  ];
}
