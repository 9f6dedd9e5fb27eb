/** A report of an article of a corpus: its text is the capture, and the record says what programs can find in it. */
import type { SearchDocument } from '../../../src/search/documents.ts';
import type { Line } from '../../fixtures/extremes/content.ts';
import { undecided } from './report.ts';
import type { MadeReport, Makings } from './report.ts';

/** The report of this number. Nothing is known of it but its words, its day and a source that is drawn. */
export function captured(
  id: string,
  { title, passages, date, about }: SearchDocument,
  { outlet }: Makings,
): MadeReport {
  const source = outlet();
  const lines: Line[] = [
    { text: plain(title) || about, role: 'title' },
    ...passages.map(({ text }): Line => ({ text: plain(text), role: 'paragraph' })).filter(({ text }) => text !== ''),
    { text: source.name, role: 'furniture', kind: 'section-heading' },
  ];
  const edtf = date?.split('/')[0];
  return {
    draft: {
      id,
      lines,
      summary: `مقال من مدوّنة نصوص: ${about}.`,
      source: {
        basis: 'inferred',
        confidence: 'low',
        organisation: source.id,
        evidence: [{ kind: 'inference', note: 'مصدر مختلق للقياس.' }],
      },
      ...(edtf === undefined
        ? {}
        : {
            published: {
              basis: 'inferred',
              confidence: 'low',
              evidence: [{ kind: 'inference', note: 'من رقم المقال في المدوّنة.' }],
              edtf,
            },
          }),
      figures: [],
      not_figures: undecided(lines, []),
    },
    relations: [],
    events: [],
    roles: [],
  };
}

/** One line without what a capture's line cannot hold. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
}
