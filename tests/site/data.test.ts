/** The open data as they are served, and the page that explains them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { tables } from '../../src/exports/tables/index.ts';
import { openSite } from '../../src/site/archive.ts';
import {
  attribute,
  dist,
  elements,
  ids,
  named,
  references,
  siteFiles,
  sitePages,
  target,
  textContent,
} from './pages.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly { readonly name: string }[] };
}

const archive = await openSite();
const bytes = (path: string): Buffer => readFileSync(join(dist, 'data', path));
const listed = JSON.parse(bytes('datapackage.json').toString()) as { version: string; resources: Resource[] };
const { resources } = listed;
const pages = new Map(sitePages().map((page) => [page.path, page]));
const page = pages.get('data/index.html');
if (!page) throw new Error('There is no page of the data.');

/** A CSV's rows, each by its heading. */
const rows = (path: string): Record<string, string>[] => parse(bytes(path), { bom: true, columns: true });

describe('data/datapackage.json', () => {
  test('lists every file beside it once, with its size and checksum', () => {
    const served = siteFiles().flatMap((path) => /^data\/(.+(?<!index\.html))$/.exec(path)?.[1] ?? []);
    expect([...resources.map(({ path }) => path), 'datapackage.json'].toSorted()).toEqual(served.toSorted());
    for (const { path, bytes: size, hash } of resources) {
      const file = bytes(path);
      expect([path, size, hash]).toEqual([
        path,
        file.length,
        `sha256:${createHash('sha256').update(file).digest('hex')}`,
      ]);
    }
  });

  test('is of the edition that the site is of', () => {
    expect(listed.version).toBe(archive.edition.id);
  });

  test('names the columns that each CSV has', () => {
    for (const { path, schema } of resources.filter((resource) => resource.schema)) {
      const [heading] = parse(bytes(path), { bom: true, to: 1 }) as string[][];
      expect(heading).toEqual(schema?.fields.map(({ name }) => name));
    }
  });
});

describe('every CSV', () => {
  test('begins with a byte order mark, has no bare line feed between rows, and as many rows as the archive', () => {
    const source = { archive, locate: (address: string) => address };
    for (const table of tables) {
      const file = bytes(`${table.name}.csv`);
      expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(file.subarray(-2).toString()).toBe('\r\n');
      expect(rows(`${table.name}.csv`)).toHaveLength(table.count(source));
    }
  });

  test('names only addresses that are there, as paths from the root', () => {
    const known = new Map([...pages].map(([path, each]) => [path, new Set(ids(each))]));
    const columns = [
      'address',
      'line_address',
      'capture_address',
      'report_address',
      'text_address',
      'annotations_address',
    ];
    const named = tables.flatMap(({ name }) =>
      rows(`${name}.csv`).flatMap((row) => columns.flatMap((column) => row[column] ?? [])),
    );
    const broken = named.filter((address) => {
      const { file, fragment } = target({ path: 'index.html' }, address.slice(1));
      return !address.startsWith('/') || file === undefined || (fragment !== '' && !known.get(file)?.has(fragment));
    });
    expect(broken).toEqual([]);
  });
});

describe('data/places.geojson', () => {
  test('is valid, and has every place', () => {
    expect(check(bytes('places.geojson').toString())).toMatchObject({ features: { length: archive.places.length } });
  });
});

describe('the page of the data', () => {
  const sets = elements(page.tree, (element) =>
    String(attribute(element, 'className')).split(/[ ,]/).includes('data-set'),
  );

  test('leads to every file', () => {
    const files = new Set(references(page).map(({ address }) => target(page, address).file));
    const missing = [...resources.map(({ path }) => path), 'datapackage.json'].filter(
      (path) => !files.has(`data/${path}`),
    );
    expect(missing).toEqual([]);
  });

  test('explains every column of every CSV in Arabic and in English, in a fold that needs no script', () => {
    expect(sets).toHaveLength(tables.length);
    for (const [i, { columns }] of tables.entries()) {
      const [set] = sets.slice(i, i + 1).flatMap((each) => elements(each, ({ tagName }) => tagName === 'details'));
      const parts = set ? elements(set, ({ tagName }) => tagName === 'dt' || tagName === 'dd').map(textContent) : [];
      const words = parts.map((part) => part.replaceAll(/\s+/gu, ' '));
      expect(words).toHaveLength(2 * columns.length);
      for (const [at, { name, label, meaning }] of columns.entries()) {
        expect(words[2 * at]).toContain(name);
        expect(words[2 * at]).toContain(label);
        expect(words[2 * at + 1]).toContain(meaning.ar);
        expect(words[2 * at + 1]).toContain(meaning.en);
      }
    }
  });

  test('says before all else that figures are claims, and tells the checksum of the package', () => {
    const [first] = named(page, 'p').filter((each) => String(attribute(each, 'className')).includes('lead'));
    expect(first && textContent(first)).toMatch(/^\s*الأرقام أقوال لأصحابها: لا تُجمع/u);
    expect(page.html).toContain(createHash('sha256').update(bytes('datapackage.json')).digest('hex'));
  });
});
