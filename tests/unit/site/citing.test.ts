import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { about } from '../../../src/site/addresses.ts';
import { citationExample } from '../../../src/site/citing.ts';
import { checkChanged } from '../archive/fixture.ts';

const archive = openArchive((await checkChanged([])).content);

describe('citationExample(archive, here)', () => {
  test('cites a paragraph of the first report, and says by brackets what is inferred', () => {
    const example = citationExample(archive, about);
    expect(example).toMatchObject({
      report: '0001',
      edition: '2026.1',
      place: 'التقرير 0001، الفقرة 3',
      cited: { address: '/reports/0001/#p3', href: '../reports/0001/#p3' },
    });
    expect(example?.published).toMatch(/^\[.+\]$/u);
    expect(example?.citables.map(({ address }) => address)).toEqual([
      '/reports/0001/',
      '/reports/0001/#p3',
      '/reports/0001/#f1',
      '/reports/0001/capture/#l6',
      '/factions/liwa-al-safh/',
      '/figures/vehicles-on-the-road/',
    ]);
  });

  test('says «د. ت.» of an unknown date, and leaves out an unknown source', () => {
    const [first] = archive.reports;
    if (!first) throw new Error('no report');
    const bare = {
      ...first,
      published: { basis: 'unknown' },
      source: { basis: 'unknown' },
      passages: [],
      figures: [],
    } as const;
    expect(citationExample({ ...archive, reports: [bare] }, about)).toMatchObject({
      published: 'د. ت.',
      source: '',
      place: 'التقرير 0001',
      cited: { address: '/reports/0001/' },
    });
  });

  test('is none in an empty archive', () => {
    expect(citationExample({ ...archive, reports: [] }, about)).toBeUndefined();
  });
});
