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
  return tables.map((table) => ({ table, rows: table.rows(source).length, files: filesOf(table, source) }));
}

function filesOf(table: DataTable, source: Source): readonly DataFile[] {
  const { name, columns } = table;
  const heading = columns.map((column) => column.name);
  const json =
    name === 'figures'
      ? () => writeJson(figuresData(source.archive, source.locate))
      : () => writeRows(table, table.rows(source), source);
  return [
    dataFile(`${name}.csv`, 'csv', () => writeCsv(heading, table.rows(source))),
    dataFile(`${name}.json`, 'json', json),
    ...(name === 'places' ? [dataFile('places.geojson', 'geojson', () => writeJson(placesGeoJson(source)))] : []),
  ];
}

function dataFile(name: string, format: DataFile['format'], write: () => string): DataFile {
  const bytes = () => new TextEncoder().encode(write());
  const made = bytes();
  return { name, format, size: made.length, sha256: createHash('sha256').update(made).digest('hex'), bytes };
}
