import type { Reference } from '../../../src/exports/references.ts';

/** A report of which everything is stated, but for what is given. */
export function cited(given: Partial<Reference>): Reference {
  return {
    id: '0010',
    title: 'خبر من حلب',
    authors: [{ name: 'هبة دباس', kind: 'person' }],
    source: { name: 'سمارت', kind: 'organisation', basis: 'stated' },
    published: { edtf: '2017-02-18', basis: 'stated' },
    dateline: { name: 'حلب', kind: 'place', basis: 'stated' },
    section: 'الشأن السوري',
    summary: 'ينقل التقرير خبرًا.',
    subjects: ['لواء الأقصى', 'حلب'],
    edition: { id: '2026.3', date: '2026-11-28' },
    sha256: '0'.repeat(64),
    path: '/reports/0010/',
    url: undefined,
    ...given,
  };
}
