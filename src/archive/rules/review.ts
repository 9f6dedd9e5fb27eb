/** The rule of drafts: what a program proposed is published only when a person has decided it. */
import { counted, noun } from '../../arabic/index.ts';
import type { Content, ReportEntry } from '../read.ts';
import type { FieldPath } from '../source.ts';
import { unwrittenSummary } from '../vocabulary.ts';

/** Tell of each report how many of its proposals are undecided, by kind, and where the first of each stands. */
export function checkReviews({ reports }: Content): void {
  for (const entry of reports) {
    const places = undecided(entry).flatMap(({ kind, at }) => {
      const [first] = at.map((path) => ({ path, line: entry.source.place(path).line })).sort((a, b) => a.line - b.line);
      return first ? [{ kind, number: at.length, first }] : [];
    });
    const [first] = places.map((each) => each.first).sort((a, b) => a.line - b.line);
    if (first === undefined) continue;
    const all = places.reduce((sum, { number }) => sum + number, 0);
    const each = places.map(({ kind, number, first: { line } }) => `${kind} ${number} (أوّلها في السطر ${line})`);
    const wanted = `بتّ من إنسان في كل منها: ${each.join('، ')}`;
    entry.report('review/undecided', first.path, `${proposalCount(all)} بانتظار المراجعة`, { wanted });
  }
}

/** How many proposals there are, in words: «20 مقترحًا». */
export const proposalCount = (n: number): string => counted(n, proposal);

const proposal = noun('مقترح', 'مقترحات', 'مقترحًا');

/** The undecided proposals of a report as paths to their marks, by kind; a kind of which all is decided is empty. */
export function undecided({ record }: ReportEntry): readonly { kind: string; at: readonly FieldPath[] }[] {
  const marked = (field: FieldPath, items: readonly { readonly needs?: 'review' | undefined }[]) =>
    items.flatMap(({ needs }, i) => (needs === undefined ? [] : [[...field, i, 'needs']]));
  const whole: FieldPath[] = (record.needs ?? []).map((_, i) => ['needs', i]);
  const unwritten = record.summary === unwrittenSummary && !record.needs?.includes('summary');
  return [
    { kind: 'أدوار الأسطر', at: marked(['capture', 'lines'], record.capture.lines) },
    {
      kind: 'ما يُعرف عن التقرير',
      at: statements.flatMap((field) => (record[field]?.needs === undefined ? [] : [[field, 'needs']])),
    },
    { kind: 'الخلاصة والقوائم', at: unwritten ? [...whole, ['summary']] : whole },
    { kind: 'قرارات الأسماء', at: marked(['name_decisions'], record.name_decisions) },
    { kind: 'الأرقام المنسوبة', at: marked(['figures'], record.figures) },
    { kind: 'ما ليس رقمًا منسوبًا', at: marked(['not_figures'], record.not_figures) },
  ];
}

const statements = ['title', 'byline', 'dateline', 'source', 'published', 'section', 'original'] as const;
