/** What a reader relies on of the page of what reports say and do not say. */
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../src/archive/read.ts';
import { openSite } from '../../src/site/archive.ts';
import { columns, signWords } from '../../src/site/coverage.ts';
import { attribute, elements, ids, named, sitePages, target, textContent } from './pages.ts';
import type { Page } from './pages.ts';

const archive = await openSite();
const pages = new Map(sitePages().map((page) => [page.path, page]));
const page = pages.get('coverage/index.html') as Page;
const rows = elements(page.tree, ({ tagName }) => tagName === 'tbody').flatMap((body) =>
  elements(body, ({ tagName }) => tagName === 'tr'),
);
const cellsOf = (row: (typeof rows)[number]) => elements(row, ({ tagName }) => tagName === 'td');
const label = (cell: (typeof rows)[number]) => attribute(cell, 'dataLabel');
const links = (element: (typeof rows)[number]) => elements(element, ({ tagName }) => tagName === 'a');

describe(`the coverage of ${contentFolder()}`, () => {
  test('has every report once, by accession number, under its title', () => {
    const shown = rows.map((row) => {
      const [title] = elements(row, (element) => attribute(element, 'dataVerbatim') !== undefined);
      return title && [attribute(title, 'dataReport'), textContent(title)];
    });
    expect(shown).toEqual(archive.reports.map(({ id, heading }) => [id, heading.text]));
  });

  test('has a cell for every column of every report, which begins with its sign in words', () => {
    const names = Object.values(columns).map(({ name }) => name);
    for (const row of rows) {
      expect(cellsOf(row).map(label)).toEqual(names);
      for (const cell of cellsOf(row)) {
        const [sign] = elements(cell, (element) => attribute(element, 'dataBasis') !== undefined).map(textContent);
        expect(Object.values(signWords)).toContain(sign?.trim());
      }
    }
  });

  test('leads from every cell to where it stands, on a page that is there', () => {
    const faults = rows.flatMap((row) =>
      cellsOf(row).flatMap((cell) => {
        if (links(cell).length === 0) return [`${label(cell)}: no link`];
        return links(cell).flatMap((link) => {
          const { file, fragment } = target(page, attribute(link, 'href') ?? '');
          const there = pages.get(file ?? '');
          return there && (fragment === '' || ids(there).includes(fragment)) ? [] : [attribute(link, 'href') ?? ''];
        });
      }),
    );
    expect(faults).toEqual([]);
  });

  test('says of every column what it looks at', () => {
    const notes = named(page, 'dt').filter((term) => attribute(term, 'id')?.startsWith('about-'));
    expect(notes.map((term) => textContent(term).trim())).toEqual(Object.values(columns).map(({ name }) => name));
  });
});
