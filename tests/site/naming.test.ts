/** What a reader relies on of the ledger of names: every mention of a faction is counted, and found. */
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../src/archive/read.ts';
import { openSite } from '../../src/site/archive.ts';
import { attribute, elements, sitePages, target, textContent } from './pages.ts';
import type { Page } from './pages.ts';

const archive = await openSite();
const page = sitePages().find(({ path }) => path === 'naming/index.html') as Page;
const articles = elements(page.tree, ({ tagName }) => tagName === 'article');
const idOf = (article: Element) =>
  elements(article, ({ tagName }) => tagName === 'h2').map((heading) => attribute(heading, 'id'))[0] ?? '';
const tablesOf = (article: Element) => elements(article, ({ tagName }) => tagName === 'table');
const tabled = articles.filter((article) => tablesOf(article).length > 0);
/** The reports whose passages an element leads to. */
const reportsOf = (element: Element): string[] =>
  elements(element, ({ tagName }) => tagName === 'a').flatMap((link) => {
    const { file } = target(page, attribute(link, 'href') ?? '');
    return /^reports\/(\d+)\/index\.html$/.exec(file ?? '')?.[1] ?? [];
  });

describe(`the names of the factions of ${contentFolder()}`, () => {
  test('stand for every faction once, in Arabic order, under its id', () => {
    expect(articles.map(idOf)).toEqual(archive.factions.map(({ id }) => id));
  });

  test('sum up in their cells to the mentions of each faction', () => {
    const counted = tabled.map((article) => {
      const cells = elements(article, (element) => attribute(element, 'className') === 'naming-times');
      return [idOf(article), cells.reduce((sum, cell) => sum + Number(textContent(cell)), 0)];
    });
    expect(counted).toEqual(tabled.map(idOf).map((id) => [id, archive.mentionsOf(id).length]));
  });

  test('have a cell for every form in every report of a table', () => {
    for (const table of tabled.flatMap(tablesOf)) {
      const reports = elements(table, (element) => attribute(element, 'className') === 'naming-date').length;
      for (const row of elements(table, ({ tagName }) => tagName === 'tr').slice(1)) {
        expect(elements(row, ({ tagName }) => tagName === 'td')).toHaveLength(reports);
      }
    }
  });

  test('lead from each count to places in the report at the head of its column', () => {
    for (const table of tabled.flatMap(tablesOf)) {
      const [head, ...rows] = elements(table, ({ tagName }) => tagName === 'tr');
      const reports = head ? reportsOf(head) : [];
      for (const row of rows) {
        for (const [i, cell] of elements(row, ({ tagName }) => tagName === 'td').entries()) {
          const none = attribute(cell, 'className') === 'naming-none';
          expect([...new Set(reportsOf(cell))]).toEqual(none ? [] : [reports[i]]);
        }
      }
    }
  });

  test('are each given as printed, and those of one name in one report with the way to its place', () => {
    const brief = articles.filter((article) => !tabled.includes(article));
    for (const article of brief) {
      const mentions = archive.mentionsOf(idOf(article));
      const printed = elements(article, (element) => attribute(element, 'dataVerbatim') !== undefined).map(textContent);
      expect(printed).toEqual(mentions.length === 0 ? [] : [mentions[0]?.text]);
      expect(new Set(reportsOf(article))).toEqual(new Set(mentions.map(({ report }) => report)));
    }
  });
});
