/** What the built pages say of themselves as linked data, and where they lead programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite } from '../../src/site/archive.ts';
import { attribute, dist, ids, named, sitePages, target, textContent } from './pages.ts';
import type { Page } from './pages.ts';
import { faults } from './schema-org.ts';

interface Thing {
  readonly '@type'?: string | readonly string[];
  readonly '@id'?: string;
  readonly [property: string]: unknown;
}

const archive = await openSite();
const pages = sitePages();
const anchors = new Map(pages.map((page) => [page.path, new Set(ids(page))]));
const blocks = (page: Page) =>
  named(page, 'script').filter((script) => attribute(script, 'type') === 'application/ld+json');
const data = (page: Page): Thing[] => blocks(page).map((script) => JSON.parse(textContent(script)) as Thing);
const described = pages.flatMap((page) => data(page).map((thing) => ({ page, thing })));
const of = (path: string): Thing => {
  const found = described.find(({ page }) => page.path === `${path}index.html`);
  if (!found) throw new Error(`${path} has no linked data.`);
  return found.thing;
};
/** A thing, and all that it is told of. */
const within = (value: unknown): Thing[] => {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as Thing]), ...Object.values(value).flatMap(within)];
};

describe('linked data', () => {
  test('is on the pages of all records, on the first page and the list of reports', () => {
    const records = [archive.reports, archive.questions, archive.factions, archive.organisations];
    const count = [...records, archive.places, archive.persons].reduce((sum, { length }) => sum + length, 2);
    expect(described).toHaveLength(count);
    expect(pages.filter((page) => blocks(page).length > 1)).toEqual([]);
  });

  test('is as the vocabulary has it: types, their properties, and the kinds of values', () => {
    const wrong = described.flatMap(({ page, thing }) =>
      faults(thing as never).map((fault) => `${page.path} ${fault}`),
    );
    expect(wrong).toEqual([]);
    expect(faults({ '@type': 'Claim', rating: 5, author: 'من', text: { '@type': 'Person' } })).toHaveLength(3);
    expect(faults({ '@type': 'Cliam' })).toEqual(['@: no class Cliam']);
  });

  test('reviews nothing, and rates nothing', () => {
    const all = described.flatMap(({ thing }) => within(thing));
    expect(all.filter((thing) => /Review|Rating|Aggregate/.test(JSON.stringify(thing['@type'] ?? '')))).toEqual([]);
    expect(all.flatMap(Object.keys).filter((name) => /review|rating/i.test(name))).toEqual([]);
  });

  test('names things by addresses that are there', () => {
    const broken = described.flatMap(({ page, thing }) =>
      within(thing).flatMap(({ '@id': id, '@type': type }) => {
        if (id === undefined || type === 'ArchiveOrganization') return [];
        const { file, fragment } = target(page, id);
        const found = file !== undefined && (fragment === '' || anchors.get(file)?.has(fragment) === true);
        return found ? [] : [`${page.path}: ${id}`];
      }),
    );
    expect(broken).toEqual([]);
  });
});

describe.each(archive.reports)('the linked data of report $id', (report) => {
  const thing = of(`reports/${report.id}/`);
  const { source, published } = report;

  test('states what the report states, and nothing that is inferred', () => {
    expect(thing).toMatchObject({ headline: report.heading.text, inLanguage: 'ar' });
    const dated = published.basis === 'stated' && /^[\d-]+$/.test(published.edtf);
    expect(thing['datePublished']).toBe(dated ? published.edtf : undefined);
    if (!dated && published.basis !== 'unknown') expect(JSON.stringify(thing['publication'])).toContain(published.edtf);
    const stated = source.basis === 'stated' ? { name: archive.organisation(source.organisation).name } : undefined;
    if (stated) expect(thing['publisher']).toMatchObject(stated);
    else expect(thing).not.toHaveProperty('publisher');
    if (source.basis === 'inferred') {
      expect(thing['creditText']).toBe(`[${archive.organisation(source.organisation).name}]`);
    }
  });

  test('has each figure as a claim of who makes it, with its exact words', () => {
    const claims = (thing['hasPart'] ?? []) as Thing[];
    expect(claims.map(({ '@type': type, '@id': id }) => [type, id])).toEqual(
      report.figures.map(({ id }) => ['Claim', `./#${id}`]),
    );
    report.figures.forEach(({ quote, value, claimed_by: by }, i) => {
      const { appearance, text, author, creditText } = claims[i] ?? {};
      expect(appearance).toMatchObject({ '@type': 'Quotation', text: quote });
      expect(text).toContain(`«${value}»`);
      if ('name' in by) expect(text).toContain(by.basis === 'inferred' ? `[${by.name}]` : by.name);
      const who = by.basis === 'stated' && by.who !== undefined ? archive.entity(by.who).name : undefined;
      expect((author as Thing | undefined)?.['name']).toBe(who);
      expect(creditText).toBe(by.basis === 'stated' ? by.name : undefined);
    });
  });
});

describe('signposts', () => {
  const links = (page: Page, rel: string) => named(page, 'link').filter((link) => attribute(link, 'rel') === rel);
  const report = (page: Page): boolean => /^reports\/\d+\/index\.html$/.test(page.path);

  test('lead from each report to its descriptions, its text, its terms and the list of all', () => {
    for (const page of pages.filter(report)) {
      const to = (rel: string) => links(page, rel).map((link) => attribute(link, 'href'));
      expect(to('describedby')).toEqual(['cite.ris', 'cite.bib', 'cite.csl.json', 'annotations.json']);
      expect(to('item')).toEqual(['text.txt']);
      expect(to('license')).toEqual(['../../about/#licences']);
      expect(to('collection')).toEqual(['../']);
      expect(to('type')).toEqual(['https://schema.org/AboutPage', 'https://schema.org/NewsArticle']);
      expect(to('cite-as')).toEqual([]);
    }
  });

  test('lead from the list to a set of links that names each report', () => {
    const list = pages.find(({ path }) => path === 'reports/index.html');
    if (!list) throw new Error('There is no list of reports.');
    const [link] = links(list, 'linkset');
    expect(link && [attribute(link, 'href'), attribute(link, 'type')]).toEqual([
      '../linkset.json',
      'application/linkset+json',
    ]);
    const { linkset } = JSON.parse(readFileSync(join(dist, 'linkset.json'), 'utf8')) as {
      linkset: { anchor: string; item: { href: string; type: string }[] }[];
    };
    expect(linkset.map(({ anchor }) => anchor)).toEqual(['reports/']);
    expect(linkset[0]?.item.map(({ href }) => target({ path: 'linkset.json' }, href).file)).toEqual(
      archive.reports.map(({ id }) => `reports/${id}/index.html`),
    );
  });
});
