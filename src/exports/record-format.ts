/** What the formats of references have in common: a file is its records, one after the other, with something between. */
import type { Reference } from './references.ts';

/** How a format writes references. */
export interface RecordFormat {
  /** One of them, the same in whatever file it stands. */
  readonly record: (reference: Reference) => string;
  /** What stands before the first, between two, and after the last. */
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  /** A file of no reference. */
  readonly none: string;
}

/** The file of these references, in the order given. */
export function writeRecords(format: RecordFormat, references: readonly Reference[]): string {
  const { begin, between, end, none } = format;
  return references.length === 0 ? none : begin + references.map(format.record).join(between) + end;
}
