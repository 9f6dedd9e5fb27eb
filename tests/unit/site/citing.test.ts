import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { arabicCitation } from '../../../src/exports/arabic-citation.ts';
import { chicagoNote } from '../../../src/exports/chicago.ts';
import { reference } from '../../../src/exports/references.ts';
import { about } from '../../../src/site/addresses.ts';
import { citationExample, reportCitation } from '../../../src/site/citing.ts';
import { checkChanged } from '../archive/fixture.ts';

const archive = openArchive((await checkChanged([])).content);

describe('reportCitation(archive, report)', () => {
  test('names every passage and figure in order, by what cites it and by its anchor', () => {
    const [report] = archive.reports;
    if (!report) throw new Error('no report');
    const { arabic, english, parts } = reportCitation(archive, report);
    const cited = reference(archive, report, () => undefined);
    expect([arabic, english]).toEqual([arabicCitation(cited), chicagoNote(cited)]);
    const passages = [{ id: 'title', figures: report.heading.figures }, ...report.passages];
    const expected = passages.flatMap(({ id, figures }) => [
      { passage: id },
      ...figures.map((figure) => ({ passage: id, figure: figure.id })),
    ]);
    expect(expected.length).toBeGreaterThan(3);
    expect(parts.map(({ arabic: appended, anchor }) => [`${arabic.words}، ${appended}`, anchor])).toEqual(
      expected.map((part) => {
        const { words, address } = arabicCitation(cited, part);
        return [words, address.split('#')[1]];
      }),
    );
    expect(parts.map(({ english: appended }) => `${english.words}, ${appended}`)).toEqual(
      expected.map((part) => chicagoNote(cited, part).words),
    );
  });
});

describe('citationExample(archive, here)', () => {
  test('cites a paragraph of the first report, and says by brackets what is inferred', () => {
    const example = citationExample(archive, about);
    expect(example?.arabic.words).toMatch(/\[.+\].*، الإصدار 2026\.1، التقرير 0001، الفقرة 3$/u);
    expect(example).toMatchObject({ arabic: { address: 'reports/0001/#p3' }, href: '../reports/0001/#p3' });
    expect(example?.citables.map(({ address }) => address)).toEqual([
      '/reports/0001/',
      '/reports/0001/#p3',
      '/reports/0001/#f1',
      '/reports/0001/capture/#l6',
      '/factions/liwa-al-safh/',
      '/figures/vehicles-on-the-road/',
    ]);
  });

  test('cites the report where it has no paragraph', () => {
    const [first] = archive.reports;
    if (!first) throw new Error('no report');
    const bare = { ...first, passages: [], figures: [] };
    expect(citationExample({ ...archive, reports: [bare] }, about)).toMatchObject({
      arabic: { address: 'reports/0001/#title' },
      href: '../reports/0001/',
    });
  });

  test('is none in an empty archive', () => {
    expect(citationExample({ ...archive, reports: [] }, about)).toBeUndefined();
  });
});
