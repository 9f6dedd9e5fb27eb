/** What a reader relies on of relations: every one is in the list, and what is drawn leads to it. */
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/archive/read.ts';
import { attribute, elements, ids, sitePages, target } from './pages.ts';
import type { Page } from './pages.ts';

const { content } = await readContent('content');
const archive = openArchive(content);
const pages = sitePages();
const pageAt = (path: string): Page => {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`no page at ${path}`);
  return page;
};
const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'className') ?? '').split(' ').includes(name);
const withClass = (page: Page, name: string) => elements(page.tree, (element) => hasClass(element, name));
const hrefs = (within: Element) =>
  elements(within, ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href') ?? '');

const index = pageAt('factions/index.html');
const factions = new Set<unknown>(archive.factions.map(({ id }) => id));

/** What a page draws, in each shape: the links to ties. */
const drawn = (page: Page): string[][] =>
  withClass(page, 'graph').map((svg) => hrefs(svg).filter((href) => href.startsWith('#')));

describe('the list of relations', () => {
  test('holds every relation of the archive once, under its anchor, with its quote and its passage', () => {
    const entries = withClass(index, 'relation').map((entry) => {
      const [quote] = elements(entry, (element) => attribute(element, 'dataVerbatim') !== undefined);
      const passage = hrefs(entry)
        .map((href) => target(index, href))
        .find(({ file }) => file?.startsWith('reports/'));
      return `${attribute(entry, 'id')} ${quote && attribute(quote, 'dataReport')}:${quote && attribute(quote, 'dataVerbatim')} ${passage?.fragment}`;
    });
    const held = archive.relations.map(({ id, report, line, passage }) => `${id} ${report}:${line} ${passage}`);
    expect(held.length).toBeGreaterThan(50);
    expect(entries.sort()).toEqual(held.sort());
  });

  test('keeps a denial beside what it denies', () => {
    const facing = withClass(index, 'facing').map((group) =>
      elements(group, (element) => hasClass(element, 'relation')).map((entry) => attribute(entry, 'id')),
    );
    expect(facing).toContainEqual(['r63', 'r65']);
  });

  test('stands on the page of each party, every anchor once', () => {
    const faults = archive.relations.flatMap(({ id, subject, object, with: second }) =>
      [subject, object, second].flatMap((party) => {
        if (typeof party !== 'string') return [];
        const { entity } = archive.entity(party);
        const section = { faction: 'factions', organisation: 'sources', place: 'places', person: 'persons' }[entity];
        const found = ids(pageAt(`${section}/${party}/index.html`)).filter((each) => each === id);
        return found.length === 1 ? [] : [`${party}: ${id} ${found.length} times`];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the drawings of relations', () => {
  test('lead to the list, and hold between factions what the list does, in both shapes', () => {
    const stated = new Set(
      archive.relations.flatMap(({ subject, object, with: second }) => {
        const parties = [...new Set([subject, object, second].filter((party) => party !== undefined))];
        if (parties.length < 2 || !parties.every((party) => factions.has(party))) return [];
        return [`#between_${parties.map(String).sort().join('_')}`];
      }),
    );
    expect(drawn(index).map((links) => [...links].sort())).toEqual([[...stated].sort(), [...stated].sort()]);
    expect(stated.size).toBeGreaterThan(15);
  });

  test('stand on the page of every faction that a relation names with another, and lead to the list there', () => {
    const faults = archive.factions.flatMap(({ id }) => {
      const page = pageAt(`factions/${id}/index.html`);
      const ties = withClass(page, 'tie').flatMap((tie) => attribute(tie, 'id') ?? []);
      const wanted = ties.filter((tie) => tie.startsWith('between_')).map((tie) => `#${tie}`);
      const shapes = drawn(page);
      const right =
        shapes.length === (wanted.length > 0 ? 2 : 0) && shapes.every((each) => each.join() === wanted.join());
      return right ? [] : [`${id}: ${shapes.join(' | ')} for ${wanted.join()}`];
    });
    expect(faults).toEqual([]);
  });

  test('lead nowhere that is not there', () => {
    const dead = pages.flatMap((page) => {
      const all = new Set(ids(page));
      return withClass(page, 'graph')
        .flatMap(hrefs)
        .filter((href) => (href.startsWith('#') ? !all.has(href.slice(1)) : target(page, href).file === undefined))
        .map((href) => `${page.path}: ${href}`);
    });
    expect(dead).toEqual([]);
  });
});
