/** What reference managers find in the built pages, read by rules of their own. */
import { describe, expect, test } from 'vitest';
import { reportsAnswering, reportsNaming } from '../../src/exports/references.ts';
import { openSite } from '../../src/site/archive.ts';
import { attribute, elements, named, sitePages } from './pages.ts';
import type { Page } from './pages.ts';
import { itemOf, itemsListed } from './reference-manager.ts';

const archive = await openSite();
const pages = new Map(sitePages().map((page) => [page.path, page]));
const pageAt = (path: string): Page => {
  const page = pages.get(`${path}index.html`);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page;
};
const metas = (page: Page): string[] => named(page, 'meta').flatMap((each) => attribute(each, 'name') ?? []);

describe.each(archive.reports)('the page of report $id', (report) => {
  const page = pageAt(`reports/${report.id}/`);
  const item = itemOf(page);

  test('is taken whole as a newspaper article', () => {
    const { source, published, dateline, section, byline } = report;
    const inferred = (basis: string, value: string) => (basis === 'inferred' ? `[${value}]` : value);
    expect(item.type).toBe('newspaperArticle');
    expect(item.title).toBe(report.heading.text.replace(/\s+/g, ' '));
    const writer = 'person' in byline && byline.person !== undefined ? [archive.person(byline.person).name] : [];
    expect(item.creators).toEqual(writer.map((last) => ({ last, first: '' })));
    const { publicationTitle, date, place, section: part, shortTitle, ...fields } = item.fields;
    expect(publicationTitle).toBe(
      source.basis === 'unknown' ? undefined : inferred(source.basis, archive.organisation(source.organisation).name),
    );
    expect(date?.replace(/^\[([^.]*)\]$/, '$1')).toBe(published.basis === 'unknown' ? 'د.ت.' : published.edtf);
    if (published.basis === 'inferred') expect(date).toMatch(/^\[.*\]$/);
    expect(place).toBe(dateline.basis === 'unknown' ? undefined : archive.place(dateline.place).name);
    expect(part).toBe(section?.quote);
    expect(shortTitle?.replace('\u00a0', ' ')).toBe(item.title.includes(':') ? item.title : undefined);
    expect(fields).toMatchObject({
      archive: 'سِجِلّ (Sijill)',
      archiveLocation: `/reports/${report.id}/`,
      callNumber: report.id,
      language: 'ar',
      rights: expect.stringContaining('لناشره وأصحابه'),
      abstractNote: `خلاصة كتبها الأرشيف، وليست من نصّ التقرير: ${report.summary}`,
    });
    expect(fields).not.toHaveProperty('publisher');
  });

  test('has nothing that would take the place of what it says', () => {
    const names = metas(page);
    expect(
      names.filter((name) => /^citation_|^DC\.coverage$|^DC\.publisher$|^DC\.description$|^author$/i.test(name)),
    ).toEqual([]);
    expect(names.filter((name) => ['z.itemType', 'DC.date', 'DC.title'].includes(name))).toHaveLength(3);
    expect(itemsListed(page)).toEqual([]);
    const scraped = elements(page.tree, (element) =>
      (attribute(element, 'className') ?? '').split(' ').some((name) => /^(?:article-)?bylines?$|^vcard$/.test(name)),
    );
    expect(scraped).toEqual([]);
    expect(
      elements(page.tree, ({ tagName, properties }) => tagName === 'a' && String(properties['rel']) === 'author'),
    ).toEqual([]);
  });

  test('declares the vocabularies of its metadata, and no mark of direction is in it', () => {
    const declared = named(page, 'link').flatMap(
      (link) => /^schema\.(\w+)$/.exec(attribute(link, 'rel') ?? '')?.[1] ?? [],
    );
    const used = metas(page).flatMap((name) => /^(\w+)\./.exec(name)?.[1] ?? []);
    expect(used.filter((prefix) => !declared.includes(prefix))).toEqual([]);
    const contents = named(page, 'meta').map((each) => attribute(each, 'content') ?? '');
    expect(contents.filter((text) => /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([]);
  });
});

describe('a list of reports', () => {
  const lists: readonly (readonly [path: string, reports: readonly string[]])[] = [
    ['reports/', archive.reports.map(({ id }) => id)],
    ...archive.factions.map(
      ({ id }) => [`factions/${id}/`, reportsNaming(archive, id).map((each) => each.id)] as const,
    ),
    ...archive.questions.map(
      ({ id }) => [`figures/${id}/`, reportsAnswering(archive, id).map((each) => each.id)] as const,
    ),
  ];

  test.each(lists)('%s offers each of its reports once', (path, reports) => {
    const offered = itemsListed(pageAt(path));
    expect(offered.map(({ title }) => title)).toEqual(reports.map((id) => archive.report(id).heading.text));
  });

  test('says of each what its own page says', () => {
    const offered = itemsListed(pageAt('reports/'));
    const single = archive.reports.map(({ id }) => itemOf(pageAt(`reports/${id}/`)));
    const facts = ({ type, creators, fields }: ReturnType<typeof itemOf>) => ({
      ...{ type, creators, source: fields['publicationTitle'], date: fields['date'], language: fields['language'] },
    });
    expect(offered.map(facts)).toEqual(single.map(facts));
  });

  test('is neither seen nor heard', () => {
    const spans = [...pages.values()].flatMap((page) =>
      elements(page.tree, (element) => attribute(element, 'className') === 'Z3988'),
    );
    expect(spans.length).toBeGreaterThanOrEqual(archive.reports.length);
    expect(spans.filter(({ tagName, children }) => tagName !== 'span' || children.length > 0)).toEqual([]);
  });
});
