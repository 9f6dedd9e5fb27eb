import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { dataSets } from '../../../src/exports/data-files.ts';
import { dataPackage } from '../../../src/exports/data-package.ts';
import { writeJson } from '../../../src/exports/json.ts';
import { openSite } from '../../../src/site/archive.ts';
import { descriptor } from './descriptor.ts';

const archive = await openSite();
const locate = (address: string) => address;
const sets = dataSets({ archive, locate });
const about = { sources: ['GeoNames (CC BY 4.0)'], homepage: undefined };
const listed = dataPackage(sets, { archive }, about);
const texts = new Map(
  sets
    .flatMap(({ files }) => files)
    .map(({ name, pieces }) => [
      name,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat([...pieces()])),
    ]),
);

/** With the rows of each CSV in place of its path: the library does not know a byte order mark. */
const inline = {
  ...listed,
  resources: listed.resources.map(({ path, ...resource }) =>
    resource.schema
      ? { ...resource, data: parse(texts.get(path) ?? '', { bom: true }) as unknown }
      : { ...resource, path },
  ),
};

describe('dataPackage(sets, source, about)', () => {
  test('is a valid package for a library that reads them', async () => {
    const { valid, errors } = await Package.load(listed);
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  test('has schemas that every row fits, and keys that lead to rows', async () => {
    const { resources } = await Package.load(inline);
    const found = await Promise.all(
      resources
        .filter(({ descriptor }) => descriptor.schema)
        .map(async (resource) => [resource.name, (await resource.read({ relations: true })).length] as const),
    );
    expect(found).toEqual(sets.map(({ table, rows }) => [table.name, rows]));
  });

  test('is refused by that library where a row does not fit, or a key leads nowhere', async () => {
    const broken = async (column: string, cell: string) => {
      const resources = inline.resources.map((resource) => {
        if (resource.name !== 'figures' || !('data' in resource)) return resource;
        const [heading = [], first = [], ...rest] = resource.data as string[][];
        return { ...resource, data: [heading, first.with(heading.indexOf(column), cell), ...rest] };
      });
      const opened = await Package.load({ ...inline, resources });
      return opened.resources.find(({ name }) => name === 'figures')?.read({ relations: true });
    };
    await expect(broken('quantity_n', 'كثير')).rejects.toThrow();
    await expect(broken('report', '9999')).rejects.toThrow();
    await expect(broken('quote', '')).rejects.toThrow();
  });

  test('is what version 2 of the standard asks for, and has nothing that it does not know', () => {
    expect(descriptor.safeParse(listed).error).toBeUndefined();
    expect(new Set(listed.resources.map(({ name }) => name)).size).toBe(listed.resources.length);
  });

  test('says which edition it is of, under which licence and from whom the positions are, and invents no one', () => {
    expect(listed).toMatchObject({
      ...{ name: 'sijill', version: archive.edition.id, created: `${archive.edition.date}T00:00:00Z` },
      ...{ licenses: [{ name: 'CC0-1.0' }], sources: [{ title: 'GeoNames (CC BY 4.0)' }] },
    });
    expect(listed).not.toHaveProperty('contributors');
    expect(listed).not.toHaveProperty('homepage');
  });

  test('tells of a table what its columns are and where its keys lead', () => {
    expect(listed.resources.find(({ name }) => name === 'figures')).toMatchObject({
      ...{ path: 'figures.csv', type: 'table', mediatype: 'text/csv' },
      schema: {
        primaryKey: ['id'],
        fields: expect.arrayContaining([
          expect.objectContaining({ name: 'quantity_n', type: 'integer', title: 'العدد' }),
          expect.objectContaining({
            name: 'measure',
            categories: expect.arrayContaining([{ value: 'killed', label: 'القتلى' }]) as unknown,
          }),
        ]) as unknown,
        foreignKeys: expect.arrayContaining([
          { fields: ['report'], reference: { resource: 'reports', fields: ['report'] } },
        ]) as unknown,
      },
    });
  });

  test('names its home only where that is known, and no date that is not a day', () => {
    const homepage = 'https://archive.invalid/';
    expect(dataPackage(sets, { archive }, { ...about, homepage })).toMatchObject({ homepage });
    const edition = { ...archive.edition, date: '2026-11' };
    expect(dataPackage(sets, { archive: { ...archive, edition } }, about)).not.toHaveProperty('created');
  });

  test('is the same each time', () => {
    expect(writeJson(dataPackage(dataSets({ archive, locate }), { archive }, about))).toBe(writeJson(listed));
  });
});
