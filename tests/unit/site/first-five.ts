/** The archive with its first five reports and what was said of them, so that later reports change no expectation. */
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
