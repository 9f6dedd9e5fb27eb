/** The archive with its first five reports and what was said of them, so that later reports change no expectation. */
import type { Report } from '../../../src/archive/archive.ts';
import { openSite } from '../../../src/site/archive.ts';

const archive = await openSite();
const ids = new Set(['0001', '0002', '0003', '0004', '0005']);
const ofThem = ({ report }: { readonly report: string }) => ids.has(report);

export const firstFive = {
  ...archive,
  reports: archive.reports.filter(({ id }) => ids.has(id)),
  questions: archive.questions.slice(0, 13).map((question) => ({
    ...question,
    statements: question.statements.filter(ofThem),
  })),
  relations: archive.relations.filter(ofThem),
  events: archive.events.filter(ofThem),
};

/** A report of a number and a date, or of none that is known; the rest is that of 0003. */
export const published = (id: string, edtf?: string): Report => ({
  ...archive.report('0003'),
  id,
  published: edtf === undefined ? { basis: 'unknown' } : { basis: 'stated', line: 1, quote: '2017', edtf },
});
