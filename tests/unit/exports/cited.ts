/** References for tests of citations: a whole one, and what a case says otherwise. */
import type { Reference } from '../../../src/exports/references.ts';

const whole: Reference = {
  id: '0001',
  title: 'عشرات المقاتلين من «جند الأقصى» سيخرجون بوساطة «الحزب التركستاني»',
  authors: [{ name: 'سليم العمر', latin: 'Salīm al-‘Umar', kind: 'person' }],
  source: { name: 'القدس العربي', latin: 'al-Quds al-‘Arabī', kind: 'organisation', basis: 'stated' },
  published: { edtf: '2017-02-18', basis: 'stated' },
  dateline: { name: 'حلب', latin: 'Ḥalab', kind: 'place', basis: 'stated' },
  section: undefined,
  summary: 'خلاصة.',
  subjects: [],
  edition: { id: '2026.3', date: '2026-11-28' },
  sha256: '0'.repeat(64),
  path: '/reports/0001/',
  url: 'https://archive.invalid/reports/0001/',
};

export const cited = (changed: Partial<Reference> = {}): Reference => ({ ...whole, ...changed });
