import { describe, expect, test } from 'vitest';
import type { Archive, Mention } from '../../../src/archive/archive.ts';
import { nameEntity } from '../../../src/site/entities.ts';

const mention = (report: string): Mention => ({
  report,
  line: 4,
  start: 0,
  end: 4,
  entity: 'place',
  id: 'idlib',
  text: 'إدلب',
  decided: false,
});
const archive = (reports: readonly string[]): Pick<Archive, 'entity' | 'mentionsOf'> => ({
  entity: (id) => ({ id, entity: 'place', name: 'إدلب', english: 'Idlib', kind: 'city-or-governorate', names: [] }),
  mentionsOf: () => reports.map(mention),
});

describe('nameEntity(archive, id)', () => {
  test.each([
    [['0001', '0001', '0004'], '3 مواضع في تقريرين'],
    [['0001'], 'موضع واحد في تقرير واحد'],
    [Array.from({ length: 400 }, (_, i) => String(i % 11)), '400 موضع في 11 تقريرًا'],
    [[], 'بلا ذكر في نصوص التقارير'],
  ])('says in words how often it is named: %j', (reports, named) => {
    expect(nameEntity(archive(reports), 'idlib')).toMatchObject({ kind: 'مدينة أو محافظة', named });
  });
});
