/** What the page of the data shows of each data set, and of how to read them. */
import type { DataSet } from '../exports/data-files.ts';
import { guarded, separator } from '../exports/csv.ts';
import type { ColumnFacts } from '../exports/tables/index.ts';
import * as addresses from './addresses.ts';
import { count } from './wording.ts';

/** A file to download. */
export interface OfferedFile {
  /** `reports.csv`. */
  readonly name: string;
  readonly href: string;
  /** «12.3 kB». */
  readonly size: string;
}

/** A column, explained. */
export interface ExplainedColumn {
  readonly name: string;
  readonly label: string;
  readonly arabic: string;
  readonly english: string;
  /** What its cells are, in Arabic: «عدد صحيح». */
  readonly type: string;
  /** Whether the record may say nothing: the cell is then empty. */
  readonly mayBeEmpty: boolean;
  readonly verbatim: boolean;
  readonly codes: readonly { readonly code: string; readonly label: string }[];
}

/** A data set, explained. */
export interface ExplainedSet {
  /** Fragment of its address on the page. */
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly about: string;
  readonly aboutInEnglish: string;
  /** «14 صفًّا». */
  readonly rows: string;
  readonly files: readonly OfferedFile[];
  /** Whether words of reports stand in it. */
  readonly verbatim: boolean;
  /** «14 عمودًا». */
  readonly width: string;
  readonly columns: readonly ExplainedColumn[];
}

/** The data sets for the page at `here`. */
export function explainedSets(sets: readonly DataSet[], here: string): readonly ExplainedSet[] {
  return sets.map(({ table: { name, title, about, columns }, rows, files }) => ({
    id: name,
    title: title.ar,
    english: title.en,
    about: about.ar,
    aboutInEnglish: about.en,
    rows: count(rows, 'row'),
    files: files.map((file) => ({
      name: file.name,
      href: addresses.link(here, addresses.dataFile(file.name)),
      size: sizeWords(file.size),
    })),
    verbatim: columns.some(({ verbatim }) => verbatim),
    width: count(columns.length, 'column'),
    columns: columns.map(explained),
  }));
}

/** How to read a file with common programs: what each is, and the line that does it. */
export const recipes: readonly { readonly program: string; readonly line: string }[] = [
  { program: 'R', line: 'readr::read_csv("figures.csv", col_types = readr::cols(.default = "c"))' },
  { program: 'pandas', line: 'pd.read_csv("figures.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")' },
];

/** How to have guarded words back as they were. */
export const undoing: readonly { readonly program: string; readonly line: string }[] = [
  { program: 'R', line: `gsub("${guarded.source}", "\\\\1", x)` },
  { program: 'pandas', line: `x.str.replace(r"${guarded.source}", r"\\1", regex=True)` },
];

export { separator };

const types: Readonly<Record<ColumnFacts['type'], string>> = {
  string: 'نصّ',
  integer: 'عدد صحيح',
  number: 'عدد',
  boolean: 'true أو false',
  list: 'قائمة',
};

function explained({ name, label, meaning, type, required, verbatim, codes = {} }: ColumnFacts): ExplainedColumn {
  return {
    name,
    label,
    arabic: meaning.ar,
    english: meaning.en,
    type: types[type],
    mayBeEmpty: !required,
    verbatim,
    codes: Object.entries(codes).map(([code, said]) => ({ code, label: said })),
  };
}

/** In units of a thousand bytes, with one digit behind the point where it says something. */
function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
