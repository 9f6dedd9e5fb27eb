/** The files that programs take: what is served, what the package lists, and what the page tells of. */
import { createHash } from 'node:crypto';
import { writeCsv } from './csv.ts';
import { writeRows } from './data-json.ts';
import { figuresData } from './figures.ts';
import { writeJson } from './json.ts';
import { placesGeoJson } from './places-geojson.ts';
import { tables } from './tables/index.ts';
import type { DataTable, Source } from './tables/index.ts';

/** A file of `/data/`. */
export interface DataFile {
  /** Its name in `/data/`: `reports.csv`. */
  readonly name: string;
  readonly format: 'csv' | 'json' | 'geojson';
  /** In bytes. */
  readonly size: number;
  /** Of the bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
  /** As it is served: UTF-8, made anew at each call. All files of ten thousand reports at once fill a gigabyte. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/** A data set with its files. */
export interface DataSet {
  readonly table: DataTable;
  /** How many rows it has. */
  readonly rows: number;
  /** The CSV first. */
  readonly files: readonly DataFile[];
}

/** Media types of the formats, as `datapackage.json` and the endpoint have them. */
export const mediaTypes: Readonly<Record<DataFile['format'], string>> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
};

/** Every data set of an archive, in the order of `tables`. */
export function dataSets(source: Source): readonly DataSet[] {
  return tables.map((table) => {
    const rows = table.rows(source);
    return { table, rows: rows.length, files: filesOf(table, source, rows) };
  });
}

type Rows = ReturnType<DataTable['rows']>;

/** @param known The table's rows, of which the files are made here; later they are made anew. */
function filesOf(table: DataTable, source: Source, known: Rows): readonly DataFile[] {
  const { name, columns } = table;
  const heading = columns.map((column) => column.name);
  const json =
    name === 'figures'
      ? () => writeJson(figuresData(source.archive, source.locate))
      : (rows = table.rows(source)) => writeRows(table, rows, source);
  return [
    dataFile(`${name}.csv`, 'csv', (rows = table.rows(source)) => writeCsv(heading, rows), known),
    dataFile(`${name}.json`, 'json', json, known),
    ...(name === 'places'
      ? [dataFile('places.geojson', 'geojson', () => writeJson(placesGeoJson(source)), known)]
      : []),
  ];
}

function dataFile(name: string, format: DataFile['format'], write: (rows?: Rows) => string, known: Rows): DataFile {
  const made = new TextEncoder().encode(write(known));
  const sha256 = createHash('sha256').update(made).digest('hex');
  return { name, format, size: made.length, sha256, bytes: () => new TextEncoder().encode(write()) };
}
