/** The files that programs take: what is served, what the package lists, and what the page tells of. */
import { createHash } from 'node:crypto';
import { csvLines } from './csv.ts';
import { rowLines } from './data-json.ts';
import { figuresData } from './figures.ts';
import { writeJson, writeLongList } from './json.ts';
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
  /** As it is served: UTF-8, in pieces that are made as they are taken. One of ten thousand reports has 100 MB. */
  pieces(): Iterable<Uint8Array<ArrayBuffer>>;
}

/** A data set with its files. */
export interface DataSet {
  readonly table: DataTable;
  /** How many rows it has. */
  readonly rows: number;
  /** The CSV first. */
  readonly files: readonly DataFile[];
}

/** Takes every piece of a file by its name. */
export type TakeFile = (name: string, pieces: Iterable<Uint8Array>) => void;

/** Media types of the formats, as `datapackage.json` and the endpoint have them. */
export const mediaTypes: Readonly<Record<DataFile['format'], string>> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
};

/**
 * Every data set of an archive, in the order of `tables`. Each file is made once, to know its size and checksum.
 *
 * @param take Is given each file as it is made, and takes all its pieces.
 */
export function dataSets(source: Source, take: TakeFile = passOver): readonly DataSet[] {
  return tables.map((table) => ({
    table,
    rows: table.count(source),
    files: written(table, source).map(({ name, format, text }) => {
      const pieces = () => encoded(text());
      return { name, format, pieces, ...measured(name, pieces(), take) };
    }),
  }));
}

const passOver: TakeFile = (_, pieces) => {
  for (const piece of pieces) void piece;
};

interface Written extends Pick<DataFile, 'name' | 'format'> {
  readonly text: () => Iterable<string>;
}

function written(table: DataTable, source: Source): readonly Written[] {
  const { name, columns } = table;
  const heading = columns.map((column) => column.name);
  const geojson = {
    name: 'places.geojson',
    format: 'geojson',
    text: () => [writeJson(placesGeoJson(source))],
  } as const;
  return [
    { name: `${name}.csv`, format: 'csv', text: () => csvLines(heading, table.rows(source)) },
    { name: `${name}.json`, format: 'json', text: name === 'figures' ? figures : rows },
    ...(name === 'places' ? [geojson] : []),
  ];

  function rows() {
    return rowLines(table, table.rows(source), source);
  }
  function figures() {
    const data = figuresData(source.archive, source.locate);
    return writeLongList(data.head, 'figures', data.figures);
  }
}

/** Characters of which a piece is made: small ones cost more to write than to make. */
const atOnce = 100_000;

function* encoded(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let [gathered, length]: [string[], number] = [[], 0];
  for (const text of texts) {
    gathered.push(text);
    length += text.length;
    if (length < atOnce) continue;
    yield encoder.encode(gathered.join(''));
    [gathered, length] = [[], 0];
  }
  if (length > 0) yield encoder.encode(gathered.join(''));
}

function measured(name: string, pieces: Iterable<Uint8Array>, take: TakeFile): Pick<DataFile, 'size' | 'sha256'> {
  const hash = createHash('sha256');
  let size = 0;
  const seen = Iterator.from(pieces).map((piece) => {
    hash.update(piece);
    size += piece.length;
    return piece;
  });
  take(name, seen);
  return { size, sha256: hash.digest('hex') };
}
