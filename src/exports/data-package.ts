/**
 * What the data are, for programs: a Data Package (the standard's version 2), with a table schema for each CSV. Every
 * word of it is from the tables of columns; its date is the edition's.
 */
import { archiveLatinName, archiveName } from '../archive/vocabulary.ts';
import { guarded, separator } from './csv.ts';
import { claimsNote, licence } from './data-json.ts';
import { mediaTypes } from './data-files.ts';
import type { DataFile, DataSet } from './data-files.ts';
import { recordLicence } from './rights.ts';
import type { ColumnFacts, DataTable, Source } from './tables/index.ts';

/** A file as the package lists it, and its table schema where it is a table. */
interface Resource {
  readonly name: string;
  /** From the package's own folder. */
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: object;
  readonly [property: string]: unknown;
}

/**
 * The package of these data sets.
 *
 * @param sources Who gave the positions of places, with their licences.
 * @param homepage Where the archive stands, where that is known.
 */
export function dataPackage(
  sets: readonly DataSet[],
  { archive: { edition } }: Pick<Source, 'archive'>,
  { sources, homepage }: { readonly sources: readonly string[]; readonly homepage: string | undefined },
) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: archiveLatinName.toLowerCase(),
    title: `${archiveName} (${archiveLatinName}): ${edition.scope}`,
    description: `${claimsNote}\n\n${english}\n\n${cells}`,
    ...(homepage === undefined ? {} : { homepage }),
    version: edition.id,
    ...(/^\d{4}-\d\d-\d\d$/.test(edition.date) ? { created: `${edition.date}T00:00:00Z` } : {}),
    licenses: [
      {
        name: licence.records,
        title: 'Creative Commons Zero 1.0, of what the archive wrote. Quotes of reports belong to their publishers.',
        path: recordLicence,
      },
    ],
    ...(sources.length > 0 ? { sources: sources.map((title) => ({ title })) } : {}),
    resources: sets.flatMap(({ table, files }) => files.map((file) => resource(table, file))),
  };
}

const english =
  'Every figure is a claim of whoever makes it, as the report gives it: not a finding of the archive. Figures may count different things, and several reports may repeat one claim: they are not to be summed, averaged or ranked. A denial is not zero, and what is said in words alone has no number. What the archive infers says so in its _basis column. Words of reports (the columns that say so) belong to their publishers and are kept for research and criticism; all else is CC0, but for the positions of places, whose source and licence stand beside them.';

const cells = `In the CSV files, a list is joined by "${separator}" (in an item, "${separator}" and "\\" stand after a backslash), and an empty cell is one of which the record says nothing. So that no spreadsheet runs a cell as a formula, an apostrophe is put at the start of a cell, or after a semicolon, tab or line break in it, where what follows begins with =, +, - or @, or is an apostrophe. To have the words as they were, replace ${String(guarded).replace(/\/g$/, '/')} by what its brackets hold, everywhere in a cell of text.`;

function resource(table: DataTable, { name, format, size, sha256 }: DataFile): Resource {
  const isTable = format === 'csv';
  return {
    name: isTable ? table.name : `${table.name}-${format}`,
    path: name,
    title: `${table.title.ar} | ${table.title.en}`,
    description: `${table.about.ar} ${table.about.en}`,
    ...(isTable ? { type: 'table' } : {}),
    format,
    mediatype: mediaTypes[format],
    encoding: 'utf-8',
    bytes: size,
    hash: `sha256:${sha256}`,
    ...(isTable
      ? {
          dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
          schema: tableSchema(table),
        }
      : {}),
  };
}

function tableSchema({ columns, key, links }: DataTable) {
  return {
    fields: columns.map(field),
    primaryKey: [...key],
    ...(links.length > 0
      ? {
          foreignKeys: links.map(({ columns: fields, table, to }) => {
            return { fields: [...fields], reference: { resource: table, fields: [...to] } };
          }),
        }
      : {}),
    missingValues: [''],
  };
}

function field({ name, type, label, meaning, required, verbatim, codes }: ColumnFacts) {
  return {
    name,
    // Not the standard's own `list`: its items cannot hold their separator.
    type: type === 'list' ? 'string' : type,
    title: label,
    description: [
      meaning.ar,
      meaning.en,
      ...(type === 'list' ? [`A list, joined by "${separator}".`] : []),
      ...(verbatim ? ['Words of reports.'] : []),
    ].join(' '),
    ...(required ? { constraints: { required: true } } : {}),
    ...(codes ? { categories: Object.entries(codes).map(([value, said]) => ({ value, label: said })) } : {}),
  };
}
