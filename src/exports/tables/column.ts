/**
 * What a data set is made of: columns that say what they hold, in Arabic and English, and give their cell of a row. The
 * heading of the CSV, the keys of the JSON, the schema in the data package and the page that explains the data are all
 * read from here.
 */
import type { z } from 'zod';
import type { Archive } from '../../archive/archive.ts';
import type { Address } from '../../archive/identity.ts';

/** `null` where the record says nothing. A list has `null` where one of its items has no word of this kind. */
export type Cell = string | number | boolean | null | readonly (string | null)[];

/** The same thing said in both languages. */
export interface Said {
  readonly ar: string;
  readonly en: string;
}

/** What a column is, apart from its cells. */
export interface ColumnFacts {
  /** In ASCII, for programs. Published: never changed. */
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list';
  /** Its Arabic name: that of the record's field, where it has one. */
  readonly label: string;
  readonly meaning: Said;
  /** Whether every row has it. */
  readonly required: boolean;
  /** Whether its cells are words of reports, as printed: they belong to their publishers. */
  readonly verbatim: boolean;
  /** The codes that may stand in it, with their Arabic labels. Open: a later edition may have more. */
  readonly codes?: Readonly<Record<string, string>>;
}

export interface Column<Row> extends ColumnFacts {
  readonly value: (row: Row, source: Source) => Cell;
}

/** Of what, and how addresses are written: with the site's origin where that is known. */
export interface Source {
  readonly archive: Archive;
  readonly locate: (address: Address) => string;
}

/** That the cells of some columns stand in the key of a table, this or another. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** A data set: `data/<name>.csv` and `data/<name>.json`. */
export interface DataTable {
  readonly name: string;
  readonly title: Said;
  /** What it holds, in a sentence. */
  readonly about: Said;
  /** The columns that tell one row from every other. */
  readonly key: readonly string[];
  readonly links: readonly ForeignKey[];
  readonly columns: readonly ColumnFacts[];
  /** A cell for each column, in their order. Rows are made as they are taken, once: those of a large archive fill memory. */
  rows(source: Source): IteratorObject<readonly Cell[]>;
  /** How many rows there are. */
  count(source: Source): number;
}

/** A data set whose rows are of one shape. */
export function table<Row>({
  columns,
  rows,
  links = [],
  ...facts
}: Pick<DataTable, 'name' | 'title' | 'about' | 'key'> & {
  readonly links?: readonly ForeignKey[];
  readonly columns: readonly Column<Row>[];
  readonly rows: (source: Source) => Iterable<Row>;
}): DataTable {
  return {
    ...facts,
    links,
    columns,
    rows: (source) => Iterator.from(rows(source)).map((row) => columns.map(({ value }) => value(row, source))),
    count: (source) => Iterator.from(rows(source)).reduce((count) => count + 1, 0),
  };
}

/** The Arabic name of a column: in words, or that of the record's field. */
export type Label = string | z.ZodType;

/** A cell that may be left out of the record. */
type Maybe<T> = T | null | undefined;

/** A column of text. */
export function text<Row>(
  name: string,
  label: Label,
  meaning: Said,
  value: (row: Row, source: Source) => Maybe<string>,
  {
    required = false,
    verbatim = false,
    codes,
  }: { readonly required?: boolean; readonly verbatim?: boolean; readonly codes?: ColumnFacts['codes'] } = {},
): Column<Row> {
  return {
    ...{ name, type: 'string', label: labelOf(label), meaning, required, verbatim },
    ...(codes === undefined ? {} : { codes }),
    value: (row, source) => value(row, source) ?? null,
  };
}

/** A column of numbers: whole ones, unless `type` says otherwise. */
export function number<Row>(
  name: string,
  label: Label,
  meaning: Said,
  value: (row: Row, source: Source) => Maybe<number>,
  { required = false, type = 'integer' as 'integer' | 'number' } = {},
): Column<Row> {
  return {
    ...{ name, type, label: labelOf(label), meaning, required, verbatim: false },
    value: (row, source) => value(row, source) ?? null,
  };
}

/** A column of lists. */
export function list<Row>(
  name: string,
  label: Label,
  meaning: Said,
  value: (row: Row, source: Source) => readonly (string | null)[],
  { verbatim = false } = {},
): Column<Row> {
  return { name, type: 'list', label: labelOf(label), meaning, required: false, verbatim, value };
}

/** A code of a closed list, and beside it the same in Arabic: `measure` and `measure_ar`. */
export function coded<Row, Code extends string>(
  name: string,
  label: Label,
  meaning: Said,
  codes: Readonly<Record<Code, string>>,
  value: (row: Row, source: Source) => Maybe<Code>,
  { required = false } = {},
): readonly Column<Row>[] {
  const same = { ar: `العمود ${name} بالعربية.`, en: `The same as ${name}, in Arabic.` };
  return [
    text(name, label, meaning, value, { required, codes }),
    text(
      `${name}_ar`,
      label,
      same,
      (row, source) => {
        const code = value(row, source);
        return code === null || code === undefined ? null : codes[code];
      },
      { required },
    ),
  ];
}

function labelOf(label: Label): string {
  return typeof label === 'string' ? label : (label.meta()?.label ?? '');
}
