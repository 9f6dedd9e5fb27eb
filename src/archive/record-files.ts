/** Every file of `content/` that an editor writes, and the record that stands in it: once, or as the items of a list. */
import type { z } from 'zod';
import * as schema from './schema.ts';

export interface RecordFile {
  /** What a record of it is, in Arabic. */
  readonly title: string;
  /** The path of the file; of reports, of one of them. */
  readonly file: string;
  readonly record: z.ZodType;
  readonly holds: 'one' | 'list';
}

/** In the order of the manual. */
export const recordFiles: readonly RecordFile[] = [
  { title: 'التقرير', file: 'content/reports/0001.md', record: schema.report, holds: 'one' },
  { title: 'الفصيل', file: 'content/factions.yaml', record: schema.faction, holds: 'list' },
  { title: 'الجهة', file: 'content/organisations.yaml', record: schema.organisation, holds: 'list' },
  { title: 'المكان', file: 'content/places.yaml', record: schema.place, holds: 'list' },
  { title: 'الشخص', file: 'content/persons.yaml', record: schema.person, holds: 'list' },
  { title: 'السؤال', file: 'content/questions.yaml', record: schema.question, holds: 'list' },
  { title: 'العلاقة', file: 'content/relations.yaml', record: schema.relation, holds: 'list' },
  { title: 'الحدث', file: 'content/events.yaml', record: schema.event, holds: 'list' },
  { title: 'المصطلح', file: 'content/glossary.yaml', record: schema.glossaryTerm, holds: 'list' },
  { title: 'الإصدار', file: 'content/edition.yaml', record: schema.edition, holds: 'one' },
  { title: 'خطوط الخريطة', file: 'content/geo/outlines.yaml', record: schema.outlines, holds: 'one' },
  { title: 'العناوين المنقولة والمسحوبة', file: 'content/redirects.yaml', record: schema.redirects, holds: 'one' },
  { title: 'تصويب في غير التقارير', file: 'content/corrections.yaml', record: schema.recordCorrection, holds: 'list' },
];
