import { describe, expect, test } from 'vitest';
import { formerAddresses } from '../../../src/archive/former.ts';
import { archiveFeed } from '../../../src/site/feed.ts';
import { firstFive } from './first-five.ts';

const site = 'https://archive.invalid/x/';
const released = [
  { id: '2026.1', date: '2026-11-23', sha256: '' },
  { id: '2026.2', date: '2026-12-24', sha256: '' },
];
const redirects = { withdrawn: [{ from: '/reports/0009/', edition: '2026.2', reason: 'سُحب بطلب من ناشره.' }] };
const before = { date: '2026-12-20', edition: '2026.2', before: 'قبل', after: 'بعد', reason: 'سبب.' };
const [someone] = firstFive.persons;
const person = `/persons/${someone?.id}/`;
const archive = {
  ...firstFive,
  edition: { ...firstFive.edition, id: '2026.2', date: '2026-12-24' },
  published: {
    editions: released,
    reports: ['0001', '0002', '0003', '0004'].map((id) => {
      return { id, edition: '2026.1', passages: {}, figures: {} } as (typeof firstFive.published.reports)[number];
    }),
    pages: [],
  },
  corrections: [{ ...before, of: person, field: 'name' }],
  former: formerAddresses(redirects, { editions: [], reports: [], pages: [] }),
  reports: firstFive.reports.map((report) =>
    report.id === '0001'
      ? {
          ...report,
          corrections: [
            { ...before, field: 'p2' },
            { ...before, field: 'p2' },
          ],
        }
      : report,
  ),
};

describe('archiveFeed(archive, site)', () => {
  const { entries, updated, address } = archiveFeed(archive, site);

  test('tells the newest edition first: what was withdrawn, corrected, added', () => {
    expect(entries.map(({ id, day }) => [id.slice(site.length), day])).toEqual([
      ['corrections/#reports-0009', '2026-12-24'],
      ['corrections/#0001-p2-2026.2', '2026-12-24'],
      ['corrections/#0001-p2-2026.2-2', '2026-12-24'],
      [`corrections/#persons-${someone?.id}-name-2026.2`, '2026-12-24'],
      ['reports/0005/', '2026-12-24'],
      ['reports/0004/', '2026-11-23'],
      ['reports/0003/', '2026-11-23'],
      ['reports/0002/', '2026-11-23'],
      ['reports/0001/', '2026-11-23'],
    ]);
    expect([updated, address]).toEqual(['2026-12-24', `${site}feed.xml`]);
  });

  test('tells of a correction what was before and after, and leads to it on the page of its record', () => {
    expect(entries[1]).toMatchObject({
      title: 'تصويب: التقرير 0001، الفقرة 2',
      address: `${site}reports/0001/#correction-p2-2026.2`,
      summary: ['قبل: قبل', 'بعد: بعد', 'السبب: سبب.'],
    });
    expect(entries[3]?.address).toBe(`${site}persons/${someone?.id}/#correction-name-2026.2`);
  });

  test('tells of what was withdrawn nothing but that, where and why', () => {
    const [{ title, summary, address: told } = { title: '', summary: [], address: '' }] = entries;
    expect([title, summary, told]).toEqual([
      'سُحب التقرير 0009 (/reports/0009/)',
      ['سُحب بطلب من ناشره.'],
      `${site}corrections/#reports-0009`,
    ]);
  });

  test('says that a summary is the archive’s', () => {
    expect(entries.at(-1)?.summary[0]).toMatch(/^خلاصة كتبها الأرشيف: /);
  });

  test('keeps to the newest', () => {
    expect(archiveFeed(archive, site, 2).entries.map(({ id }) => id)).toEqual(entries.slice(0, 2).map(({ id }) => id));
  });
});
