/** The files that programs take, each made once: what is served, what the package lists, and what the page tells of. */
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
  /** As it is served: UTF-8. Bytes and not text, which takes twice the memory, and of ten thousand reports that tells. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
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
    const heading = table.columns.map(({ name }) => name);
    return {
      table,
      rows: rows.length,
      files: [
        dataFile(`${table.name}.csv`, 'csv', writeCsv(heading, rows)),
        dataFile(
          `${table.name}.json`,
          'json',
          table.name === 'figures'
            ? writeJson(figuresData(source.archive, source.locate))
            : writeRows(table, rows, source),
        ),
        ...(table.name === 'places' ? [dataFile('places.geojson', 'geojson', writeJson(placesGeoJson(source)))] : []),
      ],
    };
  });
}

function dataFile(name: string, format: DataFile['format'], text: string): DataFile {
  const bytes = new TextEncoder().encode(text);
  return { name, format, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
